// The check of an upload against the library: one plan of everything that would be created and changed, and every finding. Run for the preview and
// again inside the confirming transaction; the digest tells whether both say the same.

import { type LibrarySheet, librarySheets } from '#documents/library-columns.ts';
import type { LibraryFinding } from '#documents/library-findings.ts';
import { countFindings } from '#documents/library-findings.ts';
import type { LibraryTables } from '#documents/library-table.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { hashOf } from './event-chain.ts';
import { type AnnualPlanChange, planAnnualPlans } from './import-annual-plans.ts';
import { type ChangeLine, FindingList } from './import-findings.ts';
import { type PastChange, planPastQuarters, quartersNamed } from './import-past-quarters.ts';
import { type ProjectChange, planProjects } from './import-projects.ts';
import { shareFinder } from './import-share-finder.ts';
import { planShares, type ShareChange } from './import-shares.ts';
import { type LibraryState, libraryState, standingReports } from './import-state.ts';
import type { Transaction } from './transaction.ts';

export type SheetCounts = { create: number; change: number; unchanged: number };
export type FindingGroup = {
  sheet: LibrarySheet | null;
  code: string;
  severity: LibraryFinding['severity'];
  count: number;
};

/** What the run remembers for ever. */
export type ImportSummary = {
  counts: Record<LibrarySheet, SheetCounts>;
  /** Quarters that the import makes, closed, since nobody opened them. */
  newQuarters: QuarterId[];
  lines: ChangeLine[];
  errors: number;
  warnings: number;
  groups: FindingGroup[];
  digest: string;
};

export type ImportPlan = {
  projects: ProjectChange[];
  shares: ShareChange[];
  plans: AnnualPlanChange[];
  past: PastChange[];
  newQuarters: QuarterId[];
  state: LibraryState;
};

export type ImportCheck = { plan: ImportPlan; findings: LibraryFinding[]; summary: ImportSummary };

/** More than this is kept as a count only. */
export const maxKeptFindings = 5000;

export async function checkTables(
  tx: Transaction,
  tables: LibraryTables,
  readFindings: readonly LibraryFinding[],
): Promise<ImportCheck> {
  const [state, reports] = await Promise.all([libraryState(tx), standingReports(tx, quartersNamed(tables.past))]);
  const today = shanghaiDate(tx.now);
  const findings = new FindingList(tables, readFindings);
  const projects = planProjects(tables.projects, state, findings, today);
  const finder = shareFinder(state, projects.targets, findings);
  const shares = planShares(tables.shares, state, finder);
  const plans = planAnnualPlans(tables.plans, state, finder, today);
  const past = planPastQuarters(tables.past, state, reports, finder, today);
  const parts = { projects, shares, plans, past };
  const lines = librarySheets.flatMap((sheet) => parts[sheet].changes.map((change) => change.line));
  const { errors, warnings } = countFindings(findings.all);
  const counts = Object.fromEntries(
    librarySheets.map((sheet) => [sheet, countsOf(parts[sheet].changes, parts[sheet].unchanged)]),
  ) as Record<LibrarySheet, SheetCounts>;
  return {
    plan: {
      projects: projects.changes,
      shares: shares.changes,
      plans: plans.changes,
      past: past.changes,
      newQuarters: past.newQuarters,
      state,
    },
    findings: findings.all,
    summary: {
      counts,
      newQuarters: past.newQuarters,
      lines,
      errors,
      warnings,
      groups: groupsOf(findings.all),
      digest: hashOf({ lines, newQuarters: past.newQuarters }),
    },
  };
}

function countsOf(changes: readonly { line: ChangeLine }[], unchanged: number): SheetCounts {
  const create = changes.filter(({ line }) => line.what === 'create').length;
  return { create, change: changes.length - create, unchanged };
}

/** By sheet and code, in the order of the sheets, errors first. */
export function groupsOf(findings: readonly LibraryFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { sheet, code, severity } of findings) {
    const key = `${sheet} ${code} ${severity}`;
    const group = groups.get(key) ?? { sheet, code, severity, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  const place = (sheet: LibrarySheet | null) => (sheet === null ? -1 : librarySheets.indexOf(sheet));
  return [...groups.values()].toSorted(
    (a, b) =>
      a.severity.localeCompare(b.severity) ||
      place(a.sheet) - place(b.sheet) ||
      b.count - a.count ||
      (a.code < b.code ? -1 : 1),
  );
}

export const emptySummary: ImportSummary = {
  counts: Object.fromEntries(librarySheets.map((sheet) => [sheet, { create: 0, change: 0, unchanged: 0 }])) as Record<
    LibrarySheet,
    SheetCounts
  >,
  newQuarters: [],
  lines: [],
  errors: 0,
  warnings: 0,
  groups: [],
  digest: '',
};

export function isEmptyPlan(summary: Pick<ImportSummary, 'lines'>): boolean {
  return summary.lines.length === 0;
}
