// 对照计划 that follows the typing, and its one-line twin that stays in sight on narrow screens.
import { formatRate } from '#format/percent.ts';
import { LightMark } from '../figures/light-mark.tsx';
import { Card } from '../ui/card.tsx';
import { fillTemplate } from './fill-template.ts';
import type { FormBasis, FormState } from './form-state.ts';
import { lightWord, PlanLines } from './plan-lines.tsx';
import type { ReportFormWords } from './report-form-words.ts';

type LivePlanProps = { state: FormState; basis: FormBasis; words: ReportFormWords };

export function LivePlan({ state, basis, words }: LivePlanProps) {
  return (
    <Card title={words.plan.title}>
      <PlanLines
        figures={state.figures}
        rule={basis.rule}
        words={words.plan}
        totalInvestmentYuan={basis.totalInvestmentYuan}
        isDoubted={state.open.some((finding) => finding.field === 'investmentYuan')}
      />
      <p className="mt-1 text-xs text-faint">{words.form.live}</p>
    </Card>
  );
}

/** Stays at the foot of a narrow window, where the panel lies below the form. */
export function LiveLine({ state, words }: Omit<LivePlanProps, 'basis'>) {
  const { rate, light } = state.figures;
  return (
    <div
      aria-hidden="true"
      data-print="hide"
      className="sticky bottom-0 z-1 -mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-3 border-t border-line bg-card px-4 py-2 text-sm lg:hidden"
    >
      <span>
        {words.plan.rate} <b>{formatRate(rate)}</b>
      </span>
      <LightMark light={light} word={lightWord(state.figures, words.plan)} />
      <span className="text-soft">{openText(state, words)}</span>
    </div>
  );
}

export function openText(state: FormState, words: ReportFormWords): string {
  return state.open.length === 0 ? words.form.noneOpen : fillTemplate(words.form.open, { count: state.open.length });
}

/** What screen readers hear when a field is left: the same three figures. */
export function spokenState(state: FormState, words: ReportFormWords): string {
  return fillTemplate(words.form.spoken, {
    rate: formatRate(state.figures.rate),
    light: lightWord(state.figures, words.plan),
    count: state.open.length,
  });
}
