// Nothing in a source document is overlooked: what is not quoted by plan content is listed as left out, with a reason.
import { describe, expect, test } from 'vitest';
import { quotedSources } from './all-references.ts';
import { commitments } from './commitments/all-commitments.ts';
import { functionalZones } from './functional-zones/all-functional-zones.ts';
import { leftOut } from './left-out/all-left-out.ts';
import type { LeftOutContent, SourceDocumentId } from './plan-shape.ts';
import { sourceText } from './read-source-document.ts';
import { sourceDocuments } from './source-documents.ts';

const folder = process.env.JIBAO_SOURCES;

type Span = readonly [from: number, to: number];

function occurrences(text: string, phrase: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) spans.push([at, at + phrase.length]);
  return spans;
}

/** Where a left-out phrase stands: wherever it is printed, or as one passage from its first words to its last. */
function spansOf(text: string, { words, until }: LeftOutContent): Span[] {
  if (until === undefined) return occurrences(text, words);
  const from = text.indexOf(words);
  const end = text.indexOf(until, from + words.length);
  return from < 0 || end < 0 ? [] : [[from, end + until.length]];
}

function represented(id: SourceDocumentId, text: string): Span[] {
  const document = sourceDocuments.find((one) => one.id === id);
  const phrases = [
    document?.titlePrinted,
    document?.site,
    ...quotedSources.filter(({ source }) => source.document === id).map(({ source }) => source.words),
    ...[...commitments, ...functionalZones]
      .filter((one) => one.source.document === id)
      .map((one) => one.statusInDocument),
  ];
  return phrases.filter((phrase) => typeof phrase === 'string').flatMap((phrase) => occurrences(text, phrase));
}

/** Pieces that match, by the text and the place where they stand. */
function pieces(text: string, pattern: RegExp): { readonly piece: string; readonly span: Span }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    piece: text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 8).trim(),
    span: [match.index, match.index + match[0].length],
  }));
}

const within = ([from, to]: Span, spans: readonly Span[]) => spans.some((span) => span[0] <= from && to <= span[1]);
const touches = ([from, to]: Span, spans: readonly Span[]) => spans.some((span) => span[0] < to && from < span[1]);
const hanCharacters = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const leftOutOf = (id: SourceDocumentId) => leftOut.filter((one) => one.document === id);

describe.skipIf(folder === undefined).each(sourceDocuments.map((document) => document.id))('document %s', (id) => {
  const text = folder === undefined ? '' : sourceText(folder, id);
  const spans = represented(id, text);
  const omitted = leftOutOf(id).flatMap((one) => spansOf(text, one));
  const all = [...spans, ...omitted];

  test('has every figure represented or left out with a reason', () => {
    const missing = pieces(text, /\d+(?:\.\d+)?/g).filter(({ span }) => !within(span, all));
    expect(missing.map(({ piece }) => piece)).toEqual([]);
  });

  test('has every line represented or left out with a reason', () => {
    const lines = pieces(text, /[^\r\n]+/g).filter(({ span }) => hanCharacters(text.slice(...span)) >= 8);
    expect(lines.filter(({ span }) => !touches(span, all)).map(({ piece }) => piece)).toEqual([]);
  });

  test('has every sentence represented or left out with a reason', () => {
    const sentences = pieces(text, /[^\r\n。;；!]+/g).filter(({ span }) => hanCharacters(text.slice(...span)) >= 8);
    expect(sentences.filter(({ span }) => !touches(span, all)).map(({ piece }) => piece)).toEqual([]);
  });

  test('has every title in book-title marks represented or left out with a reason', () => {
    const titles = pieces(text, /《[^》\r\n]+》/g);
    expect(titles.filter(({ span }) => !within(span, all)).map(({ piece }) => piece)).toEqual([]);
  });

  test.each(leftOutOf(id).map((one) => [one.words.slice(0, 30), one] as const))(
    'leaves out “%s” as printed',
    (_, one) => {
      expect(one.words.trim()).toBe(one.words);
      expect(spansOf(text, one)).not.toEqual([]);
    },
  );

  test('leaves out whole passages only where they say nothing of the plan', () => {
    const passages = leftOutOf(id).filter((one) => one.until !== undefined);
    expect(passages.filter(({ reason }) => reason !== 'page_furniture' && reason !== 'background')).toEqual([]);
  });

  test('quotes no figure by less than what makes it known again', () => {
    const bare = quotedSources.filter(({ source }) => source.document === id && /^[\d.%]+$/.test(source.words));
    expect(bare).toEqual([]);
  });
});
