import { describe, expect, test } from 'vitest';
import { defaultLightRule } from '#rules/lights.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import type { MilestoneAnswer } from '#rules/report-answers.ts';
import { contentFields, emptyContent, type ReportContent } from '#rules/report-content.ts';
import type { IndicatorFacts, MilestoneFact } from '#rules/report-facts.ts';
import { allRules, blocking, type FindingContext, findFindings, isSettled, type PastQuarter } from './rulebook.ts';

const wan = (amount: number): Yuan => yuan(amount * 10_000);

/** A project on its way: nothing to find. */
const sound: ReportContent = {
  ...emptyContent,
  investmentAnswer: 'amount',
  investmentYuan: wan(2500),
  physicalProgress: '主体结构施工',
  physicalPercentTenths: 600,
  constructionStarted: true,
  startedOn: '2025-03-01',
  difficultiesAnswer: 'none',
  ownLight: 'green',
};

const past = (quarter: PastQuarter['quarter'], amount: number | null, tenths: number | null = null): PastQuarter => ({
  quarter,
  investmentYuan: amount === null ? null : wan(amount),
  physicalPercentTenths: tenths,
  answer: amount === null ? null : 'amount',
});

const context: FindingContext = {
  content: sound,
  quarter: '2026Q3',
  planYuan: wan(10_000),
  split: null,
  plannedStart: null,
  totalInvestmentYuan: wan(40_000),
  openingBalanceYuan: wan(5000),
  history: [past('2026Q1', 2500, 400), past('2026Q2', 2500, 500), past('2025Q4', 3000, 300)],
  rule: defaultLightRule,
  tolerancePercent: 5,
  kind: 'project',
  isLead: true,
  isJoint: false,
  milestones: [],
  evidence: { milestoneIds: [] },
  indicator: null,
  waivers: [],
  today: '2026-10-10',
};

const step: MilestoneFact = {
  id: 'm1',
  name: '主体封顶',
  nameEn: 'Topped out',
  dueQuarter: '2026Q3',
  firstDueQuarter: '2026Q3',
  doneOn: null,
};
const answered = (answer: Partial<MilestoneAnswer>): Change => ({
  milestones: { m1: { state: null, doneOn: null, note: '', ...answer } },
});
const withStep: Around = { milestones: [step] };
const evidenced: Around = { milestones: [step], evidence: { milestoneIds: ['m1'] } };

const deliverable: Around = { kind: 'deliverable' };
const jointLead: Around = { kind: 'zone', isJoint: true };

/** From 50 in 2020 to 100 in 2030: 78.75 is expected by the third quarter of 2026. */
const rising: IndicatorFacts = {
  slug: 'rising',
  unit: '%',
  unitEn: '%',
  target: { kind: 'number', value: '100' },
  comparator: 'at_least',
  comparatorWords: '达到',
  isAspiration: false,
  targetYear: 2030,
  isEveryYear: false,
  baseline: { value: '50', year: 2020 },
  direction: 'higher',
  frequency: 'quarterly',
  earlier: [{ quarter: '2026Q2', value: '78', finality: 'final' }],
};
const filed: Around = { kind: 'indicator', indicator: rising };
const ending: Around = { kind: 'indicator', indicator: { ...rising, targetYear: 2026 }, quarter: '2026Q4' };

type Change = Partial<ReportContent>;
type Around = Partial<Omit<FindingContext, 'content'>>;

const found = (change: Change, around: Around = {}) =>
  findFindings({ ...context, ...around, content: { ...sound, ...change } });

const idle: PastQuarter = { ...past('2026Q2', 0), answer: 'no_progress' };

