// The filters and groups of a city's return, as plain functions over its rows: what each lets through, how many it would show, and which rows
// stand together.
import { type CommitmentKind, commitmentKinds } from '#rules/commitment.ts';
import { type Light, lights } from '#rules/lights.ts';
import { type ReportStatus, reportStatuses } from '#rules/report-lifecycle.ts';
import type { ReturnRow } from './return-rows.ts';

export const returnGroups = ['kind', 'plan', 'unit'] as const;
export type ReturnGroup = (typeof returnGroups)[number];

/** What stands in the way or deserves a look: errors or unexplained warnings, explained ones, nothing, a big change, late. */
export const returnMarks = ['open_findings', 'explained', 'clear', 'big_change', 'late'] as const;
export type ReturnMark = (typeof returnMarks)[number];

/** Null lets everything through. `mine`: what the reader was named for. */
export type ReturnChoice = {
  status: ReportStatus | null;
  kind: CommitmentKind | null;
  plan: string | null;
  unit: string | null;
  light: Light | null;
  mark: ReturnMark | null;
  mine: boolean;
};

export const everyReport: ReturnChoice = {
  status: null,
  kind: null,
  plan: null,
  unit: null,
  light: null,
  mark: null,
  mine: false,
};

export function hasMark(row: ReturnRow, mark: ReturnMark): boolean {
  const { errors, toExplain, explained } = row.findings;
  if (mark === 'open_findings') return errors + toExplain > 0;
  if (mark === 'explained') return explained > 0;
  if (mark === 'clear') return row.said !== null && errors + toExplain + explained === 0;
  return mark === 'big_change' ? row.isBigChange : row.isLate;
}

/** Whether a row passes every filter but the one named, so that a filter can say how many it would show. */
export function passes(row: ReturnRow, choice: ReturnChoice, me: string, except?: keyof ReturnChoice): boolean {
  const tests: { [part in keyof ReturnChoice]: () => boolean } = {
    status: () => choice.status === null || row.status === choice.status,
    kind: () => choice.kind === null || row.commitment.kind === choice.kind,
    plan: () => choice.plan === null || row.plans.some(({ slug }) => slug === choice.plan),
    unit: () => choice.unit === null || unitOf(row) === choice.unit,
    light: () => choice.light === null || row.light === choice.light,
    mark: () => choice.mark === null || hasMark(row, choice.mark),
    mine: () => !choice.mine || row.assignedTo?.id === me,
  };
  return Object.entries(tests).every(([part, test]) => part === except || test());
}

/** '' where no unit is on record. */
export const unitOf = (row: ReturnRow): string => row.units[0] ?? '';

export type ReturnOption = { value: string; count: number };
export type ReturnOptions = {
  status: ReturnOption[];
  kind: ReturnOption[];
  plan: (ReturnOption & { title: string; titleEn: string })[];
  unit: ReturnOption[];
  light: ReturnOption[];
  mark: ReturnOption[];
  mine: number;
};

/** What each filter offers and how many reports each choice would show beside the other filters; what nothing has is left out unless chosen. */
export function optionsOf(rows: readonly ReturnRow[], choice: ReturnChoice, me: string): ReturnOptions {
  const count = (part: keyof ReturnChoice, holds: (row: ReturnRow) => boolean) =>
    rows.filter((row) => passes(row, choice, me, part) && holds(row)).length;
  const offered = (
    part: keyof ReturnChoice,
    values: readonly string[],
    holds: (row: ReturnRow, value: string) => boolean,
  ) =>
    values
      .filter((value) => value === choice[part] || rows.some((row) => holds(row, value)))
      .map((value) => ({ value, count: count(part, (row) => holds(row, value)) }));
  const served = new Map(rows.flatMap((row) => row.plans.map((plan) => [plan.slug, plan] as const)));
  return {
    status: offered('status', reportStatuses, (row, value) => row.status === value),
    kind: offered('kind', commitmentKinds, (row, value) => row.commitment.kind === value),
    plan: [...served.values()].map(({ slug, title, titleEn }) => ({
      value: slug,
      title,
      titleEn,
      count: count('plan', (row) => row.plans.some((plan) => plan.slug === slug)),
    })),
    unit: offered('unit', unitsIn(rows), (row, value) => unitOf(row) === value),
    light: offered('light', lights, (row, value) => row.light === value),
    mark: offered('mark', returnMarks, (row, value) => hasMark(row, value as ReturnMark)),
    mine: count('mine', (row) => row.assignedTo?.id === me),
  };
}

/** In the order of the rows; the nameless one last. */
function unitsIn(rows: readonly ReturnRow[]): string[] {
  const names = new Set(rows.map(unitOf));
  return [...[...names].filter((name) => name !== ''), ...(names.has('') ? [''] : [])];
}

export type RowGroup = {
  key: string;
  /** Null where the group is named by the kind or has no name. */
  plan: { title: string; titleEn: string } | null;
  rows: ReturnRow[];
};

/**
 * The rows that stand together, each in one group only, so that groups can be summed: a commitment that serves several plans stands under the
 * first of them.
 */
export function groupRows(rows: readonly ReturnRow[], group: ReturnGroup): RowGroup[] {
  const keyOf = (row: ReturnRow) =>
    group === 'kind' ? row.commitment.kind : group === 'plan' ? (row.plans[0]?.slug ?? '') : unitOf(row);
  const keys = group === 'kind' ? commitmentKinds : [...new Set(rows.map(keyOf))];
  const named = [...keys].filter((key) => key !== '');
  return [...named, ''].flatMap((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const plan = group === 'plan' ? (own[0]?.plans[0] ?? null) : null;
    return own.length === 0 ? [] : [{ key, plan, rows: own }];
  });
}
