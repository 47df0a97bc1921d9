// Shares of a commitment: a city joins from a quarter, takes part no longer from a quarter, leads from a quarter.
// Owed reports follow: a quarter that is open gets one for a share that takes part in it, and loses one that nobody has begun.
import { and, eq, or } from 'drizzle-orm';
import { annualPlans, participants, shareFunding } from '#db/schema/plans.ts';
import { commitmentContacts, leadMoves, shareMoves } from '#db/schema/projects.ts';
import { type DecisionInput, decisionOf, decisionProblems } from '#rules/annual-plan-rules.ts';
import {
  endShare as ended,
  addShare as joined,
  moveLead as ledBy,
  type Participation,
  type Share,
  withdrawShare as withdrawn,
} from '#rules/share-rules.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { demandUpkeep, lockCommitment } from './commitment-maintenance.ts';
import { Invalid } from './errors.ts';
import { handOverLeads } from './lead-handover.ts';
import { readFunding } from './share-funding.ts';
import {
  decidedBy,
  lapse,
  lockShare,
  oweReports,
  participationOf,
  requireChange,
  requireCity,
  requireQuarter,
  requireRunning,
  unbegunReports,
} from './share-standing.ts';
import { currentQuarter, settledQuarter } from './taking-part.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import { requireReason } from './upkeep.ts';

export type NewShare = {
  commitmentId: string;
  cityCode: string;
  fromQuarter: string;
  totalInvestment: string;
  openingBalance: string;
  plannedStartQuarter: string;
};

/** A city takes part from a quarter on; the first one leads. An open quarter owes its report at once. */
export async function addShare(
  actor: AnyActor,
  input: NewShare,
): Promise<{ participantId: string; slug: string; owed: string[] }> {
  demandUpkeep(actor, input.commitmentId);
  return asActor(actor, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    requireRunning(commitment, 'fromQuarter');
    const fromQuarter = requireQuarter(input.fromQuarter, 'fromQuarter');
    const money = readFunding(input);
    const city = await requireCity(tx, input.cityCode);
    const id = crypto.randomUUID();
    const before = await participationOf(tx, commitment.id);
    const joining = { id, cityCode: city.code, fromQuarter };
    const after = requireChange(joined(before, joining, await settledQuarter(tx)), 'fromQuarter');
    const share = after.shares.find((one) => one.id === id) as Share;
    await tx.db.insert(participants).values({ ...share, commitmentId: commitment.id });
    await tx.db
      .insert(shareFunding)
      .values({ participantId: id, cityCode: city.code, ...money, isDemonstration: false });
    const owed = await oweReports(tx, commitment, share);
    record(tx, {
      kind: 'share_added',
      objectType: 'share',
      objectId: id,
      detail: { slug: commitment.slug, before: null, after: { ...share, ...money }, owed },
    });
    return { participantId: id, slug: commitment.slug, owed };
  });
}

/** The share takes no part from a quarter on. Reports that were begun from there on stand in the way; owed ones lapse. */
export async function endShare(
  actor: AnyActor,
  input: { participantId: string; firstQuarterWithout: string; reason: string },
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.participantId);
  const firstQuarterWithout = requireQuarter(input.firstQuarterWithout, 'firstQuarterWithout');
  const reason = requireReason(input.reason);
  return asActor(actor, async (tx) => {
    const { share, commitment } = await lockShare(tx, input.participantId, 'firstQuarterWithout');
    const before = await participationOf(tx, commitment.id);
    const change = ended(before, { id: share.id, firstQuarterWithout }, await settledQuarter(tx));
    const after = requireChange(change, 'firstQuarterWithout').shares.find((one) => one.id === share.id) as Share;
    const lapsed = await lapse(tx, await unbegunReports(tx, share.id, firstQuarterWithout, 'firstQuarterWithout'));
    await tx.db.update(participants).set({ toQuarter: after.toQuarter }).where(eq(participants.id, share.id));
    record(tx, {
      kind: 'share_ended',
      objectType: 'share',
      objectId: share.id,
      detail: {
        slug: commitment.slug,
        cityCode: share.cityCode,
        before: { toQuarter: share.toQuarter },
        after: { toQuarter: after.toQuarter },
        reason,
        lapsed,
      },
    });
    return { slug: commitment.slug };
  });
}

