// Rows of the sheet 参与市 against the library: which share each means, new ones, and changes of their money. Ending a share, moving it or its lead
// is a decision of its own and not made here. Pure.
import type { LibraryRow, LibraryTable } from '#documents/library-table.ts';
import { readAmount } from '#rules/annual-plan-rules.ts';
import { zeroYuan } from '#rules/money.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { hasOneLead, type Share } from '#rules/share-rules.ts';
import { type ChangeLine, cellOf, type FindingList, filled } from './import-findings.ts';
import type { Target } from './import-projects.ts';
import { shareNames, shareRecord } from './import-records.ts';
import { names, placeOf, type ShareFinder, type ShareIndex, type ShareTarget } from './import-share-finder.ts';
import type { LibraryState, StandingShare } from './import-state.ts';

export type ShareChange = { share: ShareTarget; isNew: boolean; line: ChangeLine };
export type SharePlan = { changes: ShareChange[]; unchanged: number; shares: ShareIndex };

/** Quarters that are closed (changed with a warning) or published (not changed any more). */
export type Settled = { published: QuarterId | null; closed: QuarterId | null };

export function settledOf(state: LibraryState): Settled {
  const latest = (test: (one: string) => boolean) =>
    state.quarters.filter(({ state: one }) => test(one)).at(-1)?.id ?? null;
  return { published: latest((one) => one === 'published'), closed: latest((one) => one !== 'open') };
}

const sheet = 'shares';
export function planShares(table: LibraryTable, state: LibraryState, finder: ShareFinder): SharePlan {
  const plan: SharePlan = { changes: [], unchanged: 0, shares: finder.shares };
  const seen = new Map<string, number>();
  const settled = settledOf(state);
  const joined = new Map<Target, LibraryRow>();
  let intoClosed = 0;
  // How often the file names a commitment: its only city leads without saying so.
  for (const row of table.rows) {
    const place = placeOf(sheet, row, finder);
    if (!place) continue;
    const shares = finder.shares.of(place.target, finder.cityNames);
    const share = standingShare(row, shares, place.city.code);
    const key = `${place.target.id} ${place.city.code} ${share?.id ?? cellOf(row, 'fromQuarter')}`;
    const first = seen.get(key);
    if (first !== undefined) {
      finder.findings.error(sheet, row, 'city', 'row_twice', { row: first });
      continue;
    }
    seen.set(key, row.row);
    const change = share
      ? changedShare(row, table, share, finder.findings)
      : newShare(row, place.target, place.city, shares, settled, finder.findings);
    if (change === 'unchanged') plan.unchanged += 1;
    else if (change) {
      plan.changes.push(change);
      if (change.isNew) joined.set(place.target, joined.get(place.target) ?? row);
      if (change.isNew && settled.closed && change.share.fromQuarter <= settled.closed) intoClosed += 1;
    }
  }
  for (const [target, row] of joined) checkLeads(row, target, finder);
  if (intoClosed > 0 && settled.closed)
    finder.findings.warnSheet(sheet, 'share_in_closed_quarter', { count: intoClosed, quarter: settled.closed });
  return plan;
}

/** The share of the city that the row means: by its first quarter, or the latest one. */
function standingShare(row: LibraryRow, shares: readonly ShareTarget[], cityCode: string): ShareTarget | null {
  const own = shares.filter((share) => share.cityCode === cityCode && share.standing);
  const from = cellOf(row, 'fromQuarter');
  if (from !== '') return own.find((share) => share.fromQuarter === from) ?? null;
  return own.toSorted((a, b) => (a.fromQuarter < b.fromQuarter ? 1 : -1))[0] ?? null;
}

function moneyOf(
  row: LibraryRow,
  record: Readonly<Record<string, string>>,
  findings: FindingList,
): ShareTarget['money'] {
  const amount = (key: 'total' | 'opening') => {
    const read = readAmount(record[key] ?? '');
    if (read.problem) findings.error(sheet, row, key, read.problem.code, read.problem.params ?? {});
    return read.yuan;
  };
  return {
    totalInvestmentYuan: amount('total'),
    openingBalanceYuan: amount('opening') ?? zeroYuan,
    plannedStartQuarter: parseQuarter(record.plannedStart ?? ''),
  };
}

