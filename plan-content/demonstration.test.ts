import { describe, expect, test } from 'vitest';
import { findFindings } from '#rules/findings/rulebook.ts';
import { defaultLightRule } from '#rules/lights.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quartersBetween, quarterYear } from '#rules/quarter.ts';
import { emptyContent, textLength } from '#rules/report-content.ts';
import { commitments } from './commitments/all-commitments.ts';
import { type DemonstrationShare, demonstrationFigures } from './demonstration.ts';
import { cities } from './jurisdictions.ts';

const figures = demonstrationFigures({ commitments, lastEndedQuarter: '2026Q3' });
const planIn = (share: DemonstrationShare, year: number) => share.annualPlans.find((plan) => plan.year === year);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** By the kind of the commitment, and whether the city leads it together with others. */
function askedFor(share: DemonstrationShare) {
  const commitment = commitments.find(({ slug }) => slug === share.commitmentSlug);
  if (!commitment) throw new Error(share.commitmentSlug);
  const isLead = commitment.participants[0]?.cityCode === share.cityCode;
  return { kind: commitment.kind, isLead, isJoint: commitment.participants.length > 1 };
}

/** Completion minus time progress of a city's planned shares, in points. */
function leadPoints(
  cityCode: string,
  through: QuarterId,
  shares: readonly DemonstrationShare[] = figures.shares,
): number {
  const year = quarterYear(through);
  const planned = shares.filter((share) => share.cityCode === cityCode && planIn(share, year));
  const done = planned.flatMap((share) =>
    share.quarters
      .filter(({ quarter }) => quarterYear(quarter) === year && quarter <= through)
      .map((report) => report.investmentYuan ?? 0),
  );
  const plan = sum(planned.map((share) => planIn(share, year)?.plannedYuan ?? 0));
  return (sum(done) / plan) * 100 - Number(through.slice(5)) * 25;
}

