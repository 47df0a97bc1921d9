// Findings on amounts: signs, leaps and limits. All comparisons are of whole yuan.
import { divideRounded } from '#rules/completion.ts';
import { sumYuan, type Yuan, yuan, zeroYuan } from '#rules/money.ts';
import { quarterNumber } from '#rules/quarter.ts';
import { quarterInvestment } from '#rules/report-content.ts';
import {
  amountsBefore,
  type FindingContext,
  type FindingRule,
  type Hit,
  pastQuarters,
  silent,
  when,
  yearToDateOf,
} from './finding.ts';

export const moneyRules: readonly FindingRule[] = [
  {
    code: 'E201',
    severity: 'error',
    field: 'investmentYuan',
    check: ({ content }) => {
      const amount = quarterInvestment(content) ?? zeroYuan;
      return when(amount < 0 && !content.investmentIsReduction, { amountYuan: amount });
    },
  },
  { code: 'W201', severity: 'warning', field: 'investmentYuan', check: yearToDateFell },
  { code: 'W202', severity: 'warning', field: 'investmentYuan', check: beyondTotal },
  { code: 'W203', severity: 'warning', field: 'investmentYuan', check: probableMixUp },
  { code: 'W204', severity: 'warning', field: 'investmentYuan', check: beyondPlan },
];

/** The year restarts in Q1, so there is nothing to fall below then. */
function yearToDateFell(context: FindingContext): readonly Hit[] {
  const now = yearToDateOf(context);
  if (now === null || quarterNumber(context.quarter) === 1) return silent;
  const before = sumKnown(amountsBefore(context));
  return when(now < before, { yearToDateYuan: now, beforeYuan: before });
}

function beyondTotal(context: FindingContext): readonly Hit[] {
  const { content, totalInvestmentYuan: total, openingBalanceYuan, tolerancePercent } = context;
  const current = quarterInvestment(content);
  if (current === null || total === null || total <= 0) return silent;
  const past = pastQuarters(context).map((quarter) => quarter.investmentYuan);
  const cumulative = sumKnown([openingBalanceYuan, ...past, current]);
  const limit = BigInt(total) * BigInt(100 + tolerancePercent);
  return when(BigInt(cumulative) * 100n > limit, { cumulativeYuan: cumulative, totalYuan: total, tolerancePercent });
}

/** More than ten times the last non-zero quarter, or more than the whole project: most likely 万元 and 亿元 or yuan were mixed up. */
function probableMixUp(context: FindingContext): readonly Hit[] {
  const amount = quarterInvestment(context.content);
  if (amount === null || amount <= 0) return silent;
  const { totalInvestmentYuan: total, planYuan } = context;
  const last = pastQuarters(context).find(
    (past) => past.investmentYuan !== null && past.investmentYuan > 0,
  )?.investmentYuan;
  if (last && BigInt(amount) > 10n * BigInt(last)) {
    return when(true, { reason: 'ten_times_last', amountYuan: amount, lastYuan: last, ...suggestion(amount, last) });
  }
  if (!total || total <= 0 || amount <= total) return silent;
  const usual = last ?? (planYuan && planYuan > 0 ? planYuan : total);
  return when(true, { reason: 'above_total', amountYuan: amount, totalYuan: total, ...suggestion(amount, usual) });
}

/** The nearer of ÷10,000 (wrong unit) and ÷10 (one digit too many) to a usual amount: the two meet where the excess is √100,000. */
function suggestion(amount: Yuan, usual: Yuan): { suggestedYuan: number } {
  const isWrongUnit = BigInt(amount) ** 2n >= 100_000n * BigInt(usual) ** 2n;
  return { suggestedYuan: yuan(divideRounded(BigInt(amount), isWrongUnit ? 10_000n : 10n)) };
}

function beyondPlan(context: FindingContext): readonly Hit[] {
  const { planYuan } = context;
  const now = yearToDateOf(context);
  if (now === null || planYuan === null || planYuan <= 0) return silent;
  return when(BigInt(now) * 3n > BigInt(planYuan) * 4n, { yearToDateYuan: now, planYuan });
}

function sumKnown(amounts: readonly (Yuan | null)[]): Yuan {
  return sumYuan(amounts.filter((amount) => amount !== null));
}
