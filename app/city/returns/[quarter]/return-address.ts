// The return's address is its state: every filter and the grouping, written and read in one place. Anything unknown counts as no filter.
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import {
  everyReport,
  type ReturnChoice,
  type ReturnGroup,
  returnGroups,
  returnMarks,
} from '#reporting/return-filters.ts';
import { commitmentKinds } from '#rules/commitment.ts';
import { lights } from '#rules/lights.ts';
import { reportStatuses } from '#rules/report-lifecycle.ts';

export type ReturnAddress = { choice: ReturnChoice; group: ReturnGroup };

/** Stands in the address for the unit that nobody has named. */
export const noUnit = '-';

export function readReturnAddress(params: SearchParams): ReturnAddress {
  const oneOf = <Name extends string>(names: readonly Name[], name: string): Name | null => {
    const value = singleParam(params, name);
    return names.find((known) => known === value) ?? null;
  };
  const unit = singleParam(params, 'unit')?.slice(0, 200) ?? null;
  return {
    group: oneOf(returnGroups, 'group') ?? 'kind',
    choice: {
      status: oneOf(reportStatuses, 'status'),
      kind: oneOf(commitmentKinds, 'kind'),
      plan: singleParam(params, 'plan')?.slice(0, 200) ?? null,
      unit: unit === noUnit ? '' : unit,
      light: oneOf(lights, 'light'),
      mark: oneOf(returnMarks, 'mark'),
      mine: singleParam(params, 'mine') === '1',
    },
  };
}

export function returnHref(quarter: string, { choice, group }: ReturnAddress, page = ''): string {
  const query = new URLSearchParams();
  if (group !== 'kind') query.set('group', group);
  for (const name of ['status', 'kind', 'plan', 'light', 'mark'] as const) {
    const value = choice[name];
    if (value !== null) query.set(name, value);
  }
  if (choice.unit !== null) query.set('unit', choice.unit === '' ? noUnit : choice.unit);
  if (choice.mine) query.set('mine', '1');
  const text = query.toString();
  return `/city/returns/${quarter}${page}${text === '' ? '' : `?${text}`}`;
}

export const isFiltered = (choice: ReturnChoice): boolean => JSON.stringify(choice) !== JSON.stringify(everyReport);
