// What an uploaded report would do to the one that stands: compared after parsing, cell by cell found wrong, held against what was changed online since
// the download. Run for the page and again inside the confirming transaction; the digest tells whether both say the same.
import type { ReturnFinding } from '#documents/return-findings.ts';
import { cellOfInput, formOfRows, inputOf, type RowOfReport } from '#documents/return-form.ts';
import { listWord } from '#documents/return-words.ts';
import type { Actor } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import {
  type ContentField,
  differingFields,
  formValuesOf,
  inputNameOf,
  type ReportContent,
} from '#rules/report-content.ts';
import type { ReportForm } from '#rules/report-input.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import { allowedMoves } from '#rules/report-lifecycle.ts';
import { hashOf } from './event-chain.ts';
import type { Thresholds } from './quarters.ts';
import { askedOfShare, findingsFor, subjectOf } from './report-view.ts';
import { digestOf, heldDigest, type ReturnReport, readFor } from './return-reports.ts';
import type { InputFinding } from './return-sheets.ts';

/** One report of an upload, as kept between preview and confirmation. */
export type StoredReport = {
  readonly reportId: string;
  /** When it was downloaded. */
  readonly version: number;
  readonly digest: string;
  /** Which of the run's files, counted from 0. */
  readonly file: number;
  readonly rows: readonly RowOfReport[];
};

/**
 * change: would be kept. asked: changed online since the download. unchanged: says what stands. untouched: not filled in, changed online.
 * closed: cannot be kept now. gone: not the city's report any more. unreadable: a cell cannot be read.
 */
export type RowOutcome = 'change' | 'asked' | 'unchanged' | 'untouched' | 'closed' | 'gone' | 'unreadable';

export type CheckedReport = {
  readonly stored: StoredReport;
  readonly found: ReturnReport | null;
  readonly outcome: RowOutcome;
  /** As it would stand; what stands where it is gone. */
  readonly content: ReportContent | null;
  readonly form: ReportForm;
  readonly fields: readonly ContentField[];
  readonly findings: readonly InputFinding[];
};

export function checkReport(
  actor: Actor,
  stored: StoredReport,
  found: ReturnReport | undefined,
  rule: Thresholds,
): CheckedReport {
  if (!found) return { stored, found: null, outcome: 'gone', content: null, form: {}, fields: [], findings: [] };
  const form = { ...formValuesOf(found.held.content), ...formOfRows(stored.rows) };
  const { content, errors } = readFor(found, form);
  const refused = errors.map(({ field, code, params }): InputFinding => at(stored, field, 'error', code, params));
  const cells = [...nameFindings(stored, found), ...cellFindings(stored), ...refused];
  const fields = differingFields(found.held.content, content);
  const isUnreadable = cells.length > 0;
  const outcome = outcomeOf(actor, stored, found, { isUnreadable, fields });
  return {
    stored,
    found,
    outcome,
    content,
    form,
    fields,
    findings: [
      ...cells,
      ...looseEnds(stored, found, content),
      ...(isUnreadable ? [] : ruleFindings(stored, found, content, rule)),
    ],
  };
}

type Compared = { isUnreadable: boolean; fields: readonly ContentField[] };

function outcomeOf(
  actor: Actor,
  stored: StoredReport,
  found: ReturnReport,
  { isUnreadable, fields }: Compared,
): RowOutcome {
  if (!isUnreadable && fields.length === 0) return 'unchanged';
  const isSame = !isUnreadable && !isTouched(stored, found);
  if (!allowedMoves(actor, subjectOf(found.report)).includes('save')) return isSame ? 'unchanged' : 'closed';
  if (isUnreadable) return 'unreadable';
  if (isSame) return 'untouched';
  const isMoved = found.report.version !== stored.version && heldDigest(found) !== stored.digest;
  return isMoved ? 'asked' : 'change';
}

/** Whether anything was filled in since the download: what nobody touched overwrites nothing. */
export function isTouched(stored: StoredReport, found: ReturnReport): boolean {
  if (cellFindings(stored).length > 0) return true;
  const { content, errors } = readFor(found, formOfRows(stored.rows));
  return errors.length > 0 || digestOf(content) !== stored.digest;
}

