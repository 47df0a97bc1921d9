// The dashboard's figures for a set of commitments, as a flagship or a zone shows them: a selection of its shares, summed by rules/completion.ts.
import type { Basis } from '#rules/commitment.ts';
import { type Completion, completionOf, onPaceOf, pointsBetween, type Rate } from '#rules/completion.ts';
import { investmentLight, type Light } from '#rules/lights.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { DashboardShare, DashboardView, OnPace } from './dashboard.ts';

export type SetFigures = {
  shares: DashboardShare[];
  completion: Completion;
  lead: Rate | null;
  /** The set's own weighted lag against time progress; grey while nothing of the quarter counts. */
  light: Light;
  lights: Record<Light, number>;
  onPace: OnPace;
  /** Shares whose report of the quarter counts in this basis. */
  reported: number;
};

/** Each share counts once, however many plan items its commitment serves. */
export function setFigures(view: DashboardView, commitmentIds: ReadonlySet<string>): SetFigures {
  const shares = view.shares.filter((share) => commitmentIds.has(share.commitmentId));
  const completion = completionOf(shares);
  const reported = shares.filter((share) => share.reported).length;
  const lights: Record<Light, number> = { green: 0, yellow: 0, red: 0, blue: 0, grey: 0 };
  for (const share of shares) lights[share.light] += 1;
  const { rate } = completion;
  return {
    shares,
    completion,
    lead: rate ? pointsBetween(rate, view.timeProgress) : null,
    light: reported > 0 ? investmentLight({ rate, expected: view.timeProgress, rule: view.rule }) : 'grey',
    lights,
    onPace: onPaceOf(shares),
    reported,
  };
}

/** Which quarter and basis the figures of a page are of, and what there is to choose from. */
export type FigureMoment = Pick<
  DashboardView,
  'quarter' | 'quarters' | 'basis' | 'asOf' | 'rule' | 'timeProgress' | 'scope'
>;

export function momentOf(view: DashboardView): FigureMoment {
  const { quarter, quarters, basis, asOf, rule, timeProgress, scope } = view;
  return { quarter, quarters, basis, asOf, rule, timeProgress, scope };
}

export type MomentQuestion = { quarter: QuarterId | string | null; basis: Basis };
