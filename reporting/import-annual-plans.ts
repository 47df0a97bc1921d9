// Rows of the sheet 年度计划 against the library: the first plan of a year, or an adjustment of the one in force with its decision. Pure.
import type { LibraryRow, LibraryTable } from '#documents/library-table.ts';
import {
  adjustmentProblems,
  decisionProblems,
  originalFrom,
  type PlanAmounts,
  type PlanPeriod,
  type PlanVersion,
  readPlanAmounts,
  sameAmounts,
} from '#rules/annual-plan-rules.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { type ChangeLine, cellOf, type FindingList, filled } from './import-findings.ts';
import { planRecord, shareNames } from './import-records.ts';
import { placeOf, type ShareFinder, type ShareTarget, shareInYear } from './import-share-finder.ts';
import { type Settled, settledOf } from './import-shares.ts';
import { type AnnualPlanRow, type LibraryState, versionsIn } from './import-state.ts';

export type AnnualPlanChange = {
  share: ShareTarget;
  year: number;
  version: number;
  amounts: PlanAmounts;
  fromQuarter: QuarterId;
  decision: { reason: string; document: string; approvedOn: string } | null;
  isDemonstration: boolean;
  line: ChangeLine;
};

export type AnnualPlanPlan = { changes: AnnualPlanChange[]; unchanged: number };

const sheet = 'plans';
const amountKeys = ['planned', 'q1', 'q2', 'q3', 'q4'] as const;
const decisionKeys = ['reason', 'document', 'approvedOn', 'fromQuarter'] as const;

export function planAnnualPlans(
  table: LibraryTable,
  state: LibraryState,
  finder: ShareFinder,
  today: string,
): AnnualPlanPlan {
  const plan: AnnualPlanPlan = { changes: [], unchanged: 0 };
  const settled = settledOf(state);
  const seen = new Map<string, number>();
  let intoClosed = 0;
  for (const row of table.rows) {
    const found = shareOf(row, finder);
    if (!found) continue;
    const { share, year } = found;
    const key = `${share.id} ${year}`;
    const first = seen.get(key);
    if (first !== undefined) {
      finder.findings.error(sheet, row, 'year', 'row_twice', { row: first });
      continue;
    }
    seen.set(key, row.row);
    if (amountKeys.some((one) => row.unread.includes(one))) continue;
    const versions = share.standing ? share.standing.plans.filter((one) => one.year === year) : [];
    const latest = versions.at(-1);
    const change = latest
      ? adjusted(row, table, share, year, versions, settled, finder.findings, today)
      : original(row, share, year, settled, finder.findings);
    if (change === 'unchanged') plan.unchanged += 1;
    else if (change) {
      plan.changes.push(change);
      if (!latest && settled.closed && change.fromQuarter <= settled.closed) intoClosed += 1;
    }
  }
  if (intoClosed > 0 && settled.closed)
    finder.findings.warnSheet(sheet, 'plan_in_closed_quarter', { count: intoClosed, quarter: settled.closed });
  return plan;
}

function shareOf(row: LibraryRow, finder: ShareFinder): { share: ShareTarget; year: number } | null {
  const place = placeOf(sheet, row, finder);
  const year = Number(cellOf(row, 'year'));
  if (cellOf(row, 'year') === '') finder.findings.error(sheet, row, 'year', 'required');
  if (!place || year === 0) return null;
  const share = shareInYear(finder.shares.of(place.target, finder.cityNames), place.city.code, year);
  if (!share) finder.findings.error(sheet, row, 'city', 'city_takes_no_part', { city: place.city.name, period: year });
  return share ? { share, year } : null;
}

function amountsOf(
  row: LibraryRow,
  record: Readonly<Record<string, string>>,
  findings: FindingList,
): PlanAmounts | null {
  const [planned = '', q1 = '', q2 = '', q3 = '', q4 = ''] = amountKeys.map((key) => record[key] ?? '');
  const { amounts, problems } = readPlanAmounts({ planned, q1, q2, q3, q4 });
  for (const problem of problems) findings.error(sheet, row, problem.field, problem.code, problem.params ?? {});
  return problems.length === 0 ? amounts : null;
}

const periodOf = (share: ShareTarget, year: number, settled: QuarterId | null): PlanPeriod => ({
  year,
  shareFrom: share.fromQuarter,
  shareTo: share.toQuarter,
  settled,
});

