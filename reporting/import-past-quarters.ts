// Rows of the sheet 往季数据 against what was reported: figures of quarters before the open one, for shares that have no report there yet. A report
// that stands is never overwritten. Pure.
import type { LibraryRow, LibraryTable } from '#documents/library-table.ts';
import { readAmount } from '#rules/annual-plan-rules.ts';
import { parseQuarter, type QuarterId, quarterEndDate } from '#rules/quarter.ts';
import { contentFields, emptyContent, type ReportContent, textLength } from '#rules/report-content.ts';
import { investmentKinds } from '#rules/report-kinds.ts';
import { type ChangeLine, cellOf, type FindingList, filled } from './import-findings.ts';
import { type PastContent, pastValues } from './import-records.ts';
import { placeOf, type ShareFinder, type ShareTarget, shareIn } from './import-share-finder.ts';
import type { LibraryState, StandingReport } from './import-state.ts';

export type PastChange = { share: ShareTarget; quarter: QuarterId; content: ReportContent; line: ChangeLine };
export type PastPlan = { changes: PastChange[]; unchanged: number; newQuarters: QuarterId[] };

const sheet = 'past';
const valueKeys = ['answer', 'noProgressReason', 'physicalProgress', 'percent', 'started', 'startedOn'];
/** Kinds that are reported on every quarter. */

/** The quarters a file speaks of, so that their reports can be read beforehand. */
export function quartersNamed(table: LibraryTable): QuarterId[] {
  return [...new Set(table.rows.map((row) => parseQuarter(cellOf(row, 'quarter'))))].filter((one) => one !== null);
}

export function planPastQuarters(
  table: LibraryTable,
  state: LibraryState,
  reports: readonly StandingReport[],
  finder: ShareFinder,
  today: string,
): PastPlan {
  const plan: PastPlan = { changes: [], unchanged: 0, newQuarters: [] };
  const standing = new Map(reports.map((report) => [`${report.participantId} ${report.quarter}`, report]));
  const known = new Map(state.quarters.map((quarter) => [quarter.id, quarter.state]));
  const seen = new Map<string, number>();
  const closed = new Set<QuarterId>();
  for (const row of table.rows) {
    const found = shareOf(row, finder);
    if (!found) continue;
    const { share, quarter } = found;
    const key = `${share.id} ${quarter}`;
    const first = seen.get(key);
    if (first !== undefined) {
      finder.findings.error(sheet, row, 'quarter', 'row_twice', { row: first });
      continue;
    }
    seen.set(key, row.row);
    if (valueKeys.some((one) => row.unread.includes(one))) continue;
    const report = standing.get(key);
    if (report) {
      if (saysTheSame(row, table, report)) plan.unchanged += 1;
      else finder.findings.error(sheet, row, 'answer', 'report_stands', { quarter });
      continue;
    }
    if (!isOpenToEntry(row, share, quarter, state, finder.findings, today)) continue;
    const content = contentOf(row, quarter, finder.findings);
    if (!content) continue;
    if (known.get(quarter) === 'closed') closed.add(quarter);
    plan.changes.push({ share, quarter, content, line: lineOf(row, share, quarter) });
  }
  plan.newQuarters = [...new Set(plan.changes.map((change) => change.quarter))]
    .filter((id) => !known.has(id))
    .toSorted();
  for (const quarter of [...closed].toSorted()) {
    const count = plan.changes.filter((change) => change.quarter === quarter).length;
    finder.findings.warnSheet(sheet, 'figures_in_closed_quarter', { quarter, count });
  }
  for (const quarter of plan.newQuarters) {
    const count = plan.changes.filter((change) => change.quarter === quarter).length;
    finder.findings.warnSheet(sheet, 'quarter_made', { quarter, count });
  }
  return plan;
}

function shareOf(row: LibraryRow, finder: ShareFinder): { share: ShareTarget; quarter: QuarterId } | null {
  const place = placeOf(sheet, row, finder);
  const quarter = parseQuarter(cellOf(row, 'quarter'));
  if (!quarter) finder.findings.error(sheet, row, 'quarter', 'required');
  if (!place || !quarter) return null;
  const share = shareIn(finder.shares.of(place.target, finder.cityNames), place.city.code, quarter);
  if (!share)
    finder.findings.error(sheet, row, 'city', 'city_takes_no_part', { city: place.city.name, period: quarter });
  return share ? { share, quarter } : null;
}

