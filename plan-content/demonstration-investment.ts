// The demonstration's money: plans and quarterly amounts of each city's shares, spread so that the city is as far ahead or behind as its profile says.
import {
  compareQuarters,
  previousQuarter,
  type QuarterId,
  quarterId,
  quarterNumber,
  quarterYear,
} from '#rules/quarter.ts';
import { chance } from './demonstration-chance.ts';
import { cityProfiles, leadByQuarter, type ShareStory, storyOf } from './demonstration-storyline.ts';
import { type Trade, tradeOf, tradeWeights } from './demonstration-words.ts';
import type { CommitmentContent } from './plan-shape.ts';

/** Whole yuan in multiples of 1 万元; a split sums to the plan. */
export type DemonstrationPlan = {
  readonly year: number;
  readonly plannedYuan: number;
  readonly split: readonly [number, number, number, number] | null;
};

/** A share in the making: its amounts are filled quarter by quarter. */
export type ShareDraft = {
  readonly commitment: CommitmentContent;
  readonly cityCode: string;
  readonly key: string;
  readonly trade: Trade;
  readonly story: ShareStory | null;
  readonly pace: number;
  readonly plans: DemonstrationPlan[];
  readonly plannedStart: QuarterId | null;
  readonly amounts: Map<QuarterId, number>;
};

export const wan = 10_000;
export const yi = 100_000_000;

export function draftOf(commitment: CommitmentContent, cityCode: string, year: number): ShareDraft {
  const key = `${commitment.slug}:${cityCode}`;
  const story = storyOf(commitment.slug, cityCode);
  return {
    commitment,
    cityCode,
    key,
    trade: tradeOf(commitment.name),
    story,
    pace: paceOf(key, story, (cityProfiles[cityCode]?.leadPoints ?? 0) < 0),
    plans: [],
    plannedStart: story === 'starts_in_third_quarter' ? quarterId(year, 3) : null,
    amounts: new Map(),
  };
}

/** How fast a share spends, relative to the others of its city. */
function paceOf(key: string, story: ShareStory | null, isLaggingCity: boolean): number {
  if (story === 'over_fulfilled') return 1.3;
  if (story === 'slow') return 0.75;
  if (story === 'very_slow') return 0.45;
  const luck = chance(key, 'pace');
  if (isLaggingCity) return 0.5 + luck;
  if (luck < 0.74) return 1 + luck / 4;
  return luck < 0.92 ? luck - 0.02 : 0.55;
}

function hasPlan(draft: ShareDraft): boolean {
  return draft.story !== 'without_plan' && draft.story !== 'in_preparation' && draft.story !== 'not_applicable';
}

/** Divides the city's year among its shares and sets both years' plans. */
export function planCity(drafts: readonly ShareDraft[], cityCode: string, year: number): void {
  const planned = drafts.filter(hasPlan);
  const weights = planned.map((draft) => weightOf(draft));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const cityYuan = (cityProfiles[cityCode]?.plannedYi ?? 10) * yi;
  planned.forEach((draft, place) => {
    const plannedYuan = roundTo((cityYuan * (weights[place] ?? 0)) / sum, 100 * wan);
    const before = roundTo(plannedYuan * (0.75 + chance(draft.key, 'before') * 0.3), 100 * wan);
    if (draft.plannedStart === null) draft.plans.push(planOf(draft, year - 1, before));
    draft.plans.push(planOf(draft, year, plannedYuan));
  });
}

function weightOf(draft: ShareDraft): number {
  const lead = draft.commitment.participants.some(({ cityCode, lead }) => lead && cityCode === draft.cityCode);
  const late = draft.plannedStart === null ? 1 : 0.4;
  return tradeWeights[draft.trade] * (lead ? 1 : 0.6) * late * (0.7 + chance(draft.key, 'weight') * 0.6);
}

/** One share in five has a quarterly split, starting low; a share that starts later has none. */
function planOf(draft: ShareDraft, year: number, plannedYuan: number): DemonstrationPlan {
  if (draft.plannedStart !== null || chance(draft.key, 'split') >= 0.2) return { year, plannedYuan, split: null };
  const first = roundTo(plannedYuan * 0.18, wan);
  const second = roundTo(plannedYuan * 0.26, wan);
  const third = roundTo(plannedYuan * 0.29, wan);
  return { year, plannedYuan, split: [first, second, third, plannedYuan - first - second - third] };
}