/** Each code with what makes it fire and the nearest thing that does not. */
const cases: Record<string, { fires: [Change, Around?]; silent: [Change, Around?] }> = {
  E101: { fires: [{ investmentAnswer: null, investmentYuan: null }], silent: [{ investmentAnswer: 'not_applicable' }] },
  E102: { fires: [{ investmentYuan: null }], silent: [{ investmentYuan: yuan(0) }] },
  E103: {
    fires: [{ investmentAnswer: 'no_progress', investmentYuan: null, noProgressReason: ' ' }],
    silent: [{ investmentAnswer: 'no_progress', investmentYuan: null, noProgressReason: '汛期停工' }],
  },
  E104: {
    fires: [{ physicalProgress: '' }],
    silent: [{ physicalProgress: '', investmentAnswer: 'no_progress', noProgressReason: '汛期停工' }],
  },
  E105: {
    fires: [{ constructionStarted: null }],
    silent: [{ constructionStarted: null, investmentAnswer: 'not_applicable', investmentYuan: null }],
  },
  E106: { fires: [{ startedOn: null }], silent: [{ startedOn: null, constructionStarted: false }] },
  E107: { fires: [{ difficultiesAnswer: null }], silent: [{ difficultiesAnswer: 'none' }] },
  E108: {
    fires: [{ difficultiesAnswer: 'some', difficultyCategory: 'land' }],
    silent: [{ difficultiesAnswer: 'some', difficultyCategory: 'land', difficulties: '用地指标未落实' }],
  },
  E109: { fires: [{ ownLight: null }], silent: [{ ownLight: 'green' }] },
  E110: { fires: [{ nextStep: 'a'.repeat(1001) }], silent: [{ nextStep: 'a'.repeat(1000) }] },
  E111: { fires: [{}, deliverable], silent: [{ deliverableState: 'under_way' }, deliverable] },
  E112: { fires: [{ narrative: ' ' }, deliverable], silent: [{ narrative: '已印发' }, deliverable] },
  E113: { fires: [{}, filed], silent: [{ indicatorValue: '0' }, filed] },
  E114: { fires: [{}, filed], silent: [{ indicatorFinality: 'provisional' }, filed] },
  E115: { fires: [{}, filed], silent: [{ indicatorSource: '市统计局' }, filed] },
  E116: { fires: [{}, jointLead], silent: [{}, { ...jointLead, isLead: false }] },
  E117: { fires: [{}, jointLead], silent: [{ jointMeetings: 0 }, jointLead] },
  E201: {
    fires: [{ investmentYuan: wan(-1) }],
    silent: [{ investmentYuan: wan(-1), investmentIsReduction: true }],
  },
  W201: {
    fires: [{ investmentYuan: wan(-1), investmentIsReduction: true }],
    silent: [{ investmentYuan: wan(-1), investmentIsReduction: true }, { quarter: '2026Q1' }],
  },
  W202: {
    fires: [{}, { totalInvestmentYuan: wan(14_761) }],
    silent: [{}, { totalInvestmentYuan: wan(14_762) }],
  },
  W203: { fires: [{ investmentYuan: wan(25_001) }], silent: [{ investmentYuan: wan(25_000) }] },
  W204: { fires: [{ investmentYuan: wan(8334) }], silent: [{ investmentYuan: wan(8333) }] },
  W301: {
    fires: [{ investmentYuan: yuan(0) }, { history: [idle] }],
    silent: [{ investmentYuan: yuan(0) }, { history: [{ ...idle, quarter: '2026Q1' }] }],
  },
  W302: { fires: [{ physicalPercentTenths: 499 }], silent: [{ physicalPercentTenths: 500 }] },
  W303: {
    fires: [{ ownLight: 'blue', physicalPercentTenths: 999 }],
    silent: [{ ownLight: 'blue', physicalPercentTenths: 1000 }],
  },
  W304: { fires: [{ constructionStarted: false }], silent: [{ constructionStarted: false, investmentYuan: yuan(0) }] },
  W401: {
    fires: [{ investmentYuan: wan(499) }],
    silent: [{ investmentYuan: wan(500) }],
  },
  W402: { fires: [{ ownLight: 'yellow' }], silent: [{ ownLight: 'blue', physicalPercentTenths: 1000 }] },
  E501: { fires: [{}, withStep], silent: [{}, { milestones: [{ ...step, dueQuarter: '2026Q4' }] }] },
  E502: {
    fires: [answered({ state: 'done' }), withStep],
    silent: [answered({ state: 'done', doneOn: '2026-09-30' }), withStep],
  },
  E503: {
    fires: [answered({ state: 'done', doneOn: '2026-10-11' }), withStep],
    silent: [answered({ state: 'done', doneOn: '2026-10-10' }), withStep],
  },
  W501: {
    fires: [answered({ state: 'done', doneOn: '2026-09-30' }), withStep],
    silent: [answered({ state: 'done', doneOn: '2026-09-30' }), evidenced],
  },
  W502: {
    fires: [answered({ state: 'under_way' }), withStep],
    silent: [answered({ state: 'under_way', note: '图审未过' }), withStep],
  },
  W601: { fires: [{ indicatorValue: '78.74' }, filed], silent: [{ indicatorValue: '78.75' }, filed] },
  W602: { fires: [{ indicatorValue: '99' }, ending], silent: [{ indicatorValue: '100' }, ending] },
  W603: { fires: [{ indicatorValue: '77.9' }, filed], silent: [{ indicatorValue: '78' }, filed] },
};

