// A publisher's upkeep of plans, items, lists, indicators and functional zones on the loaded content: what is kept, refused, and on record.
import { and, desc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { indicators } from '#db/schema/indicators.ts';
import { functionalZones, planMembers } from '#db/schema/metro-areas.ts';
import { commitmentPlanItems, commitments, planItems, planLists, plans } from '#db/schema/plans.ts';
import { functionalZoneFields, readFunctionalZone } from '#rules/functional-zone-input.ts';
import { indicatorFields, readIndicator } from '#rules/indicator-input.ts';
import { planFields, planItemFields, planListFields, readPlan, readPlanItem, readPlanList } from '#rules/plan-input.ts';
import type { Actor } from '#rules/policy.ts';
import { loadPlanContent } from '#scripts/seed/load-plan-content.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { getFunctionalZoneUpkeep, getIndicatorUpkeep, listFunctionalZoneLines } from './figure-upkeep.ts';
import { createFunctionalZone, editFunctionalZone, endFunctionalZone } from './functional-zone-maintenance.ts';
import { createIndicator, editIndicator, endIndicator, resumeIndicator } from './indicator-maintenance.ts';
import { endPlanItem, resumePlanItem } from './plan-item-ending.ts';
import { createPlanItem, editPlanItem } from './plan-item-maintenance.ts';
import { createPlanList, editPlanList, endPlanList } from './plan-list-maintenance.ts';
import { createPlan, editPlan, endPlan, resumePlan } from './plan-maintenance.ts';
import { getPlanItemUpkeep, getPlanListUpkeep, getPlanUpkeep, listPlanLines } from './plan-upkeep.ts';

let publisher: Actor;
let colleague: Actor;

beforeAll(async () => {
  await loadPlanContent();
  publisher = await makeActor({ role: 'province_publisher' });
  colleague = await makeActor({ role: 'province_publisher' });
});
afterAll(closeDatabase);

const unique = () => crypto.randomUUID().slice(0, 8);
const problemsOf = async (work: Promise<unknown>) => {
  const error = await work.then(() => null).catch((thrown: unknown) => thrown);
  if (!(error instanceof Invalid)) throw error ?? new Error('nothing was refused');
  return error.problems.map(({ field, code }) => `${field} ${code}`);
};
const lastEvent = (kind: string, objectId: string) =>
  asTest(async (db) => {
    const [row] = await db
      .select()
      .from(events)
      .where(and(eq(events.kind, kind), eq(events.objectId, objectId)))
      .orderBy(desc(events.number))
      .limit(1);
    return row ? { by: row.actorId, detail: row.detail } : null;
  });

const planForm = (title: string) => ({ title, titleEn: `Trial plan ${unique()}`, basis: '浙发改规划〔2026〕1号' });
const newPlan = async () => (await createPlan(publisher, { form: planForm(`试验规划${unique()}`) })).slug;
const newItem = async (plan: string, title: string, parent = '') =>
  (
    await createPlanItem(publisher, {
      plan,
      form: { title, titleEn: `Item ${unique()}`, kind: 'task', ordinal: '1', parent, basis: '依据' },
    })
  ).slug;

describe('who may', () => {
  test('only the publisher maintains; the attempt of others is refused before anything is read', async () => {
    for (const role of ['province_reviewer', 'viewer', 'system_administrator'] as const) {
      const other = await makeActor({ role });
      await expect(listPlanLines(other)).rejects.toBeInstanceOf(Forbidden);
      await expect(createPlan(other, { form: {} })).rejects.toBeInstanceOf(Forbidden);
      await expect(endIndicator(other, { slug: 'x', version: 1, reason: 'x' })).rejects.toBeInstanceOf(Forbidden);
    }
    const city = await makeActor({ role: 'city_reporter', cityCode: '330100' });
    await expect(getPlanUpkeep(city, 'twin')).rejects.toBeInstanceOf(Forbidden);
    await expect(getPlanUpkeep(publisher, 'no-such-plan')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the loaded content', () => {
  test('goes through every form and back unchanged', async () => {
    const rows = await asTest(async (db) => ({
      plans: await db.select({ slug: plans.slug, source: plans.source }).from(plans),
      items: await db
        .select({ slug: planItems.slug, plan: plans.slug, source: planItems.source })
        .from(planItems)
        .innerJoin(plans, eq(plans.id, planItems.planId)),
    }));
    expect(rows.items.length).toBeGreaterThan(100);
    for (const { slug, source } of rows.plans) {
      const view = await getPlanUpkeep(publisher, slug);
      const { values, problems } = readPlan(view.fields, { needsBasis: source.document === 'own' });
      expect({ slug, problems }).toEqual({ slug, problems: [] });
      expect(planFields(values)).toEqual(view.fields);
      for (const list of view.lists) {
        const { fields } = await getPlanListUpkeep(publisher, slug, list.slug);
        const read = readPlanList(fields, { needsBasis: list.source.document === 'own' });
        expect({ slug: list.slug, problems: read.problems }).toEqual({ slug: list.slug, problems: [] });
        expect(planListFields(read.values)).toEqual(fields);
      }
      for (const one of view.indicators) {
        const { fields } = await getIndicatorUpkeep(publisher, one.slug);
        const read = readIndicator(fields, { needsBasis: one.source.document === 'own' });
        expect({ slug: one.slug, problems: read.problems }).toEqual({ slug: one.slug, problems: [] });
        expect(indicatorFields(read.values)).toEqual(fields);
      }
    }
    for (const { slug, plan, source } of rows.items.slice(0, 150)) {
      const { fields } = await getPlanItemUpkeep(publisher, plan, slug);
      const { values, problems } = readPlanItem(fields, { needsBasis: source.document === 'own' });
      expect({ slug, problems }).toEqual({ slug, problems: [] });
      expect(planItemFields(values)).toEqual(fields);
    }
    for (const { slug, isOwn } of (await listFunctionalZoneLines(publisher)).zones) {
      const { fields } = await getFunctionalZoneUpkeep(publisher, slug);
      const { values, problems } = readFunctionalZone(fields, { needsBasis: isOwn });
      expect({ slug, problems }).toEqual({ slug, problems: [] });
      expect(functionalZoneFields(values)).toEqual(fields);
    }
  }, 120_000);

  test('once edited differs from its document, keeps its reference, and is left alone by the next loading', async () => {
    const slug = 'hangzhou-metro-circle-implementation';
    const before = await getPlanUpkeep(publisher, slug);
    const changed = { ...before.fields, number: '浙发改城镇〔2023〕327号（修订）', 'member.330400': '' };
    const saved = await editPlan(publisher, { slug, version: before.plan.version, form: changed });
    expect(saved).toEqual({ slug, changed: true });
    await loadPlanContent();
    const after = await getPlanUpkeep(publisher, slug);
    expect(after.plan.editedAt).not.toBeNull();
    expect(after.plan.source).toEqual(before.plan.source);
    expect(after.plan.number).toBe('浙发改城镇〔2023〕327号（修订）');
    expect(after.fields['member.330400']).toBeUndefined();
    expect(await lastEvent('plan_edited', slug)).toMatchObject({
      by: publisher.personId,
      detail: {
        before: { number: '浙发改城镇〔2023〕327号' },
        after: { number: '浙发改城镇〔2023〕327号（修订）' },
      },
    });
    expect(Object.keys((await lastEvent('plan_edited', slug))?.detail.before as object)).not.toContain('title');
    const again = { slug, version: after.plan.version, form: { ...before.fields, basis: 'ignored' } };
    expect(await editPlan(publisher, again)).toEqual({ slug, changed: true });
  });

  test('saved without a change makes no version and no event', async () => {
    const slug = 'hangzhou-ningbo-twin-cities';
    const { plan, fields } = await getPlanUpkeep(publisher, slug);
    expect(await editPlan(publisher, { slug, version: plan.version, form: fields })).toEqual({ slug, changed: false });
    expect((await getPlanUpkeep(publisher, slug)).plan.version).toBe(plan.version);
  });

  test('an indicator with only its frequency, tolerance and filer set still agrees with its document', async () => {
    const slug = 'wenzhou-economic-output';
    const { indicator, fields } = await getIndicatorUpkeep(publisher, slug);
    const form = { ...fields, frequency: 'annual', toleranceValue: '1００', filerCode: '330300' };
    await editIndicator(publisher, { slug, version: indicator.version, form });
    const after = await getIndicatorUpkeep(publisher, slug);
    expect(after.indicator).toMatchObject({
      editedAt: null,
      toleranceValue: '100',
      frequency: 'annual',
      filerCode: '330300',
      version: indicator.version + 1,
    });
    const back = { ...fields, frequency: '', toleranceValue: '', filerCode: '' };
    await editIndicator(publisher, { slug, version: after.indicator.version, form: back });
  });
});

describe('two people', () => {
  test('on one plan: the slower one gets what stands now, field by field, and may save over it knowingly', async () => {
    const slug = await newPlan();
    const { plan, fields } = await getPlanUpkeep(publisher, slug);
    await editPlan(colleague, { slug, version: plan.version, form: { ...fields, number: '甲〔2026〕1号' } });
    const mine = { ...fields, number: '乙〔2026〕2号' };
    const clash = await editPlan(publisher, { slug, version: plan.version, form: mine }).catch(
      (error: unknown) => error,
    );
    if (!(clash instanceof Conflict)) throw clash;
    expect(clash.current).toMatchObject({ version: plan.version + 1, values: { number: '甲〔2026〕1号' } });
    await editPlan(publisher, { slug, version: clash.current?.version ?? 0, form: mine });
    expect((await getPlanUpkeep(publisher, slug)).plan.number).toBe('乙〔2026〕2号');
  });

  test('at the same moment: one saves, the other is told', async () => {
    const slug = await newPlan();
    const { plan, fields } = await getPlanUpkeep(publisher, slug);
    const results = await Promise.allSettled(
      [publisher, colleague].map((actor, index) =>
        editPlan(actor, { slug, version: plan.version, form: { ...fields, number: `第${index}号` } }),
      ),
    );
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(Conflict);
  });

  test('cannot tie two items into a knot by moving each under the other', async () => {
    const plan = await newPlan();
    const [a, b] = [await newItem(plan, '甲'), await newItem(plan, '乙')];
    const formOf = async (slug: string, parent: string) => {
      const { item, fields } = await getPlanItemUpkeep(publisher, plan, slug);
      return { plan, slug, version: item.version, form: { ...fields, parent } };
    };
    const [first, second] = [await formOf(a, b), await formOf(b, a)];
    const results = await Promise.allSettled([editPlanItem(publisher, first), editPlanItem(colleague, second)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('plans', () => {
  test('are entered with members, who reports for them worked out, and a basis that must be said', async () => {
    expect(await problemsOf(createPlan(publisher, { form: { title: '甲', titleEn: '中文' } }))).toEqual([
      'titleEn not_english',
      'basis required',
    ]);
    const form = {
      ...planForm(`甬舟试验${unique()}`),
      'member.330200': 'core',
      'member.341000': 'member',
      'county.1': '331121',
      horizonYears: '２０３０，2027',
      'issuer.1.name': '浙江省发展改革委',
      'issuer.1.nameEn': 'Zhejiang Development and Reform Commission',
    };
    const { slug } = await createPlan(publisher, { form });
    const { plan } = await getPlanUpkeep(publisher, slug);
    expect(plan).toMatchObject({ horizonYears: [2027, 2030], source: { document: 'own', words: form.title } });
    const members = await asTest((db) =>
      db.select().from(planMembers).where(eq(planMembers.planId, plan.id)).orderBy(planMembers.code),
    );
    expect(members.map(({ code, role, reportedByCode }) => [code, role, reportedByCode])).toEqual([
      ['330200', 'core', '330200'],
      ['331121', 'member', '331100'],
      ['341000', 'member', null],
    ]);
    const unknown = { ...form, 'member.999999': 'core' };
    expect(await problemsOf(createPlan(publisher, { form: unknown }))).toEqual(['member.999999 not_an_option']);
  });

  test('cannot be continued by themselves round about', async () => {
    const [a, b] = [await newPlan(), await newPlan()];
    const continued = async (slug: string, continuedBy: string) => {
      const { plan, fields } = await getPlanUpkeep(publisher, slug);
      return editPlan(publisher, { slug, version: plan.version, form: { ...fields, continuedBy } });
    };
    await continued(a, b);
    expect(await problemsOf(continued(b, a))).toEqual(['continuedBy continues_itself']);
    expect(await problemsOf(continued(b, b))).toEqual(['continuedBy continues_itself']);
  });

  test('end with a reason, knowing that commitments go on, and come back', async () => {
    const slug = 'metro-areas-2020';
    const { plan, openCommitments } = await getPlanUpkeep(publisher, slug);
    expect(openCommitments).toBeGreaterThan(0);
    const end = { slug, version: plan.version, reason: '已由新规划接续', stay: false };
    expect(await problemsOf(endPlan(publisher, { ...end, reason: ' ', stay: true }))).toEqual(['reason required']);
    expect(await problemsOf(endPlan(publisher, end))).toEqual(['stay commitments_still_open']);
    await endPlan(publisher, { ...end, stay: true });
    const ended = await getPlanUpkeep(publisher, slug);
    expect(ended).toMatchObject({ state: 'stopped', plan: { endedReason: '已由新规划接续' } });
    await expect(endPlan(publisher, { ...end, stay: true })).rejects.toBeInstanceOf(Conflict);
    await resumePlan(publisher, { slug, version: ended.plan.version });
    expect((await getPlanUpkeep(publisher, slug)).plan.endedAt).toBeNull();
  });
});

/** A commitment that hangs from these items. */
async function hang(items: readonly string[]): Promise<string> {
  return asTest(async (db) => {
    const id = crypto.randomUUID();
    await db.insert(commitments).values({
      id,
      slug: `hung-${id}`,
      ordinal: 1,
      kind: 'project',
      name: `悬挂事项 ${id.slice(0, 6)}`,
      nameEn: 'Hung',
      participantsInferred: false,
      outsideMembers: [],
      furtherSources: [],
      source: { document: 'own', place: 'test', words: 'test' },
    });
    for (const slug of items) {
      await db.insert(commitmentPlanItems).values({
        commitmentId: id,
        planItemId: sql`(SELECT id FROM plan_items WHERE slug = ${slug})`,
      });
    }
    return id;
  });
}

describe('plan items', () => {
  test('do not hang under themselves, under what is below them, or in another plan', async () => {
    const plan = await newPlan();
    const top = await newItem(plan, '上级');
    const below = await newItem(plan, '下级', top);
    const { item, fields } = await getPlanItemUpkeep(publisher, plan, top);
    const under = (parent: string) =>
      editPlanItem(publisher, { plan, slug: top, version: item.version, form: { ...fields, parent } });
    expect(await problemsOf(under(top))).toEqual(['parent hangs_under_itself']);
    expect(await problemsOf(under(below))).toEqual(['parent hangs_under_itself']);
    expect(await problemsOf(under('city-brain-interconnection'))).toEqual(['parent not_an_option']);
    await expect(getPlanItemUpkeep(publisher, plan, 'city-brain-interconnection')).rejects.toBeInstanceOf(NotFound);
  });

  test('are not ended while a commitment would hang loose; with the others it stays, which must be said', async () => {
    const plan = await newPlan();
    const top = await newItem(plan, '上级');
    const below = await newItem(plan, '下级', top);
    const other = await newItem(plan, '另一项');
    const shared = await hang([below, other]);
    const loose = await hang([below]);
    const { item } = await getPlanItemUpkeep(publisher, plan, top);
    const end = { plan, slug: top, version: item.version, reason: '并入另一项' };
    expect(await problemsOf(endPlanItem(publisher, { ...end, stay: true }))).toEqual([
      'stay commitments_would_hang_loose',
    ]);
    await asTest((db) => db.update(commitments).set({ endedAt: new Date() }).where(eq(commitments.id, loose)));
    expect(await problemsOf(endPlanItem(publisher, { ...end, stay: false }))).toEqual(['stay commitments_stay_unsaid']);
    await endPlanItem(publisher, { ...end, stay: true });
    const rows = await asTest((db) =>
      db
        .select({ slug: planItems.slug, endedAt: planItems.endedAt })
        .from(planItems)
        .where(eq(planItems.planId, sql`(SELECT id FROM plans WHERE slug = ${plan})`)),
    );
    expect(
      rows
        .filter((row) => row.endedAt !== null)
        .map((row) => row.slug)
        .toSorted(),
    ).toEqual([top, below].toSorted());
    const [link] = await asTest((db) =>
      db
        .select({ count: sql<number>`count(*)::int` })
        .from(commitmentPlanItems)
        .where(eq(commitmentPlanItems.commitmentId, shared)),
    );
    expect(link?.count).toBe(2);
    expect(await lastEvent('plan_item_ended', below)).toMatchObject({ detail: { opinion: '并入另一项' } });
    const ended = await getPlanItemUpkeep(publisher, plan, below);
    const resume = { plan, slug: below, version: ended.item.version };
    expect(await problemsOf(resumePlanItem(publisher, resume))).toEqual(['parent parent_has_ended']);
    const upper = await getPlanItemUpkeep(publisher, plan, top);
    await resumePlanItem(publisher, { plan, slug: top, version: upper.item.version });
    await resumePlanItem(publisher, resume);
    expect((await getPlanItemUpkeep(publisher, plan, below)).item.endedAt).toBeNull();
  });
});

describe('lists', () => {
  test('are entered and changed, and end once nothing stands on them', async () => {
    const plan = await newPlan();
    const form = { title: '十大工程', titleEn: `Ten works ${unique()}`, count: '１０', isNamed: 'yes', basis: '依据' };
    const { slug } = await createPlanList(publisher, { plan, form });
    await createPlanItem(publisher, {
      plan,
      form: {
        title: '工程一',
        titleEn: `Work one ${unique()}`,
        kind: 'flagship',
        ordinal: '1',
        list: slug,
        basis: '依据',
      },
    });
    await editPlanList(publisher, { plan, slug, version: 1, form: { ...form, count: '12' } });
    const end = { plan, slug, version: 2, reason: '改为十二项' };
    expect(await problemsOf(endPlanList(publisher, end))).toEqual(['reason list_holds_items']);
    const [row] = await asTest((db) => db.select().from(planLists).where(eq(planLists.slug, slug)));
    expect(row).toMatchObject({ count: 12, isNamed: true, version: 2, endedAt: null });
    await asTest((db) =>
      db
        .update(planItems)
        .set({ listId: null })
        .where(eq(planItems.listId, row?.id ?? '')),
    );
    await endPlanList(publisher, end);
    expect(await lastEvent('plan_list_ended', slug)).not.toBeNull();
  });
});

describe('indicators', () => {
  test('are entered as worded, a fraction as a fraction and no year as no year', async () => {
    const plan = await newPlan();
    const item = await newItem(plan, '绿色出行');
    const form = {
      planItem: item,
      ordinal: '1',
      name: '绿色出行占比',
      nameEn: `Green travel ${unique()}`,
      targetKind: 'fraction',
      targetValue: '１',
      targetDenominator: '3',
      comparator: 'at_least',
      comparatorWords: '1/3以上',
      direction: 'higher',
      'scope.330100': 'yes',
      'scopeMore.1': '330110',
      basis: '会议纪要',
    };
    const { slug } = await createIndicator(publisher, { plan, form });
    const [row] = await asTest((db) => db.select().from(indicators).where(eq(indicators.slug, slug)));
    expect(row).toMatchObject({
      targetValue: '1',
      targetDenominator: 3,
      targetYear: null,
      unit: null,
      scopeCodes: ['330100', '330110'],
      source: { document: 'own', place: '会议纪要' },
    });
    await endIndicator(publisher, { slug, version: 1, reason: '不再考核' });
    await resumeIndicator(publisher, { slug, version: 2 });
    expect((await getIndicatorUpkeep(publisher, slug)).indicator).toMatchObject({ endedAt: null, version: 3 });
    const abroad = {
      ...form,
      nameEn: `Green ${unique()}`,
      filerCode: '341000',
      planItem: 'city-brain-interconnection',
    };
    expect(await problemsOf(createIndicator(publisher, { plan, form: abroad }))).toEqual([
      'planItem not_an_option',
      'filerCode not_an_option',
    ]);
  });
});

describe('functional zones', () => {
  test('lie in any places and are named by items of any plan; a link taken off stays off', async () => {
    const form = {
      name: `试验新区${unique()}`,
      nameEn: `Trial zone ${unique()}`,
      kind: 'functional_zone',
      'host.330200': 'yes',
      'hostMore.1': '330282',
      'itemMore.1': 'city-brain-interconnection',
      basis: '浙政函〔2026〕5号',
    };
    const { slug } = await createFunctionalZone(publisher, { form });
    const view = await getFunctionalZoneUpkeep(publisher, slug);
    expect(view.fields).toMatchObject({ 'host.330282': 'yes', 'item.city-brain-interconnection': 'yes' });
    const without = { ...view.fields, 'item.city-brain-interconnection': '' };
    await editFunctionalZone(publisher, { slug, version: 1, form: without });
    expect((await getFunctionalZoneUpkeep(publisher, slug)).fields).not.toHaveProperty(
      'item.city-brain-interconnection',
    );
    await endFunctionalZone(publisher, { slug, version: 2, reason: '整合' });

    const [named] = await asTest((db) =>
      db
        .select({ slug: functionalZones.slug })
        .from(functionalZones)
        .where(
          sql`EXISTS (SELECT 1 FROM functional_zone_plan_items WHERE functional_zone_id = ${functionalZones.id}) AND ${functionalZones.source} ->> 'document' <> 'own' AND ${functionalZones.editedAt} IS NULL`,
        )
        .orderBy(functionalZones.slug)
        .limit(1),
    );
    const content = await getFunctionalZoneUpkeep(publisher, named?.slug ?? '');
    const item = Object.keys(content.fields).find((name) => name.startsWith('item.')) ?? '';
    await editFunctionalZone(publisher, {
      slug: content.zone.slug,
      version: content.zone.version,
      form: { ...content.fields, [item]: '' },
    });
    await loadPlanContent();
    expect((await getFunctionalZoneUpkeep(publisher, content.zone.slug)).fields).not.toHaveProperty(item);
  });
});
