// The province's queue: reports of a quarter by every filter, with how many each filter would show, and which report comes next.
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type Quarter, quarterRow, quarterRows } from './quarters.ts';
import {
  hasRisk,
  inFilter,
  isWorkOf,
  passes,
  type QueueChoice,
  type QueueFilter,
  type QueueRisk,
  queueFilters,
  queueKinds,
  queueReviewers,
  queueRisks,
  sortQueue,
} from './queue-filters.ts';
import { type QueueRow, queueRows } from './queue-rows.ts';
import { asActor } from './transaction.ts';

export type QueueView = {
  quarter: Quarter;
  quarters: QuarterId[];
  choice: QueueChoice;
  cities: { code: string; name: string; nameEn: string; waiting: number }[];
  /** Who looks after a city whose reports are here. */
  reviewers: { id: string; name: string }[];
  /** How many rows each value would show, the other filters staying as they are. */
  counts: Record<QueueFilter, number>;
  risks: Record<QueueRisk, number>;
  late: number;
  kinds: Record<string, number>;
  work: Record<string, number>;
  rows: QueueRow[];
  now: Date;
};

/** `reviewer` null asks for what waits for the actor: a reviewer's own cities and those nobody looks after, everybody's for the publisher. */
export type QueueQuestion = { quarter: string | null } & Pick<QueueChoice, 'filter' | 'city'> &
  Partial<Omit<QueueChoice, 'reviewer'>> & { reviewer?: string | null };

/** The queue of a quarter (null: the latest). For reviewers and publishers. Null on a system without quarters. */
export async function listReviews(actor: Actor, question: QueueQuestion): Promise<QueueView | null> {
  if (!allows(actor, 'view_reviews')) throw new Forbidden('view_reviews');
  return asActor(actor, async (tx) => {
    const opened = await quarterRows(tx);
    const id = question.quarter === null ? opened[0]?.id : parseQuarter(question.quarter);
    if (question.quarter === null && !id) return null;
    if (!id) throw new NotFound('quarter', String(question.quarter).slice(0, 20));
    const quarter = await quarterRow(tx, id);
    const choice = choiceOf(actor, question);
    const all = await queueRows(tx, quarter);
    const me = actor.personId;
    return {
      quarter,
      quarters: opened.map((item) => item.id),
      choice,
      cities: citiesOf(all, choice, me),
      reviewers: reviewersOf(all),
      ...facetsOf(all, choice, me),
      rows: sortQueue(
        all.filter((row) => passes(row, choice, me)),
        choice.sort,
      ),
      now: tx.now,
    };
  });
}

/** The report that waits for this reviewer after this one in the queue's order, going round at its end; null when no other waits. */
export async function findNextReview(actor: Actor, quarter: string, afterReportId: string): Promise<string | null> {
  if (!allows(actor, 'view_reviews')) throw new Forbidden('view_reviews');
  return asActor(actor, async (tx) => {
    const rows = await queueRows(tx, await quarterRow(tx, quarter));
    const position = rows.findIndex((row) => row.reportId === afterReportId);
    const round = [...rows.slice(position + 1), ...rows.slice(0, Math.max(0, position))];
    const next = round.find((row) => inFilter(row, 'waiting') && isWorkOf(row, 'for_me', actor.personId));
    return next?.reportId ?? null;
  });
}

function choiceOf(actor: Actor, question: QueueQuestion): QueueChoice {
  const own = allows(actor, 'take_reviews') ? 'for_me' : 'anybody';
  return {
    filter: question.filter,
    city: question.city,
    risk: question.risk ?? null,
    late: question.late ?? false,
    reviewer: question.reviewer === undefined ? 'anybody' : (question.reviewer ?? own),
    kind: question.kind ?? null,
    sort: question.sort ?? 'city',
  };
}

function facetsOf(all: readonly QueueRow[], choice: QueueChoice, me: string) {
  const tally = <Name extends string>(
    names: readonly Name[],
    part: Parameters<typeof passes>[3],
    has: (row: QueueRow, name: Name) => boolean,
  ) => {
    const rest = all.filter((row) => passes(row, choice, me, part));
    return Object.fromEntries(names.map((name) => [name, rest.filter((row) => has(row, name)).length])) as Record<
      Name,
      number
    >;
  };
  const colleagues = reviewersOf(all).map(({ id }) => id);
  return {
    counts: tally(queueFilters, ['filter'], inFilter),
    risks: tally(queueRisks, ['risk'], hasRisk),
    late: tally(['late'], ['late'], (row) => row.isLate).late,
    kinds: tally(queueKinds, ['kind'], (row, kind) => row.commitment.kind === kind),
    work: tally([...queueReviewers, ...colleagues], ['reviewer'], (row, who) => isWorkOf(row, who, me)),
  };
}

function citiesOf(all: readonly QueueRow[], choice: QueueChoice, me: string): QueueView['cities'] {
  const byCode = new Map<string, QueueView['cities'][number]>();
  for (const row of all) {
    const place = { code: row.cityCode, name: row.cityName, nameEn: row.cityNameEn };
    const city = byCode.get(row.cityCode) ?? { ...place, waiting: 0 };
    if (passes(row, choice, me, ['city'])) city.waiting += 1;
    byCode.set(row.cityCode, city);
  }
  return [...byCode.values()];
}

function reviewersOf(all: readonly QueueRow[]): QueueView['reviewers'] {
  const byId = new Map(all.flatMap(({ reviewer }) => (reviewer ? [[reviewer.id, reviewer] as const] : [])));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
