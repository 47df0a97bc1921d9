import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  branchOf,
  continuesInCircle,
  dateMeanings,
  issuerRows,
  memberRoles,
  type PlanValues,
  planFields,
  planItemFields,
  planItemKinds,
  planListFields,
  readPlan,
  readPlanItem,
  readPlanList,
} from './plan-input.ts';

const problems = (read: { problems: readonly { field: string; code: string }[] }) =>
  read.problems.map(({ field, code }) => `${field} ${code}`);

const chinese = fc.stringMatching(/^[甲乙丙丁戊]{1,20}$/);
const english = fc.stringMatching(/^[A-Z][a-z]{0,20}( [a-z]{1,9}){0,3}$/);
const year = fc.integer({ min: 1990, max: 2099 });

const planValues: fc.Arbitrary<PlanValues> = fc
  .record({
    title: chinese,
    titleEn: english,
    number: fc.option(chinese),
    issuers: fc.array(fc.record({ name: chinese, nameEn: english }), { maxLength: issuerRows }),
    dated: fc.option(fc.constantFrom(...dateMeanings)),
    horizonYears: fc.uniqueArray(year, { maxLength: 4 }).map((years) => years.toSorted((a, b) => a - b)),
    continuedBy: fc.option(fc.constant('another-plan')),
    members: fc
      .uniqueArray(
        fc.record({
          code: fc.constantFrom('330100', '330200', '331121', '341000'),
          role: fc.constantFrom(...memberRoles),
        }),
        {
          selector: (member) => member.code,
        },
      )
      .map((members) => members.toSorted((a, b) => (a.code < b.code ? -1 : 1))),
    basis: chinese,
  })
  .map(({ dated, ...rest }) => ({ ...rest, date: dated === null ? null : '2026-03-01', dateMeaning: dated }));

describe('a plan', () => {
  test('goes through its form and back', () => {
    fc.assert(
      fc.property(planValues, (values) => {
        expect(readPlan(planFields(values), { needsBasis: true })).toEqual({ values, problems: [] });
      }),
    );
  });

  test('is refused field by field', () => {
    expect(problems(readPlan({}, { needsBasis: true }))).toEqual([
      'title required',
      'titleEn required',
      'basis required',
    ]);
    const form = {
      title: '甲',
      titleEn: 'A 甲',
      date: '2026-03-01',
      'issuer.1.name': '省政府',
      'issuer.2.nameEn': 'Province',
      horizonYears: '近期',
      'member.330100': 'chief',
      'county.1': '330100 ',
    };
    expect(problems(readPlan(form, { needsBasis: false }))).toEqual([
      'titleEn not_english',
      'issuer.1.nameEn required',
      'issuer.2.name required',
      'horizonYears not_a_year',
      'member.330100 not_an_option',
      'dateMeaning date_needs_meaning',
    ]);
  });

  test('a meaning without a date is asked about, a place named twice too', () => {
    const form = { title: '甲', titleEn: 'A', dateMeaning: 'issued', 'member.331121': 'core', 'county.1': '331121' };
    expect(problems(readPlan(form, { needsBasis: false }))).toEqual([
      'county.1 named_twice',
      'date meaning_needs_date',
    ]);
  });

  test('of a document has no basis to enter, whatever is sent', () => {
    expect(readPlan({ title: '甲', titleEn: 'A', basis: '伪造' }, { needsBasis: false }).values.basis).toBe('');
  });
});

describe('items and lists', () => {
  test('go through their forms and back', () => {
    const item = fc.record({
      parent: fc.option(fc.constant('upper')),
      list: fc.option(fc.constant('ten')),
      kind: fc.constantFrom(...planItemKinds),
      ordinal: fc.integer({ min: 1, max: 999 }),
      title: chinese,
      titleEn: english,
      isOnlyPlanned: fc.boolean(),
      basis: chinese,
    });
    fc.assert(
      fc.property(item, (values) => {
        expect(readPlanItem(planItemFields(values), { needsBasis: true })).toEqual({ values, problems: [] });
      }),
    );
    const list = { title: '十大工程', titleEn: 'Ten works', count: 10, isNamed: false, basis: '' };
    expect(readPlanList(planListFields(list), { needsBasis: false })).toEqual({ values: list, problems: [] });
  });

  test('want a kind, a number and both titles', () => {
    expect(problems(readPlanItem({ kind: 'dream', ordinal: '０' }, { needsBasis: true }))).toEqual([
      'kind not_an_option',
      'ordinal not_a_count',
      'title required',
      'titleEn required',
      'basis required',
    ]);
    expect(problems(readPlanList({ title: '甲', titleEn: 'A' }, { needsBasis: false }))).toEqual(['count required']);
  });
});

describe('the tree', () => {
  // Each node hangs under one with a smaller number, or at the top: any such list is a forest.
  const forest = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((seeds) =>
    seeds.map((seed, index) => ({
      id: String(index),
      parentId: index === 0 || seed % 4 === 0 ? null : String(seed % index),
    })),
  );

  test('a branch holds a node exactly when the way up from it meets the root of the branch', () => {
    fc.assert(
      fc.property(forest, fc.nat(), (rows, pick) => {
        const root = String(pick % rows.length);
        const branch = branchOf(rows, root);
        for (const row of rows) {
          let at: string | null = row.id;
          while (at !== null && at !== root) at = rows[Number(at)]?.parentId ?? null;
          expect(branch.has(row.id)).toBe(at === root);
        }
      }),
    );
  });

  test('a knot does not hang the walk', () => {
    const knot = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect([...branchOf(knot, 'a')].toSorted()).toEqual(['a', 'b']);
  });
});

describe('succession', () => {
  const plans = [
    { slug: 'a', continuedBy: 'b' },
    { slug: 'b', continuedBy: 'c' },
    { slug: 'c', continuedBy: null },
  ];
  test.each([
    ['c', 'a', true],
    ['c', 'b', true],
    ['c', 'c', true],
    ['a', 'c', false],
    ['c', 'unknown', false],
  ])('%s continued by %s: round about itself %s', (slug, next, circle) => {
    expect(continuesInCircle(plans, slug, next)).toBe(circle);
  });
});
