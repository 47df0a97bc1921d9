// Who takes part in a commitment, when, and who leads: shares never overlap for one city, and in every quarter in which anybody takes part
// exactly one share leads. Every change is asked here first; the answer is the participation after it, or why not.
import { nextQuarter, previousQuarter, type QuarterId } from './quarter.ts';

export type Share = {
  readonly id: string;
  readonly cityCode: string;
  /** Leads now, or led when it ended. Which share leads in a given quarter is leadAt. */
  readonly isLead: boolean;
  readonly fromQuarter: QuarterId;
  /** The last quarter; null while it goes on. */
  readonly toQuarter: QuarterId | null;
};

/** The lead handed over at the start of a quarter. */
export type LeadMove = { readonly fromId: string; readonly toId: string; readonly firstQuarter: QuarterId };

/** Lead moves in the order in which they were decided; their quarters rise. */
export type Participation = { readonly shares: readonly Share[]; readonly leadMoves: readonly LeadMove[] };

export type ShareProblem =
  | 'quarter_is_settled'
  | 'city_takes_part_already'
  | 'not_taking_part'
  | 'before_it_begins'
  | 'lead_must_move_first'
  | 'leads_already'
  | 'later_move_exists'
  | 'same_city';

export type ShareChange = { ok: true; after: Participation } | { ok: false; problem: ShareProblem };

export function takesPart(share: Pick<Share, 'fromQuarter' | 'toQuarter'>, quarter: QuarterId): boolean {
  return share.fromQuarter <= quarter && (share.toQuarter === null || share.toQuarter >= quarter);
}

/** The share that leads in a quarter, or null where nobody takes part. */
export function leadAt({ shares, leadMoves }: Participation, quarter: QuarterId): Share | null {
  const active = shares.filter((share) => takesPart(share, quarter));
  const before = leadMoves.findLast((move) => move.firstQuarter <= quarter)?.toId;
  const after = leadMoves.find((move) => move.firstQuarter > quarter)?.fromId;
  // The mark of a share that gave the lead away before, or takes it only later, says nothing of this quarter.
  const isSettledElsewhere = (share: Share) =>
    leadMoves.some((move) => (move.firstQuarter <= quarter ? move.fromId : move.toId) === share.id);
  const leads = active.filter((share) => share.isLead && !isSettledElsewhere(share));
  return (
    active.find((share) => share.id === before) ??
    active.find((share) => share.id === after) ??
    (leads.length === 1 ? (leads[0] ?? null) : null)
  );
}

/** The quarter that speaks for a share: the asked one, or, where it stands outside the share's own time, the nearest of that. */
export function ownQuarter(share: Pick<Share, 'fromQuarter' | 'toQuarter'>, quarter: QuarterId): QuarterId {
  if (share.fromQuarter > quarter) return share.fromQuarter;
  return share.toQuarter !== null && share.toQuarter < quarter ? share.toQuarter : quarter;
}

/** The same participation once the quarter has begun: of the shares that take part in it only the one that leads there is marked so. */
export function leadsHandedOver(participation: Participation, quarter: QuarterId): Participation {
  const lead = leadAt(participation, quarter);
  if (!lead) return participation;
  const shares = participation.shares.map((share) =>
    takesPart(share, quarter) ? { ...share, isLead: share.id === lead.id } : share,
  );
  return { ...participation, shares };
}

/** A quarter is settled when it is closed or published; `settled` is the latest of them. What holds there stays. */
export function isSettled(quarter: QuarterId, settled: QuarterId | null): boolean {
  return settled !== null && quarter <= settled;
}

/** A city joins from a quarter on. The first of all leads. */
export function addShare(
  { shares, leadMoves }: Participation,
  joining: { id: string; cityCode: string; fromQuarter: QuarterId },
  settled: QuarterId | null,
): ShareChange {
  if (isSettled(joining.fromQuarter, settled)) return refused('quarter_is_settled');
  if (shares.some((one) => one.cityCode === joining.cityCode && overlaps(one, joining.fromQuarter)))
    return refused('city_takes_part_already');
  const isLead = !shares.some((one) => overlaps(one, joining.fromQuarter));
  return checked({ shares: [...shares, { ...joining, isLead, toQuarter: null }], leadMoves });
}

/** A share takes no part from a quarter on. */
export function endShare(
  before: Participation,
  ending: { id: string; firstQuarterWithout: QuarterId },
  settled: QuarterId | null,
): ShareChange {
  if (isSettled(ending.firstQuarterWithout, settled)) return refused('quarter_is_settled');
  const share = before.shares.find((one) => one.id === ending.id);
  if (!share || (share.toQuarter !== null && share.toQuarter < ending.firstQuarterWithout))
    return refused('not_taking_part');
  if (share.fromQuarter >= ending.firstQuarterWithout) return refused('before_it_begins');
  return checked(replaced(before, { ...share, toQuarter: previousQuarter(ending.firstQuarterWithout) }));
}