function changedShare(
  row: LibraryRow,
  table: LibraryTable,
  share: ShareTarget,
  findings: FindingList,
): ShareChange | 'unchanged' {
  const standing = share.standing as StandingShare;
  const names = shareNames(
    share.target.standing?.row ?? { slug: '', projectCode: null, name: '' },
    share.cityCode,
    share.city,
  );
  const before: Readonly<Record<string, string>> = shareRecord(standing, names);
  const present = ['isLead', 'toQuarter', 'total', 'opening', 'plannedStart'].filter(
    (key) => key in table.columns && !row.unread.includes(key),
  );
  const after = { ...before, ...Object.fromEntries(present.map((key) => [key, cellOf(row, key)])) };
  // Blank means nothing was brought along, and leads as it does.
  if (after.opening === '' && (before.opening === '0' || before.opening === '')) after.opening = before.opening ?? '';
  if (after.isLead === '') after.isLead = before.isLead ?? '';
  const fields = present
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, before: before[key] ?? '', after: after[key] ?? '' }));
  if (fields.length === 0) return 'unchanged';
  if (after.isLead !== before.isLead) findings.error(sheet, row, 'isLead', 'lead_moves_elsewhere');
  if (after.toQuarter !== before.toQuarter) findings.error(sheet, row, 'toQuarter', 'share_ends_elsewhere');
  if (after.opening !== before.opening && standing.hasAccepted)
    findings.error(sheet, row, 'opening', 'only_by_correction');
  share.money = moneyOf(row, after, findings);
  return { share, isNew: false, line: lineOf(row, share, 'change', fields) };
}

function newShare(
  row: LibraryRow,
  target: Target,
  city: { code: string; name: string },
  shares: ShareTarget[],
  settled: Settled,
  findings: FindingList,
): ShareChange | null {
  const fromQuarter = parseQuarter(cellOf(row, 'fromQuarter'));
  const toQuarter = parseQuarter(cellOf(row, 'toQuarter'));
  if (!fromQuarter) {
    findings.error(sheet, row, 'fromQuarter', 'required');
    return null;
  }
  if (toQuarter && toQuarter < fromQuarter) findings.error(sheet, row, 'toQuarter', 'end_before_start');
  if (target.standing?.row.endedAt) findings.error(sheet, row, 'name', 'commitment_has_ended');
  if (settled.published && fromQuarter <= settled.published) {
    findings.error(sheet, row, 'fromQuarter', 'quarter_is_published', { quarter: settled.published });
  }
  const overlaps = (one: ShareTarget) =>
    one.cityCode === city.code &&
    (one.toQuarter === null || one.toQuarter >= fromQuarter) &&
    (toQuarter === null || one.fromQuarter <= toQuarter);
  if (shares.some(overlaps)) {
    findings.error(sheet, row, 'fromQuarter', 'city_takes_part_already');
    return null;
  }
  const lead = cellOf(row, 'isLead');
  const share: ShareTarget = {
    id: crypto.randomUUID(),
    target,
    cityCode: city.code,
    city: city.name,
    isLead: lead === '' ? shares.length === 0 : lead === 'yes',
    fromQuarter,
    toQuarter,
    standing: null,
    money: moneyOf(row, row.values, findings),
  };
  shares.push(share);
  return { share, isNew: true, line: lineOf(row, share, 'create', filled(sheet, row.values, names)) };
}

/** In every quarter in which anybody takes part exactly one share leads. */
function checkLeads(row: LibraryRow, target: Target, { shares, cityNames, findings }: ShareFinder): void {
  const all: Share[] = shares.of(target, cityNames).map(({ id, cityCode, isLead, fromQuarter, toQuarter }) => ({
    id,
    cityCode,
    isLead,
    fromQuarter,
    toQuarter,
  }));
  if (!hasOneLead({ shares: all, leadMoves: target.standing?.leadMoves ?? [] }))
    findings.error(sheet, row, 'isLead', 'needs_one_lead');
}

function lineOf(
  row: LibraryRow,
  share: ShareTarget,
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
    period: share.fromQuarter,
    fields,
  };
}