/** Spreads what the city spends in the quarter over its active shares, so that the city's year to date meets its profile. */
export function investCity(drafts: readonly ShareDraft[], cityCode: string, quarter: QuarterId): void {
  const planned = drafts.filter((draft) => planIn(draft, quarter) > 0);
  const active = planned.filter((draft) => isActive(draft, quarter, planned.length));
  const lead = ((cityProfiles[cityCode]?.leadPoints ?? 0) / 100) * (leadByQuarter[quarterNumber(quarter) - 1] ?? 1);
  const planYuan = planned.reduce((sum, draft) => sum + planIn(draft, quarter), 0);
  const doneYuan = planned.reduce((sum, draft) => sum + doneBefore(draft, quarter), 0);
  const wanted = planYuan * (quarterNumber(quarter) / 4 + lead) - doneYuan;
  const parts = spread(Math.max(wanted, planYuan * 0.02), active, quarter);
  for (const draft of drafts.filter((one) => one.story === 'without_plan')) {
    parts.set(draft, wan * (300 + 2_200 * chance(draft.key, 'base') + 400 * chance(draft.key, quarter)));
  }
  for (const [draft, yuan] of parts) draft.amounts.set(quarter, Math.max(wan, roundTo(yuan, wan)));
}

/** In proportion to plan and pace; nobody goes beyond 1.28 times the annual plan, and what is cut off goes to the others. */
function spread(wanted: number, drafts: readonly ShareDraft[], quarter: QuarterId): Map<ShareDraft, number> {
  const parts = new Map<ShareDraft, number>(drafts.map((draft) => [draft, 0]));
  let left = wanted;
  for (let round = 0; round < 8 && left > wan; round += 1) {
    const open = drafts.filter((draft) => roomOf(draft, quarter) - (parts.get(draft) ?? 0) > wan);
    const weights = open.map(
      (draft) => planIn(draft, quarter) * draft.pace * (0.88 + chance(draft.key, quarter) * 0.24),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const share = left;
    open.forEach((draft, place) => {
      const before = parts.get(draft) ?? 0;
      const after = Math.min(before + (share * (weights[place] ?? 0)) / sum, roomOf(draft, quarter));
      parts.set(draft, after);
      left -= after - before;
    });
  }
  return parts;
}

function roomOf(draft: ShareDraft, quarter: QuarterId): number {
  return Math.max(0, planIn(draft, quarter) * 1.28 - doneBefore(draft, quarter));
}

export function planIn(draft: ShareDraft, quarter: QuarterId): number {
  return draft.plans.find((plan) => plan.year === quarterYear(quarter))?.plannedYuan ?? 0;
}

/** Of the same year. */
export function doneBefore(draft: ShareDraft, quarter: QuarterId): number {
  let sum = 0;
  for (const [past, yuan] of draft.amounts) {
    if (quarterYear(past) === quarterYear(quarter) && compareQuarters(past, quarter) < 0) sum += yuan;
  }
  return sum;
}

/** Now and then a share stands still for one quarter, never two running and never in a city with few shares. */
function isActive(draft: ShareDraft, quarter: QuarterId, sharesInCity: number): boolean {
  if (isBeforeStart(draft, quarter)) return false;
  const isIdle = (at: QuarterId) => chance(draft.key, `idle ${at}`) < 0.05;
  const mayStandStill = sharesInCity >= 5 && draft.story === null && quarterNumber(quarter) !== 4;
  return !(mayStandStill && isIdle(quarter) && !isIdle(previousQuarter(quarter)));
}

export function isBeforeStart(draft: ShareDraft, quarter: QuarterId): boolean {
  return draft.plannedStart !== null && compareQuarters(quarter, draft.plannedStart) < 0;
}

export function roundTo(amount: number, unit: number): number {
  return Math.round(amount / unit) * unit;
}
