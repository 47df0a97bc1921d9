import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentKinds } from '#rules/commitment.ts';
import { lights } from '#rules/lights.ts';
import { reportStatuses } from '#rules/report-lifecycle.ts';
import {
  everyReport,
  groupRows,
  optionsOf,
  passes,
  type ReturnChoice,
  returnGroups,
  returnMarks,
  unitOf,
} from './return-filters.ts';
import { noFindings, type ReturnRow } from './return-rows.ts';

const plans = ['a', 'b', 'c'].map((slug) => ({ slug, title: slug, titleEn: slug }));
const units = ['市发改委', '市交通局'];
const me = 'me';

const line = fc.record({
  status: fc.constantFrom(...reportStatuses),
  kind: fc.constantFrom(...commitmentKinds),
  light: fc.constantFrom(...lights),
  plans: fc.subarray(plans),
  units: fc.subarray(units),
  errors: fc.nat(2),
  explained: fc.nat(2),
  isBigChange: fc.boolean(),
  isLate: fc.boolean(),
  mine: fc.boolean(),
  saved: fc.boolean(),
});
type Made = typeof line extends fc.Arbitrary<infer Value> ? Value : never;
const rows = fc.array(line, { maxLength: 25 });

function rowOf(made: Made, place: number): ReturnRow {
  const { kind, errors, explained, mine, saved, ...rest } = made;
  return {
    ...rest,
    reportId: `report-${place}`,
    commitment: { slug: `slug-${place}`, kind, name: '', nameEn: '' },
    findings: { ...noFindings, errors, explained },
    assignedTo: mine ? { id: me, name: '' } : null,
    said: saved ? {} : null,
  } as unknown as ReturnRow;
}

const choices: fc.Arbitrary<ReturnChoice> = fc.record({
  status: fc.option(fc.constantFrom(...reportStatuses)),
  kind: fc.option(fc.constantFrom(...commitmentKinds)),
  plan: fc.option(fc.constantFrom('a', 'b', 'c')),
  unit: fc.option(fc.constantFrom('', ...units)),
  light: fc.option(fc.constantFrom(...lights)),
  mark: fc.option(fc.constantFrom(...returnMarks)),
  mine: fc.boolean(),
});

describe('the groups of a return', () => {
  test('hold every row once, so that their sums add up', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...returnGroups), (made, group) => {
        const all = made.map(rowOf);
        const ids = groupRows(all, group).flatMap((item) => item.rows.map((row) => row.reportId));
        expect(ids.toSorted()).toEqual(all.map((row) => row.reportId).toSorted());
        expect(groupRows(all, group).every((item) => item.rows.length > 0)).toBe(true);
      }),
    );
  });

  test('a commitment of two plans stands under the first, one without a unit comes last', () => {
    const base = { status: 'due', kind: 'project', light: 'grey', errors: 0, explained: 0 } as const;
    const rest = { isBigChange: false, isLate: false, mine: false, saved: false };
    const all = [
      { ...base, ...rest, plans: plans.slice(0, 2), units: [] },
      { ...base, ...rest, plans: plans.slice(1), units: ['市交通局'] },
    ].map((made, place) => rowOf(made, place));
    expect(groupRows(all, 'plan').map(({ key, rows: own }) => [key, own.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(groupRows(all, 'unit').map(({ key }) => key)).toEqual(['市交通局', '']);
  });
});

describe('the filters of a return', () => {
  test('say beforehand how many reports each choice would show', () => {
    fc.assert(
      fc.property(rows, choices, (made, choice) => {
        const all = made.map(rowOf);
        const options = optionsOf(all, choice, me);
        const shown = (next: ReturnChoice) => all.filter((row) => passes(row, next, me)).length;
        for (const part of ['status', 'kind', 'plan', 'unit', 'light', 'mark'] as const) {
          for (const { value, count } of options[part]) expect(count).toBe(shown({ ...choice, [part]: value }));
        }
        expect(options.mine).toBe(shown({ ...choice, mine: true }));
      }),
    );
  });

  test('let everything through where nothing is chosen, and only what was named where it is', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('', ...units), (made, unit) => {
        const all = made.map(rowOf);
        expect(all.every((row) => passes(row, everyReport, me))).toBe(true);
        const own = all.filter((row) => passes(row, { ...everyReport, unit }, me));
        expect(own).toEqual(all.filter((row) => unitOf(row) === unit));
      }),
    );
  });
});