/** A share that was never reported on disappears altogether. */
export function withdrawShare(before: Participation, id: string): ShareChange {
  if (before.leadMoves.some((move) => move.fromId === id || move.toId === id)) return refused('later_move_exists');
  return checked({ ...before, shares: before.shares.filter((share) => share.id !== id) });
}

/** Another share leads from a quarter on. */
export function moveLead(
  before: Participation,
  to: { id: string; firstQuarter: QuarterId },
  settled: QuarterId | null,
): ShareChange {
  if (isSettled(to.firstQuarter, settled)) return refused('quarter_is_settled');
  const next = before.shares.find((share) => share.id === to.id);
  const lead = leadAt(before, to.firstQuarter);
  if (!next || !lead || !takesPart(next, to.firstQuarter)) return refused('not_taking_part');
  if (lead.id === next.id) return refused('leads_already');
  if (before.leadMoves.some((move) => move.firstQuarter >= to.firstQuarter)) return refused('later_move_exists');
  // Taking over in the very quarter in which the other begins would leave it a lead that never led.
  if (lead.fromQuarter >= to.firstQuarter) return refused('before_it_begins');
  const move = { fromId: lead.id, toId: next.id, firstQuarter: to.firstQuarter };
  return checked({ ...before, leadMoves: [...before.leadMoves, move] });
}

/** A share goes over to another city at a quarter's start; with it the lead, where it leads. */
export function moveShare(
  before: Participation,
  move: { id: string; newId: string; cityCode: string; firstQuarter: QuarterId },
  settled: QuarterId | null,
): ShareChange {
  if (isSettled(move.firstQuarter, settled)) return refused('quarter_is_settled');
  const old = before.shares.find((share) => share.id === move.id);
  if (!old || !takesPart(old, move.firstQuarter)) return refused('not_taking_part');
  if (old.cityCode === move.cityCode) return refused('same_city');
  if (old.fromQuarter >= move.firstQuarter) return refused('before_it_begins');
  const { firstQuarter } = move;
  if (before.shares.some((one) => one.cityCode === move.cityCode && overlaps(one, firstQuarter)))
    return refused('city_takes_part_already');
  if (before.leadMoves.some((one) => one.firstQuarter >= firstQuarter && [one.fromId, one.toId].includes(old.id)))
    return refused('later_move_exists');
  const leads = leadAt(before, firstQuarter)?.id === old.id;
  if (leads && before.leadMoves.some((one) => one.firstQuarter >= firstQuarter)) return refused('later_move_exists');
  const after = replaced(before, { ...old, toQuarter: previousQuarter(firstQuarter) });
  const arriving: Share = {
    id: move.newId,
    cityCode: move.cityCode,
    isLead: leads,
    fromQuarter: firstQuarter,
    toQuarter: old.toQuarter,
  };
  const handedOver = leads ? [{ fromId: old.id, toId: move.newId, firstQuarter }] : [];
  return checked({ shares: [...after.shares, arriving], leadMoves: [...before.leadMoves, ...handedOver] });
}

/** Quarters in which the participation changes, and the one after the last change: what holds there holds everywhere. */
export function turningQuarters({ shares, leadMoves }: Participation): QuarterId[] {
  const turns = shares.flatMap((share) => [
    share.fromQuarter,
    ...(share.toQuarter ? [nextQuarter(share.toQuarter)] : []),
  ]);
  return [...new Set([...turns, ...leadMoves.map((move) => move.firstQuarter)])].sort();
}

/** Whether exactly one share leads wherever anybody takes part. */
export function hasOneLead(participation: Participation): boolean {
  return turningQuarters(participation).every(
    (quarter) =>
      leadAt(participation, quarter) !== null || !participation.shares.some((share) => takesPart(share, quarter)),
  );
}

function checked(after: Participation): ShareChange {
  return hasOneLead(after) ? { ok: true, after } : refused('lead_must_move_first');
}

function refused(problem: ShareProblem): ShareChange {
  return { ok: false, problem };
}

/** Whether the share still takes part in the quarter or in one after it. */
function overlaps(share: Share, fromQuarter: QuarterId): boolean {
  return share.toQuarter === null || share.toQuarter >= fromQuarter;
}

function replaced(before: Participation, share: Share): Participation {
  return { ...before, shares: before.shares.map((one) => (one.id === share.id ? share : one)) };
}
