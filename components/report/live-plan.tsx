// 对照计划 that follows the typing, and its one-line twin that stays in sight on narrow screens.
import { formatRate } from '#format/percent.ts';
import { LightMark } from '../figures/light-mark.tsx';
import { Card } from '../ui/card.tsx';
import { fillTemplate } from './fill-template.ts';
import type { FormBasis, FormState } from './form-state.ts';
import { lightWord, PlanLines } from './plan-lines.tsx';
import type { ReportFormWords } from './report-form-words.ts';
import { IndicatorPanel, MilestonePanel } from './standing-panels.tsx';

type LivePlanProps = { state: FormState; basis: FormBasis; words: ReportFormWords };

/** Money against the plan, milestones against their quarters, or a value against its path, by kind. */
export function LivePlan({ state, basis, words }: LivePlanProps) {
  const panel = { basis, words, content: state.content, light: state.light, isLive: true };
  if (basis.kind === 'deliverable') return <MilestonePanel {...panel} />;
  if (basis.kind === 'indicator') return <IndicatorPanel {...panel} />;
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
export function LiveLine({ state, basis, words }: LivePlanProps) {
  const { rate } = state.figures;
  return (
    <div
      aria-hidden="true"
      data-print="hide"
      className="sticky bottom-0 z-1 -mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-3 border-t border-line bg-card px-4 py-2 text-sm lg:hidden"
    >
      {isMoney(basis) && (
        <span>
          {words.plan.rate} <b>{formatRate(rate)}</b>
        </span>
      )}
      <LightMark light={state.light} word={lightText(state, basis, words)} />
      <span className="text-soft">{openText(state, words)}</span>
    </div>
  );
}

export function openText(state: FormState, words: ReportFormWords): string {
  return state.open.length === 0 ? words.form.noneOpen : fillTemplate(words.form.open, { count: state.open.length });
}

/** What screen readers hear when a field is left: the same figures. */
export function spokenState(state: FormState, basis: FormBasis, words: ReportFormWords): string {
  return fillTemplate(isMoney(basis) ? words.form.spoken : words.asked.panel.spoken, {
    rate: formatRate(state.figures.rate),
    light: lightText(state, basis, words),
    count: state.open.length,
  });
}

function isMoney({ kind }: FormBasis): boolean {
  return kind === 'project' || kind === 'zone';
}

/** Grey says why it is grey where money is the measure. */
function lightText(state: FormState, basis: FormBasis, words: ReportFormWords): string {
  return isMoney(basis) ? lightWord(state.figures, words.plan) : words.finding.lights[state.light];
}
