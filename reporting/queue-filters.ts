// The filters of the queue, as plain functions over its rows: what each lets through, how many it would show, and the orders.
import type { CommitmentKind } from '#rules/commitment.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import type { QueueRow } from './queue-rows.ts';

export const queueFilters = ['waiting', 'countersign', 'returned', 'accepted', 'not_in', 'all'] as const;
export type QueueFilter = (typeof queueFilters)[number];

export const queueRisks = ['red', 'explained', 'big_change', 'no_warnings'] as const;
export type QueueRisk = (typeof queueRisks)[number];

/** Whose work: `for_me` is what I look after and what nobody does; an id is a colleague's. */
export const queueReviewers = ['for_me', 'mine', 'nobody', 'anybody'] as const;

export const queueSorts = ['city', 'risk', 'oldest', 'amount'] as const;
export type QueueSort = (typeof queueSorts)[number];

export const queueKinds = ['project', 'zone', 'deliverable', 'indicator'] as const satisfies readonly CommitmentKind[];

export type QueueChoice = {
  filter: QueueFilter;
  city: string | null;
  risk: QueueRisk | null;
  late: boolean;
  /** One of `queueReviewers` or the id of a reviewer. */
  reviewer: string;
  kind: string | null;
  sort: QueueSort;
};

const statusesOf: Record<Exclude<QueueFilter, 'waiting' | 'countersign'>, readonly ReportStatus[]> = {
  returned: ['returned'],
  accepted: ['accepted'],
  not_in: ['due', 'draft', 'submitted'],
  all: ['due', 'draft', 'submitted', 'returned', 'endorsed', 'accepted', 'excused'],
};

/** What waits for a countersign waits for another city, not for the province. */
export function inFilter(row: Pick<QueueRow, 'status' | 'awaitsCountersign'>, filter: QueueFilter): boolean {
  if (filter === 'waiting') return row.status === 'endorsed' && !row.awaitsCountersign;
  if (filter === 'countersign') return row.status === 'endorsed' && row.awaitsCountersign;
  return statusesOf[filter].includes(row.status);
}

export function hasRisk(row: QueueRow, risk: QueueRisk): boolean {
  if (risk === 'red') return row.answer !== null && row.light === 'red';
  if (risk === 'explained') return row.explained > 0;
  if (risk === 'big_change') return row.isBigChange;
  return row.status === 'endorsed' && row.explained === 0;
}

export function isWorkOf(row: QueueRow, reviewer: string, me: string): boolean {
  const assigned = row.reviewer?.id ?? null;
  if (reviewer === 'anybody') return true;
  if (reviewer === 'nobody') return assigned === null;
  if (reviewer === 'mine') return assigned === me;
  if (reviewer === 'for_me') return assigned === null || assigned === me;
  return assigned === reviewer;
}

type Part = 'filter' | 'city' | 'risk' | 'late' | 'reviewer' | 'kind';

/** Whether a row passes every filter but those named, so that a filter can say how many it would show. */
export function passes(row: QueueRow, choice: QueueChoice, me: string, except: readonly Part[] = []): boolean {
  const asked = (part: Part) => !except.includes(part);
  if (asked('filter') && !inFilter(row, choice.filter)) return false;
  if (asked('city') && choice.city !== null && row.cityCode !== choice.city) return false;
  if (asked('risk') && choice.risk !== null && !hasRisk(row, choice.risk)) return false;
  if (asked('late') && choice.late && !row.isLate) return false;
  if (asked('kind') && choice.kind !== null && row.commitment.kind !== choice.kind) return false;
  return !asked('reviewer') || isWorkOf(row, choice.reviewer, me);
}

/** The rows in the chosen order; rows arrive in the order of cities and commitments, which settles ties. */
export function sortQueue(rows: readonly QueueRow[], sort: QueueSort): QueueRow[] {
  if (sort === 'city') return [...rows];
  const order: Record<Exclude<QueueSort, 'city'>, (a: QueueRow, b: QueueRow) => number> = {
    risk: (a, b) => riskOf(b) - riskOf(a),
    oldest: (a, b) => timeOf(a) - timeOf(b),
    amount: (a, b) => (b.quarterYuan ?? -Infinity) - (a.quarterYuan ?? -Infinity) || 0,
  };
  return rows.toSorted(order[sort]);
}

function riskOf(row: QueueRow): number {
  const signs = [hasRisk(row, 'red'), row.isBigChange, row.explained > 0, row.isLate, row.returnedTimes > 0];
  return signs.reduce((sum, sign, place) => sum + (sign ? 2 ** (signs.length - place) : 0), 0);
}

const timeOf = (row: QueueRow): number => row.endorsedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
