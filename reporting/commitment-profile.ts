// One commitment whole: what it is, who answers for it, which plans it serves, its money in the reader's scope, its milestones and quarters.
import { and, asc, eq, inArray } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments } from '#db/schema/plans.ts';
import { commitmentContacts, commitmentUnits, milestoneMoves, milestones, shareMoves } from '#db/schema/projects.ts';
import type { Basis } from '#rules/commitment.ts';
import { type Completion, completionOf, pointsBetween, type Rate, timeProgress } from '#rules/completion.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { UnitRole } from '#rules/project.ts';
import { type QuarterId, quarterOf } from '#rules/quarter.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { type CommitmentBrief, commitmentBriefs, type Participation } from './commitment-list.ts';
import { type ShareMoney, sharesMoney } from './commitment-money.ts';
import { documentTitles, type SourcedFact, sourced } from './document-titles.ts';
import { Forbidden, NotFound } from './errors.ts';
import { quarterRows } from './quarters.ts';
import { asActor, type Transaction } from './transaction.ts';
import { inCityScope } from './visibility.ts';

type Decision = { reason: string; document: string; approvedOn: string; decidedByName: string };

export type MilestoneLine = {
  id: string;
  name: string;
  nameEn: string | null;
  cityCode: string | null;
  cityName: string | null;
  cityNameEn: string | null;
  dueQuarter: QuarterId;
  doneOn: string | null;
  /** Due in a quarter that is over, and not done. */
  isOverdue: boolean;
  endedReason: string | null;
  moves: ({ fromQuarter: QuarterId; toQuarter: QuarterId } & Decision)[];
};

export type UnitLine = { role: UnitRole; name: string; cityName: string | null; cityNameEn: string | null };
export type ContactLine = { cityCode: string; cityName: string; cityNameEn: string; name: string; workPhone: string };
export type ShareMoveLine = {
  firstQuarter: QuarterId;
  fromParticipantId: string;
  toParticipantId: string;
} & Decision;

export type ShareLine = Participation & {
  /** Null where the share is another city's. */
  money: ShareMoney | null;
};

export type CommitmentProfile = CommitmentBrief &
  Pick<
    typeof commitments.$inferSelect,
    | 'participantsInferred'
    | 'projectCode'
    | 'nature'
    | 'plannedStartQuarter'
    | 'plannedEndQuarter'
    | 'startedOn'
    | 'completedOn'
    | 'fundingSources'
    | 'endedReason'
    | 'editedAt'
  > & {
    source: SourcedFact;
    furtherSources: SourcedFact[];
    basis: Basis;
    /** The latest quarter that was opened; null on a new system. */
    latestQuarter: QuarterId | null;
    asOf: Date;
    shares: ShareLine[];
    /** All shares of the latest quarter together; null where some are out of sight or there is nothing to add. */
    together: { completion: Completion; lead: Rate | null } | null;
    shareMoves: ShareMoveLine[];
    milestones: MilestoneLine[];
    units: UnitLine[];
    contacts: ContactLine[];
    /** True when any figure shown was made up for the demonstration. */
    hasDemonstrationFigures: boolean;
    mayMaintain: boolean;
  };

/** A commitment by its slug. Throws Forbidden without the right, NotFound where there is none. */
export async function getCommitment(
  actor: Actor,
  slug: string,
  question: { basis: Basis },
): Promise<CommitmentProfile> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', slug.slice(0, 100));
  return asActor(actor, async (tx) => {
    const [row] = await tx.db.select().from(commitments).where(eq(commitments.slug, slug));
    if (!row) throw new NotFound('commitment', slug.slice(0, 100));
    const [[brief], titles, opened, steps, units, contacts, moves] = await Promise.all([
      commitmentBriefs(tx, eq(commitments.id, row.id)),
      documentTitles(tx),
      quarterRows(tx),
      milestonesOf(tx, row.id),
      unitsOf(tx, row.id),
      contactsOf(tx, row.id),
      shareMovesOf(tx, row.id),
    ]);
    if (!brief) throw new NotFound('commitment', slug.slice(0, 100));
    const latestQuarter = opened[0]?.id ?? null;
    const money = await sharesMoney(
      tx,
      brief.participants.map((share) => share.participantId),
      question.basis,
      latestQuarter,
    );
    const shares = brief.participants.map((share) => ({ ...share, money: money.get(share.participantId) ?? null }));
    return {
      ...row,
      ...brief,
      source: sourced(row.source, titles),
      furtherSources: row.furtherSources.map((source) => sourced(source, titles)),
      basis: question.basis,
      latestQuarter,
      asOf: tx.now,
      shares,
      together: shares.every((share) => share.money !== null) ? togetherOf(shares, latestQuarter) : null,
      shareMoves: moves,
      milestones: steps,
      units,
      contacts,
      hasDemonstrationFigures: shares.some(({ money: own }) => isMadeUp(own)),
      mayMaintain: allows(actor, 'manage_plans'),
    };
  });
}

