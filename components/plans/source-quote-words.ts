// The labels of a source reference in the reader's language, so that the quote can stand in server and client components alike.
import type { Locale } from '#rules/preferences.ts';
import type { PlansTranslator } from './target-words.ts';

export type SourceQuoteWords = {
  locale: Locale;
  summary: string;
  document: string;
  place: string;
  quote: string;
  note: string;
  /** Stands for the document where the publisher entered the fact. */
  own: string;
  basis: string;
};

/** Given the translator of the area `plans`. */
export function sourceQuoteWords(t: PlansTranslator, locale: Locale): SourceQuoteWords {
  return {
    locale,
    summary: t('source.summary'),
    document: t('source.document'),
    place: t('source.place'),
    quote: t('source.quote'),
    note: t('source.note'),
    own: t('source.own'),
    basis: t('source.basis'),
  };
}

/** True for what the publisher entered: it stands in no source document. */
export function isOwnEntry(source: { document: string }): boolean {
  return source.document === 'own';
}
