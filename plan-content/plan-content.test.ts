import { describe, expect, test } from 'vitest';
import { quotedSources } from './all-references.ts';
import { commitments } from './commitments/all-commitments.ts';
import { functionalZones } from './functional-zones/all-functional-zones.ts';
import { indicators } from './indicators/all-indicators.ts';
import { cities, counties, jurisdictions, outsideJurisdictions } from './jurisdictions.ts';
import { leftOut } from './left-out/all-left-out.ts';
import type { PlanContent } from './plan-shape.ts';
import { plans } from './plans/all-plans.ts';
import { publishedValues } from './published-values/all-published-values.ts';
import { sourceDocuments } from './source-documents.ts';

const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const items = plans.flatMap((plan) => plan.items);
const byCode = new Map(jurisdictions.map((unit) => [unit.code, unit]));
const cityCodes = cities.map((city) => city.code);

const duplicates = (values: readonly string[]) => values.filter((value, place) => values.indexOf(value) !== place);
const planNamed = (slug: string): PlanContent => {
  const plan = plans.find((one) => one.slug === slug);
  if (plan === undefined) throw new Error(`No plan ${slug}`);
  return plan;
};
const notes = [
  ...sourceDocuments.flatMap((document) => document.notes.map((note) => [document.id, note] as const)),
  ...quotedSources.flatMap(({ slug, source: { note } }) => (note === undefined ? [] : [[slug, note] as const])),
  ...leftOut.map(({ words, note }) => [words.slice(0, 20), note] as const),
];
const itemSlugs = new Set(items.map((item) => item.slug));
const parentOf = new Map(items.map((item) => [item.slug, item.parent]));
const ancestorsOf = (slug: string): string[] => {
  const parent = parentOf.get(slug) ?? null;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
};
const itemsOf = (planSlug: string, list: string) => planNamed(planSlug).items.filter((item) => item.list === list);

describe('jurisdictions', () => {
  test('are eleven cities and ninety counties with unique codes in order', () => {
    expect(cities).toHaveLength(11);
    expect(counties).toHaveLength(90);
    expect(duplicates(jurisdictions.map((unit) => unit.code))).toEqual([]);
    for (const units of [cities, counties]) {
      const codes = units.map((unit) => unit.code);
      expect(codes).toEqual(codes.toSorted());
    }
  });

  test('count the counties of each city as GB/T 2260 does', () => {
    const counts = cityCodes.map((code) => counties.filter((county) => county.parentCode === code).length);
    expect(counts).toEqual([13, 10, 12, 7, 5, 6, 9, 6, 4, 9, 9]);
  });

  test.each([
    ['330000', '浙江省', 'Zhejiang'],
    ['330100', '杭州市', 'Hangzhou'],
    ['330114', '钱塘区', 'Qiantang'],
    ['330383', '龙港市', 'Longgang'],
    ['331121', '青田县', 'Qingtian'],
    ['331127', '景宁畲族自治县', 'Jingning'],
    ['341000', '黄山市', 'Huangshan'],
  ])('%s is %s', (code, name, nameEn) => {
    expect(byCode.get(code)).toMatchObject({ name, nameEn });
  });

  test('keep the years in which new units began', () => {
    const dated = counties.filter((county) => county.validFromYear !== null);
    expect(dated.map((county) => [county.shortName, county.validFromYear])).toEqual([
      ['临平', 2021],
      ['钱塘', 2021],
      ['龙港', 2019],
    ]);
  });

  test('mark what lies outside the province', () => {
    expect(jurisdictions.filter((unit) => !unit.inProvince)).toEqual(outsideJurisdictions);
  });
});

