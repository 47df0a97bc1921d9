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
  'report_acceptance_undone',
  'report_countersign_refused',
  'report_reopened',
  'countersign_wanted',
  'countersign_agreed',
  'countersign_waived',
  'countersign_void',
  'report_excused',
  'report_question_asked',
  'report_question_answered',
  'review_assigned',
  'review_unassigned',
  'evidence_added',
  'evidence_removed',
  'return_scan_added',
  'file_damaged',
  'quarter_opened',
  'quarter_closed',
  'quarter_reopened',
  'extension_granted',
  'calendar_days_set',
  'calendar_days_removed',
  'quarter_deadline_moved',
  'thresholds_set',
  'thresholds_withdrawn',
  'waiver_granted',
  'waiver_ended',
  'correction_requested',
  'correction_agreed',
  'correction_granted',
  'correction_refused',
  'correction_withdrawn',
  'person_invited',
  'person_invited_again',
  'person_disabled',
  'person_enabled',
  'person_moved',
  'mail_settings_changed',
  'membership_added',
  'membership_ended',
  'acting_organisation_chosen',
  'deputy_named',
  'deputy_ended',
  'report_handed_over',
  'organisation_added',
  'organisation_renamed',
  'plan_created',
  'plan_exported',
  'plan_edited',
  'plan_ended',
  'plan_resumed',
  'plan_item_created',
  'plan_item_edited',
  'plan_item_ended',
  'plan_item_resumed',
  'plan_list_created',
  'plan_list_edited',
  'plan_list_ended',
  'plan_list_resumed',
  'indicator_created',
  'indicator_edited',
  'indicator_ended',
  'indicator_resumed',
  'functional_zone_created',
  'functional_zone_edited',
  'functional_zone_ended',
  'functional_zone_resumed',
  'password_set',
  'password_changed',
  'role_granted',
  'role_withdrawn',
  'first_administrators_created',
  'events_verified',
  'annual_plan_set',
  'annual_plan_adjusted',
  'commitment_created',
  'commitment_edited',
  'commitment_linked',
  'commitment_unlinked',
  'commitment_ended',
  'commitment_resumed',
  'commitment_units_changed',
  'commitment_contact_changed',
  'milestone_added',
  'milestone_edited',
  'milestone_moved',
  'milestone_ended',
  'milestone_done',
  'milestone_done_undone',
  'indicator_filer_changed',
  'share_funding_changed',
  'share_moved',
  'share_added',
  'share_ended',
  'share_withdrawn',
  'lead_moved',
  'plan_content_loaded',
  'annual_plans_set',
  'workbook_uploaded',
  'library_imported',
  'import_discarded',
  'return_workbook_downloaded',
  'return_workbook_uploaded',
  'return_workbook_copied',
  'return_workbook_applied',
  'return_workbook_discarded',
  'import_copy_downloaded',
  'library_exported',
  'library_template_downloaded',
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
  if (isRecord(before) || isRecord(after)) {
    const changes = changeLines(isRecord(before) ? before : {}, isRecord(after) ? after : {}, words, locale);
    return [...detailLines(rest, words, locale), ...changes];
  }
  const moved = typeof before === 'string' && typeof after === 'string';
  const all: Record<string, unknown> = moved ? { status: [before, after], ...rest } : detail;
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(all)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([name, value]) => ({ name: wordFor(words, 'detail', name), value: detailValue(name, value, words, locale) }));
}

const longestList = 20;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Field by field what a change made of what: 'old → new', and the new alone where there was nothing. */
function changeLines(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  words: EventWords,
  locale: Locale,
): DetailLine[] {
  const says = (name: string, value: unknown) => {
    const blank = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return blank ? '' : detailValue(name, value, words, locale);
  };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => {
    const [old, now] = [says(name, before[name]), says(name, after[name])];
    const known = words.has(`change.${name}`);
    return {
      name: known ? words(`change.${name}`) : wordFor(words, 'detail', name),
      value: name in before ? `${old || words('nothing')} → ${now || words('nothing')}` : now,
    };
  });
}

function detailValue(name: string, value: unknown, words: EventWords, locale: Locale): string {
  if (name === 'status' && Array.isArray(value))
    return value.map((item) => wordFor(words, name, String(item))).join(' → ');
  if (Array.isArray(value)) {
    // An import names thousands: the first ones, and how many there are.
    const shown = value.slice(0, longestList).map((item) => detailValue(name, item, words, locale));
    return `${shown.join(words('comma'))}${value.length > longestList ? `… (${value.length})` : ''}`;
  }
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