describe('the rulebook', () => {
  test('a sound report has no findings', () => {
    expect(found({})).toEqual([]);
  });

  test('has stable, unique codes whose letter says the severity, and real fields', () => {
    const codes = allRules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const rule of allRules) {
      expect(rule.code).toMatch(rule.severity === 'error' ? /^E\d{3}$/ : /^W\d{3}$/);
      expect(contentFields.map(({ field }) => field)).toContain(rule.field);
    }
  });

  test('is tested whole', () => {
    expect(Object.keys(cases)).toEqual(allRules.map((rule) => rule.code));
  });

  test.each(Object.entries(cases))('%s fires and is silent', (code, { fires, silent }) => {
    const codes = (findings: ReturnType<typeof found>) => findings.map((finding) => finding.code);
    expect(codes(found(...fires))).toContain(code);
    expect(codes(found(...silent))).not.toContain(code);
  });

  test('an empty report on an empty share finds only what is missing', () => {
    const bare = { planYuan: null, totalInvestmentYuan: null, openingBalanceYuan: null, history: [] };
    const codes = findFindings({ ...context, ...bare, content: emptyContent }).map((finding) => finding.code);
    expect(codes).toEqual(['E101', 'E104', 'E105', 'E107', 'E109']);
  });
});

describe('mix-ups of units', () => {
  const mixUp = (change: Change, around?: Around) => found(change, around).find(({ code }) => code === 'W203')?.params;

  test('ten thousand times too much is offered back divided by ten thousand', () => {
    expect(mixUp({ investmentYuan: wan(24_000_000) })).toEqual({
      reason: 'ten_times_last',
      amountYuan: wan(24_000_000),
      lastYuan: wan(2500),
      suggestedYuan: wan(2400),
    });
  });

  test('one digit too many is offered back divided by ten', () => {
    expect(mixUp({ investmentYuan: wan(26_000) })).toMatchObject({ suggestedYuan: wan(2600) });
  });

  test('the last quarter with money counts, not an idle one between', () => {
    const history = [past('2026Q1', 100), past('2026Q2', 0)];
    expect(mixUp({ investmentYuan: wan(1001) }, { history })).toMatchObject({ lastYuan: wan(100) });
    expect(mixUp({ investmentYuan: wan(1000) }, { history })).toBeUndefined();
  });

  test('without history the total is the limit, and the plan says what is usual', () => {
    const around = { history: [], totalInvestmentYuan: wan(40_000) };
    expect(mixUp({ investmentYuan: wan(40_000) }, around)).toBeUndefined();
    expect(mixUp({ investmentYuan: wan(25_000_000) }, around)).toEqual({
      reason: 'above_total',
      amountYuan: wan(25_000_000),
      totalYuan: wan(40_000),
      suggestedYuan: wan(2500),
    });
    expect(mixUp({ investmentYuan: wan(41_000) }, { ...around, planYuan: null })).toMatchObject({
      suggestedYuan: wan(4100),
    });
    expect(mixUp({ investmentYuan: wan(41_000) }, { ...around, totalInvestmentYuan: null })).toBeUndefined();
  });
});

describe('limits', () => {
  test('cumulative counts the opening balance and every earlier quarter, not later ones', () => {
    const around = { totalInvestmentYuan: wan(10_000), history: [...context.history, past('2026Q4', 9000)] };
    expect(found({}, around).find(({ code }) => code === 'W202')?.params).toEqual({
      cumulativeYuan: wan(15_500),
      totalYuan: wan(10_000),
      tolerancePercent: 5,
    });
  });

  test('plan and total of zero or unknown are no limits', () => {
    for (const none of [null, yuan(0)]) {
      const around = { planYuan: none, totalInvestmentYuan: none, history: [] };
      expect(found({ investmentYuan: wan(99_999) }, around)).toEqual([]);
    }
  });

  test('not applicable is neither idle nor measured', () => {
    const change: Change = { investmentAnswer: 'not_applicable', investmentYuan: null };
    expect(found(change, { history: [idle] })).toEqual([]);
  });

  test('a standstill needs work on site, and blank quarters are no standstill', () => {
    const codes = (change: Change, history: PastQuarter[]) =>
      found({ investmentYuan: yuan(0), ...change }, { history }).map(({ code }) => code);
    expect(codes({ constructionStarted: false }, [idle])).not.toContain('W301');
    expect(codes({ ownLight: 'blue', physicalPercentTenths: 1000 }, [idle])).not.toContain('W301');
    expect(codes({}, [past('2026Q2', null)])).not.toContain('W301');
  });
});