/** A finding at the user's own cell; at the report's own row where the workbook has no cell for it. */
function at(
  { rows }: StoredReport,
  input: string,
  severity: ReturnFinding['severity'],
  code: string,
  params: ReturnFinding['params'],
  field?: string,
): InputFinding {
  const place = cellOfInput(rows, input);
  const row = place?.row ?? rows[0]?.row;
  return {
    sheet: row?.sheet ?? null,
    row: row?.row ?? null,
    key: place?.key ?? null,
    cell: place?.cell ?? '',
    severity,
    code,
    params,
    input: place ? input : null,
    ...(field === undefined ? {} : { field }),
  };
}

function cellFindings({ rows }: StoredReport): InputFinding[] {
  return rows.flatMap(({ row, of }) =>
    row.findings.map((finding) => ({
      ...finding,
      input: finding.key === null ? null : inputOf({ sheet: row.sheet, of }, finding.key),
    })),
  );
}

/** Cells moved between rows would be kept for another report than the one they stand beside. */
function nameFindings(stored: StoredReport, { share }: ReturnReport): InputFinding[] {
  const { name, nameEn } = share.commitment;
  const spoken = [name, nameEn].map(oneLine);
  return stored.rows
    .filter(({ row }) => !spoken.includes(oneLine(row.name)))
    .map(({ row }) => ({
      sheet: row.sheet,
      row: row.row,
      key: 'name',
      cell: `A${row.row}`,
      severity: 'error',
      code: 'row_name_changed',
      params: { name, nameEn: nameEn || name },
      input: null,
    }));
}

const oneLine = (text: string) => text.replace(/\s+/g, '');

/** Read and not counted: said, so that nobody waits for it. */
function looseEnds(stored: StoredReport, { share }: ReturnReport, content: ReportContent): InputFinding[] {
  const found: InputFinding[] = [];
  const form: ReportForm = formOfRows(stored.rows);
  const asked = fieldsOf(askedOfShare(share));
  const { investmentAnswer } = content;
  if (investmentAnswer !== null && investmentAnswer !== 'amount' && form.investment?.trim()) {
    const answer = (locale: 'zh-CN' | 'en') => listWord('investmentAnswer', investmentAnswer, locale);
    found.push(
      at(stored, 'investment', 'warning', 'amount_not_counted', { answer: answer('zh-CN'), answerEn: answer('en') }),
    );
  }
  for (const { row, of } of stored.rows) {
    if (row.sheet === 'milestones') {
      if (!share.milestones.some(({ id }) => id === of)) found.push(ofRow(row, 'milestone_gone'));
      else if (row.values.doneOn && row.values.state !== 'done')
        found.push(at(stored, inputOf({ sheet: row.sheet, of }, 'doneOn'), 'warning', 'date_not_counted', {}));
    }
  }
  for (const field of ['jointStatement', 'jointMeetings'] as const) {
    if (!asked.includes(field) && form[field]?.trim()) found.push(at(stored, field, 'warning', 'not_asked', {}));
  }
  return found;
}

function ofRow(row: RowOfReport['row'], code: string): InputFinding {
  return {
    sheet: row.sheet,
    row: row.row,
    key: null,
    cell: `A${row.row}`,
    severity: 'warning',
    code,
    params: {},
    input: null,
  };
}

/** What the form would say: errors stand against submitting, not against keeping a draft. */
function ruleFindings(
  stored: StoredReport,
  { report, share }: ReturnReport,
  content: ReportContent,
  rule: Thresholds,
): InputFinding[] {
  return findingsFor(content, report.quarterId as QuarterId, share, rule).map((finding) => {
    const { field, code, params, severity } = finding;
    return at(stored, inputNameOf(field), severity, code, params, field);
  });
}

/** Of everything that the page shows and confirming would do: another one means that something was changed in between. */
export function previewDigest(checked: readonly CheckedReport[]): string {
  return hashOf(
    checked.map(({ stored, outcome, found }) => [
      stored.reportId,
      outcome,
      found?.report.version ?? 0,
      found?.report.status ?? '',
    ]),
  );
}
