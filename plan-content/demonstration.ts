// Makes the demonstration's figures: same input, same output. Invented amounts for real project names; whoever shows them marks them as 演示.
import {
  previousQuarter,
  type QuarterId,
  quarterId,
  quarterNumber,
  quartersBetween,
  quarterYear,
} from '#rules/quarter.ts';
import type { DifficultiesAnswer, DifficultyCategory, InvestmentAnswer } from '#rules/report-content.ts';
import { chance } from './demonstration-chance.ts';
import {
  type DemonstrationPlan,
  doneBefore,
  draftOf,
  investCity,
  isBeforeStart,
  planCity,
  planIn,
  roundTo,
  type ShareDraft,
  wan,
  yi,
} from './demonstration-investment.ts';
import {
  explanationOf,
  idleBeforeStart,
  idleInPreparation,
  idleReasonOf,
  jointStatementOf,
  nextStepOf,
  obstacleOf,
  preparationNextStep,
  preparationProgress,
  progressWordsOf,
} from './demonstration-words.ts';
import type { CommitmentContent } from './plan-shape.ts';

export type DemonstrationQuarter = {
  readonly quarter: QuarterId;
  readonly investmentAnswer: InvestmentAnswer;
  /** Null unless the answer is 'amount'. */
  readonly investmentYuan: number | null;
  readonly noProgressReason: string;
  readonly physicalProgress: string;
  readonly physicalPercentTenths: number | null;
  /** Null where investment does not apply. */
  readonly constructionStarted: boolean | null;
  readonly startedOn: string | null;
  readonly difficultiesAnswer: DifficultiesAnswer;
  readonly difficultyCategory: DifficultyCategory | null;
  readonly difficulties: string;
  readonly nextStep: string;
  /** What the lead of a joint commitment writes for all of its cities. */
  readonly jointMeetings: number;
  readonly jointStatement: string;
  /** For any warning that asks for one. */
  readonly explanation: string;
};

export type DemonstrationShare = {
  readonly commitmentSlug: string;
  readonly cityCode: string;
  readonly totalInvestmentYuan: number;
  readonly openingBalanceYuan: number;
  readonly plannedStart: QuarterId | null;
  /** Empty for a share without plan. */
  readonly annualPlans: readonly DemonstrationPlan[];
  readonly quarters: readonly DemonstrationQuarter[];
};

const reportedKinds: readonly string[] = ['project', 'zone'];

/**
 * Figures for every share of projects and zones: plans of the year before and the year of the last ended quarter, and reports from
 * the first quarter of the year before through `through`, by default the quarter before the last ended one.
 */
export function demonstrationFigures(input: {
  readonly commitments: readonly CommitmentContent[];
  readonly lastEndedQuarter: QuarterId;
  readonly through?: QuarterId;
}): { readonly shares: readonly DemonstrationShare[] } {
  const { lastEndedQuarter, through = previousQuarter(lastEndedQuarter) } = input;
  const year = quarterYear(lastEndedQuarter);
  const quarters = quartersBetween(quarterId(year - 1, 1), through);
  const drafts = input.commitments
    .filter((commitment) => reportedKinds.includes(commitment.kind))
    .flatMap((commitment) => commitment.participants.map(({ cityCode }) => draftOf(commitment, cityCode, year)));
  for (const cityCode of new Set(drafts.map((draft) => draft.cityCode))) {
    const ofCity = drafts.filter((draft) => draft.cityCode === cityCode);
    planCity(ofCity, cityCode, year);
    for (const quarter of quarters) investCity(ofCity, cityCode, quarter);
  }
  return { shares: drafts.map((draft) => shareOf(draft, quarters)) };
}