describe('demonstration figures', () => {
  test('are the same every time and do not depend on the order of commitments', () => {
    expect(demonstrationFigures({ commitments, lastEndedQuarter: '2026Q3' })).toEqual(figures);
    const turned = demonstrationFigures({ commitments: commitments.toReversed(), lastEndedQuarter: '2026Q3' });
    const byKey = (shares: readonly DemonstrationShare[]) =>
      shares.toSorted((a, b) => (`${a.commitmentSlug}:${a.cityCode}` < `${b.commitmentSlug}:${b.cityCode}` ? -1 : 1));
    expect(byKey(turned.shares).map((share) => share.annualPlans)).toEqual(
      byKey(figures.shares).map((share) => share.annualPlans),
    );
  });

  test('cover every share of projects and zones and nothing else', () => {
    const reported = commitments.filter((one) => one.kind === 'project' || one.kind === 'zone');
    const keys = reported.flatMap((one) => one.participants.map(({ cityCode }) => `${one.slug}:${cityCode}`));
    expect(figures.shares.map((share) => `${share.commitmentSlug}:${share.cityCode}`)).toEqual(keys);
  });

  test('make up nothing for what is named but reported on by nobody', () => {
    const unassigned = new Set(commitments.filter((one) => one.participants.length === 0).map((one) => one.slug));
    expect(unassigned.size).toBeGreaterThan(20);
    expect(figures.shares.filter((share) => unassigned.has(share.commitmentSlug))).toEqual([]);
  });

  test.each([
    ['2026Q3', '2025Q1', '2026Q2'],
    ['2026Q1', '2025Q1', '2025Q4'],
    ['2027Q1', '2026Q1', '2026Q4'],
    ['2026Q4', '2025Q1', '2026Q3'],
  ] as const)('after %s run from %s to %s', (lastEndedQuarter, from, to) => {
    for (const share of demonstrationFigures({ commitments, lastEndedQuarter }).shares) {
      expect(share.quarters.map((report) => report.quarter)).toEqual(quartersBetween(from, to));
    }
  });

  test('asked for one quarter more keep all earlier ones', () => {
    const more = demonstrationFigures({ commitments, lastEndedQuarter: '2026Q3', through: '2026Q3' });
    more.shares.forEach((share, place) => {
      expect(share.quarters).toHaveLength(7);
      expect(share.quarters.slice(0, -1)).toEqual(figures.shares[place]?.quarters);
    });
  });

  test('hold money as safe whole 万元 and splits that sum to their plan', () => {
    for (const share of figures.shares) {
      const amounts = [
        share.totalInvestmentYuan,
        share.openingBalanceYuan,
        ...share.quarters.map((one) => one.investmentYuan ?? 0),
      ];
      for (const plan of share.annualPlans) {
        amounts.push(plan.plannedYuan, ...(plan.split ?? []));
        if (plan.split) expect(sum(plan.split)).toBe(plan.plannedYuan);
        expect(plan.plannedYuan).toBeGreaterThan(0);
      }
      for (const amount of amounts) {
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        expect(amount % 10_000).toBe(0);
      }
      expect(share.openingBalanceYuan + sum(share.quarters.map((one) => one.investmentYuan ?? 0))).toBeLessThanOrEqual(
        share.totalInvestmentYuan,
      );
    }
  });

  test('leave about one share in twelve without plan and some with a late start or a split', () => {
    const withoutPlan = figures.shares.filter((share) => share.annualPlans.length === 0).length;
    expect(withoutPlan / figures.shares.length).toBeGreaterThan(1 / 16);
    expect(withoutPlan / figures.shares.length).toBeLessThan(1 / 8);
    const late = figures.shares.filter((share) => share.plannedStart !== null);
    expect(late.map((share) => share.plannedStart)).toEqual(['2026Q3', '2026Q3']);
    expect(figures.shares.filter((share) => share.annualPlans.some((plan) => plan.split)).length).toBeGreaterThan(8);
  });

  test.each([
    ['330100', -5, 5],
    ['330200', -5, 5],
    ['330300', -14, -8],
    ['330400', 2, 6],
    ['330500', -5, 5],
    ['330600', -5, 5],
    ['330700', -18, -12],
    ['330800', 3, 8],
    ['330900', -20, -15],
    ['331000', -5, 5],
    ['331100', -30, -20.5],
  ] as const)('%s is between %d and %d points off at mid-year', (code, least, most) => {
    expect(leadPoints(code, '2026Q2')).toBeGreaterThan(least);
    expect(leadPoints(code, '2026Q2')).toBeLessThan(most);
  });

  test('show one city in red in every quarter of the year', () => {
    const { shares } = demonstrationFigures({ commitments, lastEndedQuarter: '2026Q4' });
    for (const quarter of quartersBetween('2026Q1', '2026Q3')) {
      const red = cities.filter((city) => leadPoints(city.code, quarter, shares) < -20);
      expect(red.map((city) => city.shortName)).toEqual(['丽水']);
    }
  });

  test('have over-fulfilled shares and quarters without progress', () => {
    const overFulfilled = figures.shares.filter((share) => {
      const inYear = share.quarters.filter(({ quarter }) => quarterYear(quarter) === 2025);
      return (
        sum(inYear.map((one) => one.investmentYuan ?? 0)) > (planIn(share, 2025)?.plannedYuan ?? Number.MAX_VALUE) * 1.1
      );
    });
    expect(overFulfilled.length).toBeGreaterThan(3);
    const reports = figures.shares.flatMap((share) => share.quarters);
    const idle = reports.filter((report) => report.investmentAnswer === 'no_progress');
    expect(idle.length).toBeGreaterThan(10);
    expect(idle.every((report) => report.noProgressReason !== '' && report.investmentYuan === null)).toBe(true);
    expect(reports.some((report) => report.investmentAnswer === 'not_applicable')).toBe(true);
    expect(reports.some((report) => report.difficultyCategory === 'cross_city')).toBe(true);
  });

  test('could be submitted: nothing but red lights and own lights asks for an explanation', () => {
    for (const share of figures.shares) {
      share.quarters.forEach((report, place) => {
        const plan = planIn(share, quarterYear(report.quarter));
        const { explanation, investmentYuan, ...content } = report;
        expect(explanation).not.toBe('');
        expect(textLength(report.difficulties + report.nextStep + report.physicalProgress)).toBeLessThan(500);
        const findings = findFindings({
          content: {
            ...emptyContent,
            ...content,
            investmentYuan: investmentYuan === null ? null : yuan(investmentYuan),
            ownLight: 'green',
          },
          quarter: report.quarter,
          planYuan: plan ? yuan(plan.plannedYuan) : null,
          split: plan?.split
            ? [yuan(plan.split[0]), yuan(plan.split[1]), yuan(plan.split[2]), yuan(plan.split[3])]
            : null,
          plannedStart: share.plannedStart,
          totalInvestmentYuan: yuan(share.totalInvestmentYuan),
          openingBalanceYuan: yuan(share.openingBalanceYuan),
          history: share.quarters.slice(0, place).map((past) => ({
            quarter: past.quarter,
            investmentYuan:
              past.investmentAnswer === 'no_progress'
                ? yuan(0)
                : past.investmentYuan === null
                  ? null
                  : yuan(past.investmentYuan),
            physicalPercentTenths: past.physicalPercentTenths,
            answer: past.investmentAnswer,
          })),
          rule: defaultLightRule,
          tolerancePercent: 5,
          ...askedFor(share),
          milestones: [],
          evidence: { milestoneIds: [] },
          indicator: null,
          waivers: [],
          today: '2026-10-01',
        });
        expect(findings.filter((finding) => !['W401', 'W402'].includes(finding.code))).toEqual([]);
      });
    }
  });
});