/** The year's first plan. It may reach back into closed quarters, as the figures that are entered for them do; not into published ones. */
function original(
  row: LibraryRow,
  share: ShareTarget,
  year: number,
  settled: Settled,
  findings: FindingList,
): AnnualPlanChange | null {
  const amounts = amountsOf(row, row.values, findings);
  const fromQuarter = originalFrom(periodOf(share, year, settled.published));
  if (!fromQuarter) findings.error(sheet, row, 'year', 'year_is_settled');
  if (!amounts || !fromQuarter) return null;
  const typed = decisionKeys.find((key) => cellOf(row, key) !== '');
  if (typed) findings.warn(sheet, row, typed, 'decision_not_needed');
  const fields = filled(sheet, Object.fromEntries(amountKeys.map((key) => [key, cellOf(row, key)])));
  return {
    share,
    year,
    version: 1,
    amounts,
    fromQuarter,
    decision: null,
    isDemonstration: false,
    line: lineOf(row, share, year, 'create', [...fields, { key: 'fromQuarter', before: '', after: fromQuarter }]),
  };
}

function adjusted(
  row: LibraryRow,
  table: LibraryTable,
  share: ShareTarget,
  year: number,
  versions: readonly AnnualPlanRow[],
  settled: Settled,
  findings: FindingList,
  today: string,
): AnnualPlanChange | 'unchanged' | null {
  const latest = versions.at(-1) as AnnualPlanRow;
  const standing: Readonly<Record<string, string>> = planRecord(
    latest,
    shareNames({ slug: '', projectCode: null, name: '' }, '', ''),
  );
  const after = amountsAfter(row, table, standing);
  const amounts = amountsOf(row, after, findings);
  if (!amounts) return null;
  const history: PlanVersion[] = versionsIn(versions, year);
  const [reason = '', document = '', approvedOn = '', from = ''] = decisionKeys.map((key) => cellOf(row, key));
  const previous = history.at(-1) as PlanVersion;
  if (sameAmounts(amounts, previous)) {
    const isOld = reason === (latest.reason ?? '') && document === (latest.document ?? '');
    if (!isOld && (reason !== '' || document !== '')) findings.warn(sheet, row, 'reason', 'decision_without_change');
    return 'unchanged';
  }
  const problems = [
    ...decisionProblems({ reason, document, approvedOn }, today),
    ...(from === ''
      ? [{ field: 'fromQuarter', code: 'required' }]
      : adjustmentProblems({ fromQuarter: from, amounts }, history, periodOf(share, year, settled.closed))),
  ];
  const isBare = [reason, document, approvedOn, from].every((value) => value === '');
  if (isBare) findings.error(sheet, row, 'planned', 'adjustment_needs_decision', adjustmentParams(latest, amounts));
  else
    for (const problem of problems)
      findings.error(sheet, row, problem.field, problem.code, 'params' in problem ? (problem.params ?? {}) : {});
  const fromQuarter = parseQuarter(from);
  if (problems.length > 0 || !fromQuarter) return null;
  const fields = [...amountKeys, ...decisionKeys]
    .map((key) => ({ key, before: standing[key] ?? '', after: after[key] ?? cellOf(row, key) }))
    .filter((field) => field.before !== field.after);
  return {
    share,
    year,
    version: latest.version + 1,
    amounts,
    fromQuarter,
    decision: { reason, document, approvedOn },
    isDemonstration: latest.isDemonstration,
    line: lineOf(row, share, year, 'change', fields),
  };
}

/** Without columns for the quarters a changed amount has no split any more; an unchanged one keeps it. */
function amountsAfter(
  row: LibraryRow,
  table: LibraryTable,
  standing: Readonly<Record<string, string>>,
): Record<string, string> {
  const planned = 'planned' in table.columns ? cellOf(row, 'planned') : (standing.planned ?? '');
  const hasSplit = amountKeys.slice(1).some((key) => key in table.columns);
  const splits = amountKeys.slice(1).map((key) => {
    if (hasSplit) return [key, cellOf(row, key)] as const;
    return [key, planned === standing.planned ? (standing[key] ?? '') : ''] as const;
  });
  return { planned, ...Object.fromEntries(splits) };
}

function adjustmentParams(latest: AnnualPlanRow, amounts: PlanAmounts): Record<string, Yuan> {
  return { beforeYuan: yuan(latest.plannedYuan), afterYuan: amounts.annualYuan };
}

function lineOf(
  row: LibraryRow,
  share: ShareTarget,
  year: number,
  what: ChangeLine['what'],
  fields: ChangeLine['fields'],
): ChangeLine {
  return {
    sheet,
    row: row.row,
    what,
    name: share.target.name,
    slug: share.target.standing?.row.slug ?? null,
    city: share.cityCode,
    period: String(year),
    fields,
  };
}