describe('by kind', () => {
  const codesOf = (content: ReportContent, around: Around) =>
    findFindings({ ...context, history: [], ...around, content }).map(({ code }) => code);

  test('nobody is asked what their kind is not', () => {
    expect(codesOf(emptyContent, deliverable)).toEqual(['E107', 'E109', 'E111', 'E112']);
    expect(codesOf(emptyContent, filed)).toEqual(['E113', 'E114', 'E115']);
    expect(codesOf(emptyContent, { ...jointLead, isLead: false })).toEqual(['E101', 'E104', 'E107', 'E109']);
    expect(codesOf(emptyContent, jointLead)).toEqual(['E101', 'E104', 'E107', 'E109', 'E116', 'E117']);
  });

  test('a deliverable’s own light is held against its milestones', () => {
    const said = { ...sound, deliverableState: 'under_way', narrative: '推进中', ownLight: 'green' } as const;
    const late = answered({ state: 'under_way', note: '图审未过' });
    expect(codesOf({ ...said, ...late }, { ...deliverable, ...withStep })).toEqual(['W402']);
    expect(codesOf({ ...said, ...late, ownLight: 'yellow' }, { ...deliverable, ...withStep })).toEqual([]);
    const longAgo: Around = { ...deliverable, milestones: [{ ...step, dueQuarter: '2026Q2' }] };
    expect(codesOf({ ...said, ...late, ownLight: 'red' }, longAgo)).toEqual(['W401']);
  });

  test('a milestone accepted before needs no new answer', () => {
    expect(found({}, { milestones: [{ ...step, doneOn: '2026-06-30' }] })).toEqual([]);
  });

  test('an indicator without path is neither behind nor short', () => {
    const pathless: Around = { ...filed, indicator: { ...rising, baseline: null, targetYear: null, earlier: [] } };
    const said = {
      ...emptyContent,
      indicatorValue: '1',
      indicatorFinality: 'final',
      indicatorSource: '市统计局',
    } as const;
    expect(codesOf(said, pathless)).toEqual([]);
  });
});

describe('a waiver', () => {
  const waiver = { ruleCode: 'W402', reason: '试点期', untilQuarter: '2026Q4', grantedByName: '省级' } as const;

  test('is shown with the finding, which blocks nothing', () => {
    const content = { ...sound, ownLight: 'yellow' } as const;
    const findings = findFindings({ ...context, content, waivers: [waiver] });
    expect(findings).toMatchObject([{ code: 'W402', waivedBy: waiver }]);
    expect(blocking(findings, content)).toEqual([]);
  });

  test('frees of its own rule only', () => {
    const findings = findFindings({ ...context, content: { ...sound, ownLight: null }, waivers: [waiver] });
    expect(findings.map(({ code, waivedBy }) => [code, waivedBy])).toEqual([['E109', undefined]]);
  });
});

describe('what blocks submission', () => {
  test('errors always do, explained or not', () => {
    const content = { ...sound, ownLight: null, explanations: { E109: '说明' } };
    const findings = findFindings({ ...context, content });
    expect(blocking(findings, content).map(({ code }) => code)).toEqual(['E109']);
  });

  test('warnings do until they are explained', () => {
    const content = { ...sound, ownLight: 'yellow' } as const;
    const findings = findFindings({ ...context, content });
    expect(blocking(findings, content).map(({ code }) => code)).toEqual(['W402']);
    expect(blocking(findings, { ...content, explanations: { W402: '  ' } })).toHaveLength(1);
    expect(blocking(findings, { ...content, explanations: { W402: '征地进度偏慢' } })).toEqual([]);
  });

  test('a red light needs both an explanation and a next step', () => {
    const content: ReportContent = { ...sound, investmentYuan: wan(100), ownLight: 'red' };
    const [red] = findFindings({ ...context, content });
    if (!red) throw new Error('no finding');
    expect(red).toMatchObject({ code: 'W401', alsoNeeds: ['nextStep'] });
    const explained = { ...content, explanations: { W401: '资金未到位' } };
    expect(isSettled(red, explained)).toBe(false);
    expect(isSettled(red, { ...content, nextStep: '四季度追赶' })).toBe(false);
    expect(isSettled(red, { ...explained, nextStep: '四季度追赶' })).toBe(true);
  });
});
