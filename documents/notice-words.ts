// A notice as a sentence, for the inbox and for e-mail alike: what happened, and the city and quarter that it is about.
import { formatLongDate } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { NoticeFact } from '#rules/notice.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';
import type { Say } from './words.ts';

/** `about` is the line below; '' where the sentence has said it. */
export type NoticeWords = { readonly title: string; readonly about: string };

export function noticeWords(notice: NoticeFact, say: Say, locale: Locale): NoticeWords {
  const words = wordsOfDetail(notice.detail, locale);
  const title = say(`kind.${notice.kind}`, words);
  const isOnReport = 'commitmentName' in notice.detail;
  return { title, about: isOnReport ? say('about', { city: words.city ?? '', quarter: words.quarter ?? '' }) : '' };
}

type Detail = Partial<Record<string, string | number>>;

/** Names in the reader's language; instants, days and quarters as text; counts as they are. */
function wordsOfDetail(detail: NoticeFact['detail'], locale: Locale): Record<string, string | number> {
  const given: Detail = { ...detail };
  const named = (name: string) => given[locale === 'en' ? `${name}En` : name];
  const day = (name: string) => (given[name] === undefined ? undefined : longDate(String(given[name]), locale));
  const quarter = parseQuarter(String(given.quarter ?? ''));
  const words: Detail = {
    city: named('cityName'),
    commitment: named('commitmentName'),
    by: named('byCityName') ?? given.approverName ?? given.fromName,
    quarter: quarter ? formatQuarter(quarter, locale) : undefined,
    due: day('dueAt'),
    from: day('fromDay'),
    to: day('toDay'),
    days: given.workingDays,
    owed: given.owed,
    submitted: given.submitted,
    count: given.count,
    extension: given.extension,
    decision: given.decision,
  };
  return Object.fromEntries(
    Object.entries(words).filter((pair): pair is [string, string | number] => pair[1] !== undefined),
  );
}

/** A day by itself, or the day of an instant in Asia/Shanghai. */
function longDate(text: string, locale: Locale): string {
  return formatLongDate(text.length === 10 ? text : new Date(text), locale);
}
