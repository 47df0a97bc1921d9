// How a commitment's shares stand, for every use case that changes them: participation, the latest settled quarter, owed reports, counted money.
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports, shareQuarters } from '#db/schema/reports.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { owesIn, reportedKinds } from '#rules/report-kinds.ts';
import type { Participation, Share, ShareChange, ShareProblem } from '#rules/share-rules.ts';
import { type CommitmentRow, lockCommitment } from './commitment-maintenance.ts';
import { Invalid, NotFound } from './errors.ts';
import { leadMovesOf } from './taking-part.ts';
import type { Transaction } from './transaction.ts';

export async function participationOf(tx: Transaction, commitmentId: string): Promise<Participation> {
  const rows = await tx.db
    .select()
    .from(participants)
    .where(eq(participants.commitmentId, commitmentId))
    .orderBy(asc(participants.fromQuarter), asc(participants.cityCode), asc(participants.id));
  const moves = await leadMovesOf(tx, [commitmentId]);
  return {
    shares: rows.map((row) => ({
      id: row.id,
      cityCode: row.cityCode,
      isLead: row.isLead,
      fromQuarter: row.fromQuarter as QuarterId,
      toQuarter: row.toQuarter as QuarterId | null,
    })),
    leadMoves: moves.get(commitmentId) ?? [],
  };
}

/** The participation after a change, or Invalid with the reason at `field`. */
export function requireChange(change: ShareChange, field: string): Participation {
  if (change.ok) return change.after;
  throw new Invalid([{ field, code: shareProblemCodes[change.problem] }]);
}

const shareProblemCodes: Record<ShareProblem, string> = {
  quarter_is_settled: 'quarter_is_settled',
  city_takes_part_already: 'city_takes_part_already',
  not_taking_part: 'not_taking_part',
  before_it_begins: 'before_share_begins',
  lead_must_move_first: 'lead_must_move_first',
  leads_already: 'leads_already',
  later_move_exists: 'later_move_exists',
  same_city: 'same_city',
};

export function requireQuarter(typed: string, field: string): QuarterId {
  const quarter = parseQuarter(typed.trim());
  if (!quarter) throw new Invalid([{ field, code: 'not_a_quarter' }]);
  return quarter;
}

export async function requireCity(tx: Transaction, code: string): Promise<{ code: string; shortName: string }> {
  const [city] = await tx.db
    .select({ code: jurisdictions.code, shortName: jurisdictions.shortName })
    .from(jurisdictions)
    .where(and(eq(jurisdictions.code, code), eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)));
  if (!city) throw new Invalid([{ field: 'cityCode', code: 'not_an_option' }]);
  return city;
}

/** Nothing is decided about a commitment that has ended. Throws Invalid at `field`. */
export function requireRunning(commitment: Pick<CommitmentRow, 'endedAt'>, field: string): void {
  if (commitment.endedAt !== null) throw new Invalid([{ field, code: 'commitment_has_ended' }]);
}

/** The share with its commitment, locked. Throws NotFound, and Invalid at `field` where the commitment has ended. */
export async function lockShare(
  tx: Transaction,
  participantId: string,
  field: string,
): Promise<{ share: typeof participants.$inferSelect; commitment: CommitmentRow }> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(participantId)) throw new NotFound('share', participantId.slice(0, 60));
  const [found] = await tx.db.select().from(participants).where(eq(participants.id, participantId));
  if (!found) throw new NotFound('share', participantId);
  const commitment = await lockCommitment(tx, found.commitmentId);
  requireRunning(commitment, field);
  const [share] = await tx.db.select().from(participants).where(eq(participants.id, participantId));
  if (!share) throw new NotFound('share', participantId);
  return { share, commitment };
}