describe('plans', () => {
  test('are five, each with its document', () => {
    expect(plans.map((plan) => plan.source.document)).toEqual(['000', '001', '002', '003', '004']);
    expect(sourceDocuments.map((document) => document.id)).toEqual(['000', '001', '002', '003', '004']);
  });

  test('have slugs that are unique and readable', () => {
    const slugs = [
      ...plans.flatMap((plan) => [plan.slug, ...plan.metroAreas.map((area) => area.slug)]),
      ...plans.flatMap((plan) => plan.lists.map((list) => list.slug)),
      ...items.map((item) => item.slug),
      ...[...commitments, ...indicators, ...publishedValues, ...functionalZones].map((one) => one.slug),
    ];
    expect(duplicates(slugs)).toEqual([]);
    expect(slugs.filter((slug) => !slugShape.test(slug))).toEqual([]);
  });

  test.each(plans.map((plan) => [plan.slug, plan] as const))('%s is a tree with parents first', (_slug, plan) => {
    const seen = new Set<string>();
    for (const item of plan.items) {
      if (item.parent !== null) expect(seen).toContain(item.parent);
      expect(item.source.document).toBe(plan.source.document);
      seen.add(item.slug);
    }
    const places = plan.items.map(({ parent, list, kind, ordinal }) => `${parent} ${list} ${kind} ${ordinal}`);
    expect(duplicates(places)).toEqual([]);
    const lists = new Set(plan.lists.map((list) => list.slug));
    expect(plan.items.filter(({ list }) => list !== null && !lists.has(list))).toEqual([]);
  });

  test.each(items.map((item) => [item.slug, item] as const))('%s has titles in both languages', (_slug, item) => {
    expect(item.title).toMatch(/^[\p{Script=Han}“《\d]/u);
    expect(item.titleEn).toMatch(/^[A-Z\d“]/);
    expect(item.titleEn).not.toMatch(/\p{Script=Han}/u);
    expect(item.titleEn).not.toMatch(/\.$/);
  });

  test.each(plans.flatMap((plan) => plan.lists.map((list) => [list.slug, plan, list] as const)))(
    'the list %s holds as many items as its document announces, or none',
    (slug, plan, list) => {
      const ordinals = itemsOf(plan.slug, slug).map((item) => item.ordinal);
      expect(ordinals).toEqual(list.named ? Array.from({ length: list.count }, (_, place) => place + 1) : []);
    },
  );

  test.each([
    ['hangzhou-ningbo-twin-cities', 'twin-cities-flagships-list', 'flagship', 10],
    ['hangzhou-ningbo-twin-cities', 'twin-cities-eight-actions-list', 'pillar', 8],
    ['metro-areas-2020', 'metro-2020-seven-qualities-list', 'task', 7],
    ['metro-areas-2020', 'metro-2020-flagships-list', 'flagship', 0],
    ['hangzhou-metro-circle-2020', 'hangzhou-circle-seven-circles-list', 'pillar', 7],
    ['hangzhou-metro-circle-2020', 'hangzhou-circle-seven-principles-list', 'pillar', 7],
    ['hangzhou-metro-circle-implementation', 'hangzhou-nine-integrations-list', 'pillar', 9],
    ['wenzhou-metro-area-action-plan', 'wenzhou-eight-actions-list', 'pillar', 8],
    ['wenzhou-metro-area-action-plan', 'wenzhou-tasks-list', 'task', 32],
  ])('%s has in %s as %s: %i', (plan, list, kind, count) => {
    expect(itemsOf(plan, list).filter((item) => item.kind === kind)).toHaveLength(count);
  });

  test('name six integration zones in the plan of 2020, three of them again in 003, and one that is only planned', () => {
    const zones = items.filter((item) => item.kind === 'zone');
    const named = (document: string) =>
      zones.filter((zone) => zone.source.document === document).map((zone) => zone.title.slice(0, 2));
    expect(named('000')).toEqual(['甬舟', '杭绍', '杭嘉', '嘉湖', '甬绍', '甬台']);
    expect(named('003')).toEqual(['杭嘉', '杭绍', '嘉湖', '杭湖']);
    expect(zones).toHaveLength(10);
    expect(zones.filter((zone) => zone.onlyPlanned).map((zone) => zone.title.slice(0, 2))).toEqual(['杭湖']);
  });

  test('have members that exist and report through a city of the province, or not at all', () => {
    for (const member of plans.flatMap((plan) => [
      ...plan.members,
      ...plan.metroAreas.flatMap((area) => area.members),
    ])) {
      const unit = byCode.get(member.code);
      expect(unit).toBeDefined();
      const reporter = unit?.level === 'county' ? unit.parentCode : member.code;
      expect(member.reportedBy).toBe(unit?.inProvince ? reporter : null);
    }
    expect(planNamed('hangzhou-metro-circle-2020').members).toHaveLength(6);
    expect(planNamed('hangzhou-metro-circle-implementation').members).toHaveLength(4);
    for (const code of plans.flatMap((plan) => plan.metroAreas.flatMap((area) => area.coreAreaCodes))) {
      expect(byCode.has(code)).toBe(true);
    }
  });

  test('have a date exactly where its meaning is known, and rising horizon years', () => {
    for (const plan of plans) {
      expect(plan.dateMeaning === null).toBe(plan.date === null);
      expect(plan.horizonYears).toEqual(plan.horizonYears.toSorted((a, b) => a - b));
      expect(plan.horizonYears.length).toBeGreaterThan(0);
    }
  });
});

