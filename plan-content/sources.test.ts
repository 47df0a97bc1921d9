// Holds every quoted word against the source documents, where JIBAO_SOURCES names the folder that has them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitments } from './commitments/all-commitments.ts';
import type { SourceDocumentId, SourceReference } from './plan-shape.ts';
import { plans } from './plans/all-plans.ts';
import { sourceDocuments } from './source-documents.ts';

const folder = process.env.JIBAO_SOURCES;

const references: readonly (readonly [string, SourceReference])[] = [
  ...plans.flatMap((plan) => [
    [plan.slug, plan.source] as const,
    ...plan.metroAreas.map((area) => [area.slug, area.source] as const),
    ...plan.lists.map((list) => [list.slug, list.source] as const),
    ...plan.items.map((item) => [item.slug, item.source] as const),
  ]),
  ...commitments.flatMap((commitment) =>
    [commitment.source, ...commitment.furtherSources].map((source) => [commitment.slug, source] as const),
  ),
];

/** Titles of content use full-width signs where some documents print half-width ones. */
const fullWidth = (text: string) =>
  text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，').replaceAll('!', '！').replaceAll(';', '；');

describe.skipIf(folder === undefined)('the source documents', () => {
  const bytes = (id: SourceDocumentId): Buffer => {
    const name = readdirSync(folder ?? '').find((file) => file.startsWith(`${id}_`));
    if (name === undefined) throw new Error(`No document ${id} in ${folder}`);
    return readFileSync(join(folder ?? '', name));
  };
  const texts = new Map<SourceDocumentId, string>();
  const text = (id: SourceDocumentId): string => {
    const known = texts.get(id) ?? bytes(id).toString('utf8');
    texts.set(id, known);
    return known;
  };

  test.each(sourceDocuments.map((document) => [document.id, document] as const))(
    '%s is the file read',
    (id, document) => {
      expect(createHash('sha256').update(bytes(id)).digest('hex')).toBe(document.sha256);
      if (document.titlePrinted !== null) expect(text(id)).toContain(document.titlePrinted);
      if (document.site !== null) expect(text(id)).toContain(document.site);
    },
  );

  test.each(references)('%s quotes its document to the letter', (_slug, { document, words }) => {
    expect(words.trim()).toBe(words);
    expect(words).not.toBe('');
    expect(text(document)).toContain(words);
  });

  test.each(
    commitments.flatMap((one) =>
      one.statusInDocument === null ? [] : [[one.slug, one, one.statusInDocument] as const],
    ),
  )('%s takes its state from its document', (_slug, commitment, status) => {
    expect(text(commitment.source.document)).toContain(status);
  });

  test.each(commitments.filter((one) => one.source.document !== '001').map((one) => [one.slug, one] as const))(
    '%s has a name that is printed, or says how it was shortened',
    (_slug, { name, source }) => {
      const isPrinted = fullWidth(text(source.document)).includes(fullWidth(name));
      expect(isPrinted || /\bThe name\b|\(metro\) stands once/.test(source.note?.en ?? '')).toBe(true);
    },
  );

  test.each(
    plans
      .flatMap((plan) => plan.items)
      .filter((item) => item.source.document !== '001')
      .map((item) => [item.slug, item] as const),
  )('%s has a title that is printed', (_slug, { title, source }) => {
    expect(fullWidth(text(source.document))).toContain(fullWidth(title));
  });

  test('titles from 001 turn each traditional character into the same simplified one', () => {
    const simplified = new Map<string, string>();
    const named = [
      ...plans.flatMap((plan) => plan.items),
      ...commitments.map((one) => ({ title: one.name, source: one.source })),
    ].filter(
      ({ title, source }) =>
        source.document === '001' && source.words.length === title.length && !source.words.includes('?'),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const { title, source } of named) {
      [...fullWidth(source.words)].forEach((sign, place) => {
        const mine = title[place] ?? '';
        expect(simplified.get(sign) ?? mine).toBe(mine);
        simplified.set(sign, mine);
      });
    }
  });
});
