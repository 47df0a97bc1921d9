// The titles of the source documents by id, for every page that shows where a fact stands.
import { asc } from 'drizzle-orm';
import { type SourceReferenceRow, sourceDocuments } from '#db/schema/plans.ts';
import type { Transaction } from './transaction.ts';

export type DocumentTitle = { title: string; titleEn: string };

/** A source reference with its document's title; null for what the publisher entered. */
export type SourcedFact = SourceReferenceRow & { documentTitle: DocumentTitle | null };

export async function documentTitles(tx: Transaction): Promise<Map<string, DocumentTitle>> {
  const rows = await tx.db
    .select({ id: sourceDocuments.id, title: sourceDocuments.title, titleEn: sourceDocuments.titleEn })
    .from(sourceDocuments)
    .orderBy(asc(sourceDocuments.id));
  return new Map(rows.map(({ id, ...titles }) => [id, titles]));
}

export function sourced(source: SourceReferenceRow, titles: Map<string, DocumentTitle>): SourcedFact {
  return { ...source, documentTitle: titles.get(source.document) ?? null };
}
