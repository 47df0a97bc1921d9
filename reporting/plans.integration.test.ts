// The read side of the plans against rows made here: distinct unions, what has ended, members, lights, indicators, coverage, search.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { indicators, leftOutPassages, publishedValues } from '#db/schema/indicators.ts';
import { planMembers } from '#db/schema/metro-areas.ts';
import { commitmentPlanItems, commitments, planItems, plans, sourceDocuments } from '#db/schema/plans.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { quarterId } from '#rules/quarter.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { getDashboard } from './dashboard.ts';
import { Forbidden, NotFound } from './errors.ts';
import { getIndicator, listIndicators } from './indicators.ts';
import { getPlan, type LitPlanNode, listPlans } from './plans.ts';
import { submitReport } from './reports.ts';
import { acceptReport, endorseReport } from './reviews.ts';
import { search } from './search.ts';
import { getSource, listSources } from './sources.ts';

const mark = crypto.randomUUID().slice(0, 8);
const slug = (name: string) => `${name}-${mark}`;
const document = `d${mark}`;
const source = (words: string) => ({ document, place: '第一段', words });
const ids = Object.fromEntries(
  ['plan', 'goal', 'pillar', 'first', 'second', 'shared', 'own', 'unassigned', 'ended', 'gone'].map((name) => [
    name,
    crypto.randomUUID(),
  ]),
) as Record<string, string>;

let reviewer: Actor;
let reporter: Actor;

const commitment = (name: string, more: object = {}) => ({
  id: ids[name] ?? '',
  slug: slug(name),
  ordinal: 1,
  kind: 'project' as const,
  name: `100%_轨道 ${name} ${mark}`,
  nameEn: `Rail line ${name} ${mark}`,
  participantsInferred: false,
  outsideMembers: [],
  furtherSources: [],
  source: source(`原文 ${name}`),
  ...more,
});

const indicator = (name: string, more: object = {}) => ({
  id: crypto.randomUUID(),
  slug: slug(name),
  planId: ids.plan ?? '',
  planItemId: ids.first ?? null,
  ordinal: 1,
  name: `增加值 ${mark}`,
  nameEn: `Value added ${mark}`,
  scopeWords: '杭州',
  scopeWordsEn: 'Hangzhou',
  scopeCodes: ['330100'],
  unit: '%',
  unitEn: '%',
  targetKind: 'number' as const,
  targetValue: '8.5',
  comparator: 'at_least' as const,
  comparatorWords: '达到',
  isAspiration: false,
  targetYear: 2025,
  isEveryYear: false,
  direction: 'higher' as const,
  source: source('增加值达到8.5%'),
  ...more,
});

const item = (name: string, kind: 'goal' | 'pillar' | 'task', parent: string | null, ordinal: number) => ({
  id: ids[name] ?? '',
  planId: ids.plan ?? '',
  parentId: parent === null ? null : (ids[parent] ?? ''),
  slug: slug(name),
  kind,
  ordinal,
  title: `任务 ${name}`,
  titleEn: `Task ${name}`,
  source: source(`任务原文 ${name}`),
});

async function makePlan() {
  await asTest(async (db) => {
    await db
      .insert(sourceDocuments)
      .values({ id: document, title: '试验文件', titleEn: 'Test document', sha256: 'x', notes: [] });
    await db.insert(plans).values({
      id: ids.plan ?? '',
      slug: slug('plan'),
      ordinal: 900,
      title: `试验规划 ${mark}`,
      titleEn: `Test plan ${mark}`,
      issuers: [],
      horizonYears: [2020],
      source: source('试验规划'),
    });
    await db
      .insert(planMembers)
      .values({ planId: ids.plan ?? '', code: '330100', role: 'core', reportedByCode: '330100' });
    await db.insert(planItems).values([item('goal', 'goal', null, 9), item('pillar', 'pillar', null, 1)]);
    await db.insert(planItems).values([item('second', 'task', 'pillar', 2), item('first', 'task', 'pillar', 1)]);
    await db
      .insert(planItems)
      .values({ ...item('gone', 'task', 'pillar', 3), endedAt: new Date(), endedReason: '并入' });
    await db
      .insert(commitments)
      .values([
        commitment('shared'),
        commitment('own', { furtherSources: [source('另一处原文')] }),
        commitment('unassigned'),
        commitment('ended', { endedAt: new Date(), endedReason: '并入其他项目' }),
      ]);
    const links: [string, string][] = [
      ['shared', 'first'],
      ['shared', 'second'],
      ['own', 'second'],
      ['unassigned', 'first'],
      ['ended', 'first'],
    ];
    await db
      .insert(commitmentPlanItems)
      .values(links.map(([one, at]) => ({ commitmentId: ids[one] ?? '', planItemId: ids[at] ?? '' })));
    await db
      .insert(indicators)
      .values([
        indicator('with-year', { baselineValue: '6.1', baselineYear: 2019 }),
        indicator('without-year', { targetYear: null, direction: 'lower', ordinal: 2, scopeCodes: [] }),
        indicator('closed', { endedAt: new Date(), endedReason: '不再考核', ordinal: 3 }),
      ]);
    await db.insert(publishedValues).values({
      ...indicator('reported'),
      groupSlug: slug('group'),
      kind: 'actual',
      valueKind: 'number',
      value: '7.7',
      qualifier: 'near',
      year: 2019,
    });
    await db.insert(leftOutPassages).values({
      documentId: document,
      ordinal: 1,
      place: '页首',
      words: '存放者',
      reason: 'page_furniture',
      note: { zh: '页面附属', en: 'Page furniture' },
    });
  });
}