function isMadeUp(money: ShareMoney | null): boolean {
  return (money?.funding?.isDemonstration ?? false) || (money?.plans.some((plan) => plan.isDemonstration) ?? false);
}

function togetherOf(shares: ShareLine[], latest: QuarterId | null): CommitmentProfile['together'] {
  const standings = shares.flatMap(({ money }) => (money?.now ? [money.now] : []));
  if (latest === null || standings.length === 0) return null;
  const completion = completionOf(standings);
  return { completion, lead: completion.rate ? pointsBetween(completion.rate, timeProgress(latest)) : null };
}

async function milestonesOf(tx: Transaction, commitmentId: string): Promise<MilestoneLine[]> {
  const rows = await tx.db
    .select({ step: milestones, cityName: jurisdictions.shortName, cityNameEn: jurisdictions.nameEn })
    .from(milestones)
    .leftJoin(jurisdictions, eq(jurisdictions.code, milestones.cityCode))
    .where(eq(milestones.commitmentId, commitmentId))
    .orderBy(asc(milestones.ordinal), asc(milestones.id));
  const ids = rows.map(({ step }) => step.id);
  const moves = ids.length
    ? await tx.db
        .select()
        .from(milestoneMoves)
        .where(inArray(milestoneMoves.milestoneId, ids))
        .orderBy(asc(milestoneMoves.milestoneId), asc(milestoneMoves.number))
    : [];
  const today = quarterOf(shanghaiDate(tx.now));
  return rows.map(({ step, cityName, cityNameEn }) => ({
    id: step.id,
    name: step.name,
    nameEn: step.nameEn,
    cityCode: step.cityCode,
    cityName,
    cityNameEn,
    dueQuarter: step.dueQuarter as QuarterId,
    doneOn: step.doneOn,
    isOverdue: step.doneOn === null && step.endedAt === null && step.dueQuarter < today,
    endedReason: step.endedReason,
    moves: moves
      .filter((move) => move.milestoneId === step.id)
      .map((move) => ({
        ...decisionOf(move),
        fromQuarter: move.fromQuarter as QuarterId,
        toQuarter: move.toQuarter as QuarterId,
      })),
  }));
}

async function shareMovesOf(tx: Transaction, commitmentId: string): Promise<ShareMoveLine[]> {
  const rows = await tx.db
    .select()
    .from(shareMoves)
    .where(eq(shareMoves.commitmentId, commitmentId))
    .orderBy(asc(shareMoves.firstQuarter), asc(shareMoves.decidedAt), asc(shareMoves.id));
  return rows.map((move) => ({
    ...decisionOf(move),
    firstQuarter: move.firstQuarter as QuarterId,
    fromParticipantId: move.fromParticipantId,
    toParticipantId: move.toParticipantId,
  }));
}

function decisionOf({ reason, document, approvedOn, decidedByName }: Decision): Decision {
  return { reason, document, approvedOn, decidedByName };
}

function unitsOf(tx: Transaction, commitmentId: string): Promise<UnitLine[]> {
  return tx.db
    .select({
      role: commitmentUnits.role,
      name: commitmentUnits.name,
      cityName: jurisdictions.shortName,
      cityNameEn: jurisdictions.nameEn,
    })
    .from(commitmentUnits)
    .leftJoin(jurisdictions, eq(jurisdictions.code, commitmentUnits.cityCode))
    .where(eq(commitmentUnits.commitmentId, commitmentId))
    .orderBy(asc(commitmentUnits.ordinal), asc(commitmentUnits.id));
}

/** Of the reader's own city, or of all for the province; row-level security says the same. */
function contactsOf(tx: Transaction, commitmentId: string): Promise<ContactLine[]> {
  return tx.db
    .select({
      cityCode: commitmentContacts.cityCode,
      cityName: jurisdictions.shortName,
      cityNameEn: jurisdictions.nameEn,
      name: commitmentContacts.name,
      workPhone: commitmentContacts.workPhone,
    })
    .from(commitmentContacts)
    .innerJoin(jurisdictions, eq(jurisdictions.code, commitmentContacts.cityCode))
    .where(and(eq(commitmentContacts.commitmentId, commitmentId), inCityScope(tx.actor, commitmentContacts.cityCode)))
    .orderBy(asc(commitmentContacts.cityCode));
}