/** A report for every open quarter in which the share takes part and owes one. Returns the quarters. */
export async function oweReports(
  tx: Transaction,
  commitment: Pick<CommitmentRow, 'kind' | 'endedAt' | 'indicatorId'>,
  share: Pick<Share, 'id' | 'cityCode' | 'fromQuarter' | 'toQuarter'>,
): Promise<string[]> {
  if (!(reportedKinds as readonly string[]).includes(commitment.kind) || commitment.endedAt !== null) return [];
  const open = await tx.db
    .select({ id: quarters.id })
    .from(quarters)
    .where(and(eq(quarters.state, 'open'), gte(quarters.id, share.fromQuarter)))
    .orderBy(asc(quarters.id));
  const frequency = await frequencyOf(tx, commitment.indicatorId);
  const owed = open
    .map((row) => row.id)
    .filter((id) => share.toQuarter === null || id <= share.toQuarter)
    .filter((id) => owesIn({ kind: commitment.kind, frequency }, id));
  if (owed.length === 0) return [];
  const added = await tx.db
    .insert(reports)
    .values(
      owed.map((quarterId) => ({
        id: crypto.randomUUID(),
        participantId: share.id,
        quarterId,
        cityCode: share.cityCode,
        status: 'due' as const,
        version: 1,
        updatedAt: tx.now,
      })),
    )
    .onConflictDoNothing({ target: [reports.participantId, reports.quarterId] })
    .returning({ quarterId: reports.quarterId });
  return added.map((row) => row.quarterId);
}

async function frequencyOf(tx: Transaction, indicatorId: string | null) {
  if (indicatorId === null) return null;
  const [row] = await tx.db
    .select({ frequency: indicators.frequency })
    .from(indicators)
    .where(eq(indicators.id, indicatorId));
  return row?.frequency ?? null;
}

/** Reports of the share from a quarter on that nobody has begun. Throws Invalid at `field` where one has been. */
export async function unbegunReports(
  tx: Transaction,
  participantId: string,
  fromQuarter: QuarterId,
  field: string,
): Promise<{ id: string; quarterId: string }[]> {
  const rows = await tx.db
    .select({
      id: reports.id,
      quarterId: reports.quarterId,
      status: reports.status,
      firstEndorsedAt: reports.firstEndorsedAt,
    })
    .from(reports)
    .where(and(eq(reports.participantId, participantId), gte(reports.quarterId, fromQuarter)))
    .orderBy(asc(reports.quarterId));
  const begun = rows.find((row) => row.status !== 'due' || row.firstEndorsedAt !== null);
  if (begun) throw new Invalid([{ field, code: 'report_has_begun', params: { quarter: begun.quarterId } }]);
  return rows.map(({ id, quarterId }) => ({ id, quarterId }));
}

/** Owed reports that nobody has begun disappear with what owed them. Returns their quarters. */
export async function lapse(tx: Transaction, owed: readonly { id: string; quarterId: string }[]): Promise<string[]> {
  if (owed.length > 0)
    await tx.db.delete(reports).where(
      inArray(
        reports.id,
        owed.map((report) => report.id),
      ),
    );
  return owed.map((report) => report.quarterId);
}

/** Who decided, for rows that keep a decision. */
export function decidedBy(tx: Transaction): { decidedBy: string | null; decidedByName: string; decidedAt: Date } {
  const { actor } = tx;
  return 'system' in actor
    ? { decidedBy: null, decidedByName: actor.system, decidedAt: tx.now }
    : { decidedBy: actor.personId, decidedByName: actor.name, decidedAt: tx.now };
}

/** Sum of what counts provisionally for the share, in all quarters before one (null: in all) or of one year's. */
export async function countedYuan(
  tx: Transaction,
  participantId: string,
  before: QuarterId | null,
  from: QuarterId | null = null,
): Promise<Yuan> {
  const [row] = await tx.db
    .select({ sum: sql<string>`COALESCE(sum(${shareQuarters.provisionalYuan}), 0)::text` })
    .from(shareQuarters)
    .where(
      and(
        eq(shareQuarters.participantId, participantId),
        before === null ? undefined : lt(shareQuarters.quarterId, before),
        from === null ? undefined : gte(shareQuarters.quarterId, from),
      ),
    );
  return yuan(row?.sum ?? '0');
}
