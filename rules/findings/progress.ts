// Findings on work on site: standstill, physical progress that falls, completion claimed too early.
import { previousQuarter } from '#rules/quarter.ts';
import { quarterInvestment } from '#rules/report-content.ts';
import { type FindingContext, type FindingRule, type Hit, pastQuarters, silent, when } from './finding.ts';

export const progressRules: readonly FindingRule[] = [
  { code: 'W301', severity: 'warning', field: 'investmentAnswer', check: twoIdleQuarters },
  { code: 'W302', severity: 'warning', field: 'physicalPercentTenths', check: physicalFell },
  {
    code: 'W303',
    severity: 'warning',
    field: 'physicalPercentTenths',
    check: ({ content }) => {
      const percent = content.physicalPercentTenths;
      if (content.ownLight !== 'blue' || percent === null || percent >= 1000) return silent;
      return when(true, { percentTenths: percent });
    },
  },
  {
    code: 'W304',
    severity: 'warning',
    field: 'constructionStarted',
    check: ({ content }) => {
      const amount = quarterInvestment(content);
      if (amount === null || amount <= 0) return silent;
      return when(content.constructionStarted === false, { amountYuan: amount });
    },
  },
];

/** Zero or no progress both now and in the quarter just before; blank and not applicable are not idle. */
function twoIdleQuarters(context: FindingContext): readonly Hit[] {
  const { content, quarter, history } = context;
  if (content.constructionStarted !== true || content.ownLight === 'blue') return silent;
  const before = history.find((past) => past.quarter === previousQuarter(quarter));
  if (!before || quarterInvestment(content) !== 0) return silent;
  return when(before.answer === 'no_progress' || before.investmentYuan === 0, { previousQuarter: before.quarter });
}

function physicalFell(context: FindingContext): readonly Hit[] {
  const now = context.content.physicalPercentTenths;
  const last = pastQuarters(context).find((past) => past.physicalPercentTenths !== null);
  if (now === null || !last || last.physicalPercentTenths === null) return silent;
  const params = { percentTenths: now, lastPercentTenths: last.physicalPercentTenths, lastQuarter: last.quarter };
  return when(now < last.physicalPercentTenths, params);
}
