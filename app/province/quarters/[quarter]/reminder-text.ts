// 催报 as plain text, to be copied into any messenger: city by city until when, and what is still out, by state.
import { formatDateWithWeekday } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { CityOutstanding, OutstandingReport, OutstandingView } from '#reporting/outstanding.ts';
import type { Locale } from '#rules/preferences.ts';
import { shanghaiTime } from '#rules/working-days.ts';

export type ReminderWords = (key: string, values?: Record<string, string | number>) => string;

export const outstandingStates = ['returned', 'due', 'draft', 'submitted', 'countersign'] as const;
export type OutstandingState = (typeof outstandingStates)[number];

/** An endorsed report is listed only while another city's countersign is wanted. */
export function outstandingState({ status, waitsForCountersign }: OutstandingReport): OutstandingState {
  const own = outstandingStates.find((state) => state === status);
  return own ?? (waitsForCountersign ? 'countersign' : 'submitted');
}

export function reminderText(view: OutstandingView, words: ReminderWords, locale: Locale): string {
  const quarter = formatQuarter(view.quarter.id, locale);
  const [only] = view.cities;
  const head =
    view.cities.length === 1 && only
      ? words('headOne', { city: nameOf(only, locale), quarter })
      : words('head', { quarter });
  return [head, ...view.cities.flatMap((city) => ['', ...cityLines(city, words, locale)]), '', words('foot')].join(
    '\n',
  );
}

function cityLines(city: CityOutstanding, words: ReminderWords, locale: Locale): string[] {
  const { dueAt, passed, workingDaysLeft } = city.deadline;
  const key = passed ? 'passed' : workingDaysLeft === 0 ? 'today' : 'left';
  const due = `${formatDateWithWeekday(dueAt, locale)} ${shanghaiTime(dueAt)}${words(key, { count: Math.abs(workingDaysLeft) })}`;
  const entry =
    city.entryUntil !== null && city.entryUntil > dueAt
      ? words('entry', { until: formatDateWithWeekday(city.entryUntil, locale) })
      : '';
  const line = words('cityLine', { city: nameOf(city, locale), due, count: city.reports.length }) + entry;
  const groups = outstandingStates.flatMap((state) => {
    const own = city.reports.filter((report) => outstandingState(report) === state);
    if (own.length === 0) return [];
    const names = own.map((report) => (locale === 'en' ? report.nameEn : report.name)).join(words('listComma'));
    return [words('group', { state: words(`state.${state}`), count: own.length, names })];
  });
  return [line, ...groups];
}

const nameOf = (city: CityOutstanding, locale: Locale): string => (locale === 'en' ? city.nameEn : city.name);