/** Takes back a share entered by mistake: only while no report on it was ever begun and no decision names it. */
export async function withdrawShare(actor: AnyActor, input: { participantId: string }): Promise<{ slug: string }> {
  demandUpkeep(actor, input.participantId);
  return asActor(actor, async (tx) => {
    const { share, commitment } = await lockShare(tx, input.participantId, 'confirm');
    const owed = await unbegunReports(tx, share.id, '2000Q1', 'confirm');
    const [moved] = await tx.db
      .select({ id: shareMoves.id })
      .from(shareMoves)
      .where(or(eq(shareMoves.fromParticipantId, share.id), eq(shareMoves.toParticipantId, share.id)))
      .limit(1);
    if (moved) throw new Invalid([{ field: 'confirm', code: 'later_move_exists' }]);
    const before = await participationOf(tx, commitment.id);
    requireChange(withdrawn(before, share.id), 'confirm');
    const [funding] = await tx.db.select().from(shareFunding).where(eq(shareFunding.participantId, share.id));
    const plans = await tx.db.select().from(annualPlans).where(eq(annualPlans.participantId, share.id));
    const lapsed = await lapse(tx, owed);
    await tx.db.delete(annualPlans).where(eq(annualPlans.participantId, share.id));
    await tx.db.delete(shareFunding).where(eq(shareFunding.participantId, share.id));
    await tx.db.delete(participants).where(eq(participants.id, share.id));
    const others = before.shares.some((one) => one.id !== share.id && one.cityCode === share.cityCode);
    if (!others) {
      await tx.db
        .delete(commitmentContacts)
        .where(
          and(eq(commitmentContacts.commitmentId, commitment.id), eq(commitmentContacts.cityCode, share.cityCode)),
        );
    }
    record(tx, {
      kind: 'share_withdrawn',
      objectType: 'share',
      objectId: share.id,
      detail: { slug: commitment.slug, before: { share, funding: funding ?? null, plans }, after: null, lapsed },
    });
    return { slug: commitment.slug };
  });
}

/** Another city leads from a quarter on, by decision. */
export async function moveLead(
  actor: AnyActor,
  input: { commitmentId: string; participantId: string; firstQuarter: string } & DecisionInput,
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.commitmentId);
  const firstQuarter = requireQuarter(input.firstQuarter, 'firstQuarter');
  return asActor(actor, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    requireRunning(commitment, 'participantId');
    const problems = decisionProblems(input, shanghaiDate(tx.now));
    if (problems.length > 0) throw new Invalid(problems);
    const before = await participationOf(tx, commitment.id);
    const change = ledBy(before, { id: input.participantId, firstQuarter }, await settledQuarter(tx));
    const move = requireChange(change, 'participantId').leadMoves.at(-1);
    if (!move) throw new Invalid([{ field: 'participantId', code: 'not_taking_part' }]);
    await recordLeadMove(tx, commitment.id, before.leadMoves.length + 1, move, input);
    const current = await currentQuarter(tx);
    // From a quarter still to be opened, the lead changes hands when that is opened.
    if (firstQuarter <= current) await handOverLeads(tx, [commitment.id], current);
    record(tx, {
      kind: 'lead_moved',
      objectType: 'commitment',
      objectId: commitment.id,
      detail: { slug: commitment.slug, before: move.fromId, after: move.toId, firstQuarter, ...decisionOf(input) },
    });
    return { slug: commitment.slug };
  });
}

export async function recordLeadMove(
  tx: Transaction,
  commitmentId: string,
  number: number,
  move: Participation['leadMoves'][number],
  decision: DecisionInput,
): Promise<void> {
  await tx.db.insert(leadMoves).values({
    id: crypto.randomUUID(),
    commitmentId,
    number,
    fromParticipantId: move.fromId,
    toParticipantId: move.toId,
    firstQuarter: move.firstQuarter,
    ...decisionOf(decision),
    ...decidedBy(tx),
  });
}