/** One accepted report of the shared commitment, so that a light can be seen. */
async function reportOnce() {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const share = { cityCode: '330100', year, plannedYuan: 400_000_000 };
  const { participantId } = await makeShare({ ...share, commitmentId: ids.shared ?? '', isLead: true });
  await makeShare({ ...share, cityCode: '330200', commitmentId: ids.own ?? '', isLead: true });
  const reportId = await makeReport({ participantId, cityCode: '330100', quarter });
  const content = {
    ...emptyContent,
    investmentAnswer: 'amount' as const,
    investmentYuan: yuan(90_000_000),
    physicalProgress: '进展',
    constructionStarted: true,
    startedOn: '2025-01-01',
    difficultiesAnswer: 'none' as const,
    nextStep: '继续',
    ownLight: 'green' as const,
  };
  const { version } = await submitReport(reporter, { reportId, version: 1, form: formValuesOf(content) });
  const approver = await makeActor({ role: 'city_approver', cityCode: '330100' });
  const endorsed = await endorseReport(approver, { reportId, version, certification: '属实' });
  await acceptReport(reviewer, { reportId, version: endorsed.version });
}

beforeAll(async () => {
  reviewer = await makeActor({ role: 'province_reviewer' });
  reporter = await makeActor({ role: 'city_reporter', cityCode: '330100' });
  await makePlan();
  await reportOnce();
}, 120_000);

afterAll(closeDatabase);

const named = (nodes: readonly LitPlanNode[], name: string): LitPlanNode => {
  const all = (list: readonly LitPlanNode[]): LitPlanNode[] => list.flatMap((node) => [node, ...all(node.children)]);
  const found = all(nodes).find((node) => node.slug === slug(name));
  if (!found) throw new Error(`no node ${name}`);
  return found;
};

describe('a plan', () => {
  test('counts a commitment of two tasks once above both, and leaves out what has ended', async () => {
    const { tree, counts } = await getPlan(reviewer, slug('plan'));
    expect(tree.map((node) => node.kind)).toEqual(['goal', 'pillar']);
    const pillar = named(tree, 'pillar');
    expect(pillar.children.map((child) => child.slug)).toEqual([slug('first'), slug('second'), slug('gone')]);
    expect(named(tree, 'first').counts).toEqual({
      commitments: 2,
      assigned: 1,
      indicators: 2,
      indicatorsWithYear: 1,
      items: 0,
    });
    expect(named(tree, 'second').counts).toMatchObject({ commitments: 2, assigned: 2, indicators: 0 });
    expect(pillar.counts).toEqual({ commitments: 3, assigned: 2, indicators: 2, indicatorsWithYear: 1, items: 2 });
    expect(counts).toEqual({ commitments: 3, assigned: 2, indicators: 2, indicatorsWithYear: 1, items: 4 });
  });

  test('shows the same counts on its card, with state and members', async () => {
    const card = (await listPlans(reviewer)).plans.find((plan) => plan.slug === slug('plan'));
    expect(card?.counts).toEqual((await getPlan(reviewer, slug('plan'))).counts);
    expect(card).toMatchObject({ state: 'ended', itemsByKind: { goal: 1, pillar: 1, task: 2 } });
    expect(card?.members.map((member) => [member.code, member.role, member.reportedBy?.code])).toEqual([
      ['330100', 'core', '330100'],
    ]);
  });

  test('has the lights of the dashboard, each share once, and a city sees only its own', async () => {
    const view = await getPlan(reviewer, slug('plan'));
    if (!view.lights) throw new Error('no lights');
    const dashboard = await getDashboard(reviewer, { quarter: view.lights.quarter, basis: 'official' });
    const mine =
      dashboard?.shares.filter((share) => share.commitmentId === ids.shared || share.commitmentId === ids.own) ?? [];
    const counts: Record<string, number> = { green: 0, yellow: 0, red: 0, blue: 0, grey: 0 };
    for (const share of mine) counts[share.light] = (counts[share.light] ?? 0) + 1;
    expect(view.lights).toMatchObject({ counts, shares: mine.length });
    expect(named(view.tree, 'pillar').lights?.counts).toEqual(view.lights.counts);
    const own = await getPlan(reporter, slug('plan'));
    expect(own.lights?.shares).toBe(mine.filter((share) => share.cityCode === '330100').length);
    expect(own.scope).toBe('city');
  });

  test('is for readers: administrators are refused, an unknown one is not there', async () => {
    const administrator = await makeActor({ role: 'system_administrator' });
    await expect(listPlans(administrator)).rejects.toBeInstanceOf(Forbidden);
    await expect(getPlan(administrator, slug('plan'))).rejects.toBeInstanceOf(Forbidden);
    await expect(getIndicator(administrator, slug('with-year'))).rejects.toBeInstanceOf(Forbidden);
    await expect(listIndicators(administrator, anything)).rejects.toBeInstanceOf(Forbidden);
    await expect(listSources(administrator)).rejects.toBeInstanceOf(Forbidden);
    await expect(getSource(administrator, document)).rejects.toBeInstanceOf(Forbidden);
    await expect(search(administrator, { text: '轨道', group: null })).rejects.toBeInstanceOf(Forbidden);
    await expect(getPlan(reviewer, 'nothing')).rejects.toBeInstanceOf(NotFound);
    await expect(getSource(reviewer, 'nothing')).rejects.toBeInstanceOf(NotFound);
  });
});