function shareOf(draft: ShareDraft, quarters: readonly QuarterId[]): DemonstrationShare {
  const basis = Math.max(0, ...draft.plans.map((plan) => plan.plannedYuan)) || 2 * yi;
  const totalInvestmentYuan = roundTo(basis * (4 + chance(draft.key, 'total') * 4), 1_000 * wan);
  const isNew = draft.plannedStart !== null || draft.story === 'in_preparation' || draft.story === 'not_applicable';
  const opening = isNew ? 0 : totalInvestmentYuan * (0.08 + chance(draft.key, 'opening') * 0.22);
  let percentTenths = isNew ? 0 : 60 + Math.floor(chance(draft.key, 'percent') * 420);
  const reports = quarters.map((quarter) => {
    if (draft.amounts.has(quarter)) percentTenths = Math.min(960, percentTenths + physicalStep(draft, quarter));
    return reportOf(draft, quarter, percentTenths);
  });
  return {
    commitmentSlug: draft.commitment.slug,
    cityCode: draft.cityCode,
    totalInvestmentYuan,
    openingBalanceYuan: roundTo(opening, 10 * wan),
    plannedStart: draft.plannedStart,
    annualPlans: draft.plans,
    quarters: reports,
  };
}

function physicalStep(draft: ShareDraft, quarter: QuarterId): number {
  return Math.round((18 + chance(draft.key, `step ${quarter}`) * 45) * Math.min(1.2, draft.pace));
}

function reportOf(draft: ShareDraft, quarter: QuarterId, percentTenths: number): DemonstrationQuarter {
  const amount = draft.amounts.get(quarter) ?? null;
  const waits = draft.story === 'in_preparation' || draft.story === 'not_applicable' || isBeforeStart(draft, quarter);
  const isApplicable = draft.story !== 'not_applicable';
  const pick = chance(draft.key, `words ${quarter}`);
  const obstacle = waits ? null : obstacleIn(draft, quarter, pick);
  return {
    quarter,
    investmentAnswer: !isApplicable ? 'not_applicable' : amount === null ? 'no_progress' : 'amount',
    investmentYuan: amount,
    noProgressReason: amount === null && isApplicable ? reasonOf(draft, quarter, pick) : '',
    physicalProgress: waits ? preparationProgress : progressWordsOf(draft.trade, percentTenths),
    physicalPercentTenths: isApplicable ? percentTenths : null,
    constructionStarted: isApplicable ? !waits : null,
    startedOn: waits ? null : startedOn(draft),
    difficultiesAnswer: obstacle === null ? 'none' : 'some',
    difficultyCategory: obstacle?.category ?? null,
    difficulties: obstacle?.text ?? '',
    nextStep: waits ? preparationNextStep : nextStepOf(percentTenths, pick),
    jointMeetings: 1 + Math.floor(pick * 3),
    jointStatement: jointStatementOf(pick),
    explanation: explanationOf(obstacle?.text ?? null, pick),
  };
}

function reasonOf(draft: ShareDraft, quarter: QuarterId, pick: number): string {
  if (isBeforeStart(draft, quarter)) return idleBeforeStart;
  return draft.story === 'in_preparation' ? idleInPreparation : idleReasonOf(pick);
}

/** Mostly where the share is behind the time of the year; the same obstacle lasts through a year. */
function obstacleIn(draft: ShareDraft, quarter: QuarterId, pick: number): ReturnType<typeof obstacleOf> | null {
  const planYuan = planIn(draft, quarter);
  const done = doneBefore(draft, quarter) + (draft.amounts.get(quarter) ?? 0);
  const behind = planYuan > 0 && done / planYuan < quarterNumber(quarter) / 4 - 0.05;
  if (pick >= (behind ? 0.85 : 0.1)) return null;
  const lasting = chance(draft.key, `obstacle ${quarterYear(quarter)}`);
  return obstacleOf(draft.trade, draft.commitment.participants.length > 1, lasting);
}

function startedOn(draft: ShareDraft): string {
  const month = 1 + Math.floor(chance(draft.key, 'month') * 12);
  const day = 1 + Math.floor(chance(draft.key, 'day') * 28);
  const two = (number: number) => String(number).padStart(2, '0');
  if (draft.plannedStart !== null) return `${quarterYear(draft.plannedStart)}-${two(7 + (month % 3))}-${two(day)}`;
  const first = [...draft.amounts.keys()][0];
  const year = first === undefined ? 2020 : quarterYear(first) - 1 - Math.floor(chance(draft.key, 'year') * 3);
  return `${year}-${two(month)}-${two(day)}`;
}