function isOpenToEntry(
  row: LibraryRow,
  share: ShareTarget,
  quarter: QuarterId,
  { quarters, lightsFrom }: LibraryState,
  findings: FindingList,
  today: string,
): boolean {
  const firstOpen = quarters.find((one) => one.state === 'open')?.id ?? null;
  const problem = !(investmentKinds as readonly string[]).includes(share.target.kind)
    ? (['name', 'kind_not_reported'] as const)
    : quarterEndDate(quarter) >= today
      ? (['quarter', 'quarter_not_over'] as const)
      : firstOpen && quarter >= firstOpen
        ? (['quarter', 'quarter_not_before_open'] as const)
        : quarters.some((one) => one.id === quarter && one.state === 'published')
          ? (['quarter', 'quarter_is_published'] as const)
          : // Nothing says how to measure it: every page that gives it a light would fail.
            lightsFrom !== null && quarterEndDate(quarter) < lightsFrom
            ? (['quarter', 'quarter_before_rules'] as const)
            : null;
  if (problem) findings.error(sheet, row, problem[0], problem[1], { quarter });
  return problem === null;
}

/** Whether the report that stands says what the row says, in the columns the file has. */
function saysTheSame(row: LibraryRow, table: LibraryTable, report: StandingReport): boolean {
  if (!report.content) return false;
  const standing = pastValues({ ...emptyContent, ...report.content } as PastContent);
  return valueKeys.filter((key) => key in table.columns).every((key) => (standing[key] ?? '') === cellOf(row, key));
}

function contentOf(row: LibraryRow, quarter: QuarterId, findings: FindingList): ReportContent | null {
  let isFine = true;
  const refuse = (key: string, code: string, params: Record<string, string | number> = {}) => {
    findings.error(sheet, row, key, code, params);
    isFine = false;
  };
  const answer = cellOf(row, 'answer');
  const isWord = answer === 'no_progress' || answer === 'not_applicable';
  const amount = isWord ? null : readAmount(answer);
  if (answer === '') refuse('answer', 'required');
  if (amount?.problem) refuse('answer', amount.problem.code);
  const reason = cellOf(row, 'noProgressReason');
  if (answer === 'no_progress' && reason === '')
    findings.warn(sheet, row, 'noProgressReason', 'no_progress_without_reason');
  const started = cellOf(row, 'started');
  const startedOn = cellOf(row, 'startedOn');
  if (startedOn !== '' && started !== 'yes') refuse('startedOn', 'started_on_without_start');
  if (startedOn > quarterEndDate(quarter)) refuse('startedOn', 'started_after_quarter', { quarter });
  for (const key of ['noProgressReason', 'physicalProgress'] as const) {
    const max = contentFields.find(({ field }) => field === key)?.maxLength ?? 500;
    if (textLength(cellOf(row, key)) > max) refuse(key, 'too_long', { max });
  }
  const percent = cellOf(row, 'percent');
  if (!isFine) return null;
  return {
    ...emptyContent,
    investmentAnswer: isWord ? answer : 'amount',
    investmentYuan: amount?.yuan ?? null,
    noProgressReason: reason,
    physicalProgress: cellOf(row, 'physicalProgress'),
    physicalPercentTenths: percent === '' ? null : Math.round(Number(percent) * 10),
    constructionStarted: started === '' ? null : started === 'yes',
    startedOn: startedOn === '' ? null : startedOn,
  };
}

function lineOf(row: LibraryRow, share: ShareTarget, quarter: QuarterId): ChangeLine {
  return {
    sheet,
    row: row.row,
    what: 'create',
    name: share.target.name,
    slug: share.target.standing?.row.slug ?? null,
    city: share.cityCode,
    period: quarter,
    fields: filled(sheet, Object.fromEntries(valueKeys.map((key) => [key, cellOf(row, key)]))),
  };
}