const anything = { plan: null, city: null, year: null, direction: null, words: '', page: 1 };

describe('indicators', () => {
  test('one has its path, its siblings and what the document reports beside it', async () => {
    const view = await getIndicator(reporter, slug('with-year'));
    expect(view.points.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(view.stage).toBe('no_final_value');
    expect(view.siblings.map((one) => one.slug)).toEqual([slug('without-year'), slug('closed')]);
    expect(view.reported.map((one) => one.value)).toEqual(['7.7']);
    const without = await getIndicator(reporter, slug('without-year'));
    expect(without.path).toEqual({ kind: 'none', reason: 'no_target_year' });
    await expect(getIndicator(reporter, 'nothing')).rejects.toBeInstanceOf(NotFound);
  });

  test.each([
    [{}, ['with-year', 'without-year']],
    [{ year: 'none' }, ['without-year']],
    [{ year: 'given' }, ['with-year']],
    [{ year: '2025' }, ['with-year']],
    [{ year: '1999' }, []],
    [{ year: 'x' }, []],
    [{ direction: 'lower' }, ['without-year']],
    [{ direction: 'sideways' }, []],
    [{ city: '330100' }, ['with-year']],
    [{ city: '330999' }, []],
    [{ words: `value ADDED ${mark}` }, ['with-year', 'without-year']],
    [{ words: '8_5%' }, []],
  ])('the list answers %o', async (filter, names) => {
    const { rows, matching } = await listIndicators(reviewer, { ...anything, plan: slug('plan'), ...filter });
    expect(rows.map((row) => row.slug)).toEqual(names.map(slug));
    expect(matching).toBe(names.length);
  });
});

describe('a source document', () => {
  test('lists everything that quotes it, each further place too, and what is left out', async () => {
    const view = await getSource(reporter, document);
    const kinds = Object.groupBy(view.quoted, (one) => one.kind);
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list.length]))).toEqual({
      plan: 1,
      item: 5,
      commitment: 5,
      indicator: 3,
      value: 1,
    });
    expect(view.quoted.filter((one) => one.isFurther).map((one) => one.source.words)).toEqual(['另一处原文']);
    expect(view.passages.map((passage) => passage.words)).toEqual(['存放者']);
    expect(view).toMatchObject({ quotations: 15, leftOut: 1, plans: [{ slug: slug('plan') }] });
  });
});

describe('search', () => {
  const found = async (text: string) => {
    const { groups } = await search(reporter, { text, group: null });
    return Object.fromEntries(groups.filter((one) => one.matching > 0).map((one) => [one.group, one.matching]));
  };

  test('finds by substring and whatever the case, all words at once, wildcards as plain characters', async () => {
    expect(await found(`${mark} 轨道`)).toEqual({ commitments: 4 });
    expect(await found(`RAIL ${mark} own`)).toEqual({ commitments: 1 });
    expect(await found(`100%_轨 ${mark}`)).toEqual({ commitments: 4 });
    expect(await found(`1_0%_轨 ${mark}`)).toEqual({});
    expect(await found(`${mark} 杭州 轨道`)).toEqual({ commitments: 1 });
    expect(await found(mark)).toMatchObject({ plans: 1, commitments: 4, indicators: 3, values: 1 });
  });

  test('too little is not searched, and one group can be shown whole', async () => {
    expect(await search(reporter, { text: 'a', group: null })).toMatchObject({ isSearched: false, groups: [] });
    const { groups, matching } = await search(reporter, { text: mark, group: 'commitments', page: 1 });
    expect(groups.filter((one) => one.hits.length > 0).map((one) => one.group)).toEqual(['commitments']);
    expect(matching).toBe(9);
    expect((await search(reporter, { text: mark, group: 'commitments', page: 2 })).groups[2]?.hits).toEqual([]);
  });
});
