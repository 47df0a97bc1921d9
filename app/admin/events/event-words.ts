// Events in words: kinds, objects and the details worth a line. A kind or name without words shows its code, never nothing.
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';

/** Every kind that is recorded; eventKinds and the catalogue are held together by event-words.test.ts. */
export const eventKinds = [
  'signed_in',
  'signed_out',
  'sessions_ended',
  'sign_in_denied',
  'access_denied',
  'action_denied',
  'report_draft_saved',
  'report_submitted',
  'report_withdrawn',
  'report_endorsed',
  'report_sent_back',
  'report_recalled',
  'report_accepted',
  'report_returned_to_city',
  'report_reopened',
  'report_excused',
  'quarter_opened',
  'quarter_closed',
  'person_invited',
  'person_invited_again',
  'person_disabled',
  'person_enabled',
  'password_set',
  'password_changed',
  'role_granted',
  'role_withdrawn',
  'first_administrators_created',
  'events_verified',
  'plan_content_loaded',
  'annual_plans_set',
  'demonstration_loaded',
] as const;

/** The area of the catalogue that holds the words, and how to ask whether one is there. */
export type EventWords = { (key: string): string; has: (key: string) => boolean };

export function wordFor(words: EventWords, group: string, code: string): string {
  const key = `${group}.${code}`;
  return /^[a-z_]+$/i.test(code) && words.has(key) ? words(key) : code;
}

export type DetailLine = { name: string; value: string };

// What a reader looks for first; names not listed follow in their stored order.
const order = ['quarter', 'status', 'opinion', 'fields', 'role', 'organisation', 'loginName', 'reason', 'count'];

/** The detail of an event, line by line; a change of status is one line. */
export function detailLines(
  detail: Readonly<Record<string, unknown>>,
  words: EventWords,
  locale: Locale,
): DetailLine[] {
  const { before, after, ...rest } = detail;
  const moved = typeof before === 'string' && typeof after === 'string';
  const all: Record<string, unknown> = moved ? { status: [before, after], ...rest } : detail;
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(all)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([name, value]) => ({ name: wordFor(words, 'detail', name), value: detailValue(name, value, words, locale) }));
}

function detailValue(name: string, value: unknown, words: EventWords, locale: Locale): string {
  if (name === 'status' && Array.isArray(value))
    return value.map((item) => wordFor(words, name, String(item))).join(' → ');
  if (Array.isArray(value)) return value.map((item) => detailValue(name, item, words, locale)).join(words('comma'));
  if (typeof value === 'boolean') return words(value ? 'yes' : 'no');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  const quarter = parseQuarter(value);
  if (quarter) return formatQuarter(quarter, locale);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatDateTime(new Date(value));
  if (name === 'before' || name === 'after') return wordFor(words, 'status', value);
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return shortId(value);
  if (name === 'fields') return wordFor(words, 'field', value);
  return name === 'role' || name === 'reason' ? wordFor(words, name, value) : value;
}

/** 'a1b2c3d4' for the eye; the whole stands in the record. */
export function shortId(id: string): string {
  return /^[0-9a-f-]{36}$/.test(id) || /^[0-9a-f]{64}$/.test(id) ? id.slice(0, 8) : id;
}
