import { describe, expect, test } from 'vitest';
import { defaultLightRule } from '#rules/lights.ts';
import { yuan } from '#rules/money.ts';
import {
  errorUnder,
  type FormBasis,
  formState,
  inputOfFinding,
  isProposal,
  proposedExplanations,
  suggestedInput,
} from './form-state.ts';

const wan = (amount: number) => yuan(amount * 10_000);
const past = (quarter: '2026Q1' | '2026Q2', amount: number) => ({
  quarter,
  investmentYuan: wan(amount),
  physicalPercentTenths: 400,
  answer: 'amount' as const,
});
const basis: FormBasis = {
  quarter: '2026Q3',
  planYuan: wan(100_000),
  split: null,
  plannedStart: null,
  totalInvestmentYuan: wan(500_000),
  openingBalanceYuan: wan(50_000),
  earlier: [past('2026Q1', 20_000), past('2026Q2', 30_000)],
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
  accepted: null,
};
const never = { attempted: false, typing: null };

describe('the form as it is typed', () => {
  test('figures follow the amount, entered as the quarter’s or as the year’s', () => {
    const quarter = formState({ investmentAnswer: 'amount', investment: '25,000' }, basis);
    const year = formState({ investmentAnswer: 'amount', investment: '75000', investmentEntry: 'year_to_date' }, basis);
    for (const { figures } of [quarter, year]) {
      expect(figures.yearToDateYuan).toBe(wan(75_000));
      expect(figures.beforeYuan).toBe(wan(50_000));
      expect(figures.light).toBe('green');
      expect(figures.points).toEqual({ numerator: 0n, denominator: 1_000_000_000n ** 2n });
      expect(figures.cumulativeYuan).toBe(wan(125_000));
    }
  });

  test('a blank quarter has no figures and no light', () => {
    const { figures } = formState({}, basis);
    expect(figures.yearToDateYuan).toBeNull();
    expect(figures.rate).toBeNull();
    expect(figures.light).toBe('grey');
  });

  test('offers the probable amount in the way it was entered', () => {
    const quarter = formState({ investment: '350000' }, basis);
    const year = formState({ investment: '400000', investmentEntry: 'year_to_date' }, basis);
    const doubt = (state: typeof quarter) => state.findings.find(({ code }) => code === 'W203');
    expect(suggestedInput(doubt(quarter) as never, quarter)).toBe('35000');
    expect(suggestedInput(doubt(year) as never, year)).toBe('85000');
  });
});

describe('errors under inputs', () => {
  test('what is missing is said only after a refused submission', () => {
    const state = formState({}, basis);
    expect(errorUnder('investmentAnswer', state, never)).toBeNull();
    expect(errorUnder('investmentAnswer', state, { attempted: true, typing: null })).toMatchObject({
      finding: { code: 'E101' },
    });
  });

  test('what cannot be read is said once the field is left', () => {
    const state = formState({ investment: '12x' }, basis);
    expect(errorUnder('investment', state, { attempted: false, typing: 'investment' })).toBeNull();
    expect(errorUnder('investment', state, never)).toEqual({ unreadable: 'not_a_number' });
  });

  test('a negative amount that is no reduction is said at once', () => {
    const state = formState({ investment: '-5' }, basis);
    expect(errorUnder('investment', state, never)).toMatchObject({ finding: { code: 'E201' } });
  });

  test('a warning is mended in its explanation, then in what else it needs', () => {
    const red = { investmentAnswer: 'no_progress', noProgressReason: 'x' };
    const base = { ...basis, earlier: [] };
    const open = formState(red, base);
    const explained = formState({ ...red, 'explanation.W401': '用地未批' }, base);
    const lags = (state: typeof open) => state.open.find(({ code }) => code === 'W401');
    expect(inputOfFinding(lags(open) as never, open.content)).toBe('explanation.W401');
    expect(inputOfFinding(lags(explained) as never, explained.content)).toBe('nextStep');
    expect(lags(formState({ ...red, 'explanation.W401': '用地未批', nextStep: '催办' }, base))).toBeUndefined();
  });
});

describe('explanations accepted last time', () => {
  const accepted = { quarter: '2026Q2' as const, texts: { W401: '用地未批', W203: '一次性付款' } };

  test('are proposed where none was written yet', () => {
    expect(proposedExplanations({ accepted }, { 'explanation.W203': '另有原因' })).toEqual({
      'explanation.W401': '用地未批',
    });
    expect(proposedExplanations({ accepted: null }, {})).toEqual({});
  });

  test('are a proposal until a word of them is changed', () => {
    expect(isProposal('W401', { 'explanation.W401': '用地未批 ' }, { accepted })).toBe(true);
    expect(isProposal('W401', { 'explanation.W401': '用地已批' }, { accepted })).toBe(false);
    expect(isProposal('W999', {}, { accepted })).toBe(false);
  });
});
