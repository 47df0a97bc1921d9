// How content enters a table: missing rows are added, rows whose content changed are renewed, and what a publisher edited is left alone.
import { createHash } from 'node:crypto';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '#reporting/transaction.ts';

export type Counts = { created: number; renewed: number; unchanged: number; keptAsEdited: number };

type ContentRow = { slug: string; [column: string]: unknown };
type Known = { id: string; slug: string; content_hash: string | null; edited: boolean };

/** The same content gives the same hash, whatever the order of its keys. */
export function hashOf(content: unknown): string {
  const canonical = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(canonical);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => [key, canonical(part)]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex');
}

/**
 * Brings `rows` into `table`, which has the columns slug, content_hash and, where publishers edit it, edited_at and version.
 * Returns the ids by slug, of rows loaded now and before.
 */
export async function loadRows(
  tx: Transaction,
  counts: Counts,
  table: PgTable,
  rows: readonly ContentRow[],
): Promise<Map<string, string>> {
  const columns = getTableColumns(table);
  const isMaintained = 'editedAt' in columns;
  const edited = isMaintained ? sql`edited_at IS NOT NULL` : sql`false`;
  const found = await tx.db.execute<Known>(
    sql`SELECT id, slug, content_hash, ${edited} AS edited FROM ${sql.identifier(getTableName(table))} ORDER BY slug`,
  );
  const known = new Map(found.map((row) => [row.slug, row]));
  const ids = new Map(found.map((row) => [row.slug, row.id]));
  const missing: Record<string, unknown>[] = [];
  for (const row of rows) {
    const contentHash = hashOf(row);
    const before = known.get(row.slug);
    if (!before) {
      const id = crypto.randomUUID();
      ids.set(row.slug, id);
      missing.push({ ...row, id, contentHash });
    } else if (before.content_hash === contentHash) counts.unchanged += 1;
    else if (before.edited) counts.keptAsEdited += 1;
    else {
      const version = isMaintained ? { version: sql`version + 1` } : {};
      await tx.db
        .update(table)
        .set({ ...row, ...version, contentHash })
        .where(sql`slug = ${row.slug}`);
      counts.renewed += 1;
    }
  }
  if (missing.length > 0) await tx.db.insert(table).values(missing as never);
  counts.created += missing.length;
  return ids;
}