describe('commitments', () => {
  test.each(commitments.map((one) => [one.slug, one] as const))('%s is well-formed', (_slug, commitment) => {
    const codes = commitment.participants.map((participant) => participant.cityCode);
    expect(commitment.participants.filter((participant) => participant.lead)).toHaveLength(Math.min(1, codes.length));
    expect(duplicates(codes)).toEqual([]);
    expect(codes.filter((code) => !cityCodes.includes(code))).toEqual([]);
    expect(commitment.planItems.length).toBeGreaterThan(0);
    for (const slug of commitment.planItems) expect(items.map((item) => item.slug)).toContain(slug);
    if (commitment.participantsInferred) expect(commitment.source.note).toBeDefined();
    if (commitment.kind === 'zone') expect(codes).toHaveLength(2);
    if (codes.length === 0) expect(commitment.participantsInferred).toBe(false);
    if (commitment.projectStatus !== null) {
      expect(commitment.kind).toBe('project');
      expect(commitment.statusInDocument).not.toBeNull();
    }
    for (const outside of commitment.outsideMembers) expect(byCode.get(outside.code)?.inProvince).toBe(false);
  });

  test.each(cities.map((city) => [city.name, city.code] as const))(
    '%s has at least three to report on',
    (_name, code) => {
      const own = commitments.filter((one) => one.participants.some((participant) => participant.cityCode === code));
      expect(own.filter((one) => one.kind === 'project' || one.kind === 'zone').length).toBeGreaterThanOrEqual(3);
      expect(
        own.some((one) => one.participants.some((participant) => participant.lead && participant.cityCode === code)),
      ).toBe(true);
    },
  );

  test('hold one zone for each firm zone of the plans', () => {
    const zoneItems = items.filter((item) => item.kind === 'zone' && !item.onlyPlanned);
    const zones = commitments.filter((commitment) => commitment.kind === 'zone');
    for (const { slug, title } of zoneItems) {
      const serving = zones.filter((zone) => zone.planItems.includes(slug));
      expect(serving.map((zone) => zone.name)).toEqual([title]);
    }
    expect(zones).toHaveLength(6);
  });

  test('serve every flagship of the 双城记, themselves or by a task below it', () => {
    const flagships = items.filter((item) => item.kind === 'flagship').map((item) => item.slug);
    const served = new Set(commitments.flatMap((one) => one.planItems).flatMap((slug) => [slug, ...ancestorsOf(slug)]));
    expect(flagships.filter((slug) => !served.has(slug))).toEqual([]);
  });

  test('hang on the most specific item, never on one and on another above it', () => {
    const doubled = [...commitments, ...functionalZones].filter(({ planItems }) =>
      planItems.some((slug) => ancestorsOf(slug).some((above) => planItems.includes(above))),
    );
    expect(doubled.map((one) => one.slug)).toEqual([]);
  });
});

describe('functional zones', () => {
  test.each(functionalZones.map((one) => [one.slug, one] as const))('%s is well-formed', (_slug, zone) => {
    expect(zone.hostCodes.filter((code) => !byCode.has(code))).toEqual([]);
    expect(duplicates(zone.hostCodes)).toEqual([]);
    expect(zone.planItems.length).toBeGreaterThan(0);
    expect(zone.planItems.filter((slug) => !itemSlugs.has(slug))).toEqual([]);
    expect(zone.nameEn).toMatch(/^[A-Z\d“]/);
    expect(zone.nameEn).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('notes', () => {
  /** What is no word of the language: the user name on a page, and the names of metro lines. */
  const properTerms = /\bzjshzq\b|\b[MS]\d\b/g;
  const figuresIn = (text: string) => [...text.matchAll(/\d+/g)].map(Number).toSorted((a, b) => a - b);

  test('are there to be read', () => {
    expect(notes.length).toBeGreaterThan(90);
  });

  test.each(notes)('of %s speaks to both readers, with the same figures', (_slug, { zh, en }) => {
    expect(zh).toMatch(/^[\p{Script=Han}“《\d].*。$/u);
    expect(zh.replaceAll(properTerms, '')).not.toMatch(/[A-Za-z,;:?!()]/);
    expect(en).toMatch(/^[A-Z“].*\.$/);
    expect(en.replaceAll(/“[^”]*”/g, '')).not.toMatch(/[\p{Script=Han}，；：？！。（）《》、]/u);
    expect(figuresIn(zh)).toEqual(figuresIn(en));
  });
});
