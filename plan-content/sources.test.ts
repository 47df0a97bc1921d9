// Holds every quoted word against the source documents, where JIBAO_SOURCES names the folder that has them.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { quotedSources } from './all-references.ts';
import { commitments } from './commitments/all-commitments.ts';
import { functionalZones } from './functional-zones/all-functional-zones.ts';
import { indicators } from './indicators/all-indicators.ts';
import type { IndicatorContent, PublishedValueContent, SourceDocumentId } from './plan-shape.ts';
import { plans } from './plans/all-plans.ts';
import { publishedValues } from './published-values/all-published-values.ts';
import { sentenceAround, sourceBytes, sourceText } from './read-source-document.ts';
import { sourceDocuments } from './source-documents.ts';

const folder = process.env.JIBAO_SOURCES;

const references = quotedSources.map(({ slug, source }) => [slug, source] as const);

/** Titles of content use full-width signs where some documents print half-width ones. */
const fullWidth = (text: string) =>
  text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，').replaceAll('!', '！').replaceAll(';', '；');

/** Words of figures in 001 are given in simplified characters; these are the ones that its print has otherwise. */
const asPrinted = (id: SourceDocumentId, words: string) =>
  id === '001'
    ? words
        .replaceAll('达', '達')
        .replaceAll('过', '過')
        .replaceAll('万', '萬')
        .replaceAll('亿', '億')
        .replaceAll('项', '項')
        .replaceAll('个', '個')
    : words;

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** How a whole number up to 99 may stand in Chinese numerals; 两 for 2. */
function inNumerals(value: string): string[] {
  const number = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (number === 0) return [];
  const tens = Math.floor(number / 10);
  const written = `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
  return number === 2 ? [written, '两', '兩'] : [written];
}

/** The ways in which a figure may stand in print. */
function printedForms(value: IndicatorContent['target']): string[] {
  if (value.kind === 'none') return [''];
  if (value.kind === 'fraction') return [`${value.numerator}/${value.denominator}`];
  return [value.value, ...inNumerals(value.value)];
}

/** Not as a part of a longer figure: 9 does not stand in 19283. */
const standsIn = (words: string, form: string) =>
  new RegExp(`(?<![\\d.])${form.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`).test(words);

const figureOf = (one: IndicatorContent | PublishedValueContent) => ('target' in one ? one.target : one.value);
const yearOf = (one: IndicatorContent | PublishedValueContent) => ('targetYear' in one ? one.targetYear : one.year);
const figures = [...indicators, ...publishedValues].map((one) => [one.slug, one] as const);

describe.skipIf(folder === undefined)('the source documents', () => {
  const texts = new Map<SourceDocumentId, string>();
  const text = (id: SourceDocumentId): string => {
    const known = texts.get(id) ?? sourceText(folder ?? '', id);
    texts.set(id, known);
    return known;
  };

  test.each(sourceDocuments.map((document) => [document.id, document] as const))(
    '%s is the file read',
    (id, document) => {
      expect(
        createHash('sha256')
          .update(sourceBytes(folder ?? '', id))
          .digest('hex'),
      ).toBe(document.sha256);
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
    [...commitments, ...functionalZones].flatMap((one) =>
      one.statusInDocument === null ? [] : [[one.slug, one, one.statusInDocument] as const],
    ),
  )('%s takes its state from its document', (_slug, one, status) => {
    expect(text(one.source.document)).toContain(status);
  });

  test.each(
    [...commitments, ...functionalZones]
      .filter((one) => one.source.document !== '001')
      .map((one) => [one.slug, one] as const),
  )('%s has a name that is printed, or says how it was shortened', (_slug, { name, source }) => {
    const isPrinted = fullWidth(text(source.document)).includes(fullWidth(name));
    expect(isPrinted || /\bThe name\b|\(metro\) stands once/.test(source.note?.en ?? '')).toBe(true);
  });

  test.each(
    plans
      .flatMap((plan) => plan.items)
      .filter((item) => item.source.document !== '001')
      .map((item) => [item.slug, item] as const),
  )('%s has a title that is printed, or says where it comes from', (_slug, { title, source }) => {
    const isPrinted = fullWidth(text(source.document)).includes(fullWidth(title));
    expect(isPrinted || /\bThe name\b/.test(source.note?.en ?? '')).toBe(true);
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

  describe('figures', () => {
    test.each(figures)('%s stands in its quoted words, or a note says how it is read', (_slug, one) => {
      const value = figureOf(one);
      const isPrinted = printedForms(value).some((form) => standsIn(one.source.words, form));
      const isNoted = value.kind === 'number' && (one.source.note?.en ?? '').includes(value.value);
      expect(isPrinted || isNoted).toBe(true);
    });

    test.each(figures)('%s has the unit and the scope that are printed', (_slug, one) => {
      const { document, words } = one.source;
      const isPlain = document !== '001';
      if (one.unit !== null && one.source.note === undefined) expect(words).toContain(asPrinted(document, one.unit));
      if (isPlain && one.scope.words !== '') expect(fullWidth(text(document))).toContain(fullWidth(one.scope.words));
    });

    test.each(figures)('%s has the year that stands in its sentence or its note, and no other', (_slug, one) => {
      const sentence = sentenceAround(text(one.source.document), one.source.words);
      const year = yearOf(one);
      const note = one.source.note?.en ?? '';
      if (year !== null) expect(sentence.includes(`${year}年`) || note.includes(String(year))).toBe(true);
      else expect(/到20\d\d年/.test(sentence) && note === '').toBe(false);
    });

    test.each(indicators.map((one) => [one.slug, one] as const))('%s is compared as worded', (_slug, one) => {
      const { document, words } = one.source;
      expect(words).toContain(asPrinted(document, one.comparatorWords));
      const sentence = sentenceAround(text(document), words);
      expect(one.aspiration && !/力争|争取|力爭|爭取/.test(sentence)).toBe(false);
    });

    test.each(publishedValues.map((one) => [one.slug, one] as const))('%s has its period as printed', (_slug, one) => {
      if (one.period !== null)
        expect(sentenceAround(text(one.source.document), one.source.words)).toContain(one.period);
      const marks = { exact: '', near: '近', over: '余', about: '左右' };
      expect(one.source.words.includes(marks[one.qualifier]) || /超/.test(one.source.words)).toBe(true);
    });
  });
});
