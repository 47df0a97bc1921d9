// Where a fact stands, with the exact words: document, place and quote behind a small disclosure, a repair or doubt always in sight.
import { Link } from '../ui/link.tsx';
import { sourceHref } from './plan-address.ts';
import { isOwnEntry, type SourceQuoteWords } from './source-quote-words.ts';

export type SourceFacts = {
  /** A source document's id, or 'own' for what the publisher entered. */
  document: string;
  place: string;
  words: string;
  note?: { readonly zh: string; readonly en: string } | undefined;
};

type SourceQuoteProps = {
  source: SourceFacts;
  /** In the reader's language; null where the publisher entered it. */
  documentTitle: string | null;
  words: SourceQuoteWords;
  /** Unfolded at first, as on the page of the thing itself. */
  open?: boolean;
};

export function SourceQuote({ source, documentTitle, words, open = false }: SourceQuoteProps) {
  return (
    <div className="source">
      <details open={open} suppressHydrationWarning>
        <summary>{words.summary}</summary>
        <SourceDetails source={source} documentTitle={documentTitle} words={words} />
      </details>
      <SourceNote note={source.note} words={words} />
    </div>
  );
}

/** Document, place and exact words, unfolded: on the page of the thing itself. */
export function SourceDetails({ source, documentTitle, words }: Omit<SourceQuoteProps, 'open'>) {
  const own = isOwnEntry(source);
  return (
    <dl>
      <dt>{words.document}</dt>
      <dd>{own ? words.own : <Link href={sourceHref(source.document)}>{documentTitle ?? source.document}</Link>}</dd>
      <dt>{own ? words.basis : words.place}</dt>
      <dd lang="zh-CN">{source.place}</dd>
      {!own && (
        <>
          <dt>{words.quote}</dt>
          <dd lang="zh-CN">“{source.words}”</dd>
        </>
      )}
    </dl>
  );
}

/** A repair, doubt or inference, in the reader's language; nothing where there is none. */
export function SourceNote({ note, words }: { note: SourceFacts['note']; words: SourceQuoteWords }) {
  if (note === undefined) return null;
  return (
    <p className="source-note">
      <b>{words.note}</b> {words.locale === 'en' ? note.en : note.zh}
    </p>
  );
}
