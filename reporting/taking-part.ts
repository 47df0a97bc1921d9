// Who takes part in a quarter and who leads there: the one quarter that counts as now, and the one condition on shares. Reads only.
import { and, asc, desc, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import { participants } from '#db/schema/plans.ts';
import { leadMoves } from '#db/schema/projects.ts';
import { quarters } from '#db/schema/quarters.ts';
import { type QuarterId, quarterOf } from '#rules/quarter.ts';
import type { LeadMove } from '#rules/share-rules.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import type { Transaction } from './transaction.ts';

/**
 * The latest quarter that was opened: reports are asked for it, and leads change hands at its opening, so what a page says of now agrees with
 * what the cities report. Before the first is opened, the quarter of the calendar.
 */
export async function currentQuarter(tx: Transaction): Promise<QuarterId> {
  const [row] = await tx.db.select({ id: quarters.id }).from(quarters).orderBy(desc(quarters.id)).limit(1);
  return (row?.id as QuarterId | undefined) ?? quarterOf(shanghaiDate(tx.now));
}

/** The latest quarter that is closed or published, whose figures stay; null before the first. */
export async function settledQuarter(tx: Transaction): Promise<QuarterId | null> {
  const [row] = await tx.db
    .select({ id: quarters.id })
    .from(quarters)
    .where(inArray(quarters.state, ['closed', 'published']))
    .orderBy(desc(quarters.id))
    .limit(1);
  return (row?.id as QuarterId | undefined) ?? null;
}

/** Shares that have begun by the quarter and are not over before it. */
export function takesPartAt(quarter: QuarterId): SQL | undefined {
  return and(lte(participants.fromQuarter, quarter), takesPartFrom(quarter));
}

/** Shares that take part in the quarter or in one after it: those that begin later among them. */
export function takesPartFrom(quarter: QuarterId): SQL | undefined {
  return or(isNull(participants.toQuarter), gte(participants.toQuarter, quarter));
}

/** Lead moves by commitment, in the order in which they were decided; `commitmentIds` null: of all. */
export async function leadMovesOf(
  tx: Transaction,
  commitmentIds: readonly string[] | null,
): Promise<Map<string, LeadMove[]>> {
  if (commitmentIds?.length === 0) return new Map();
  const rows = await tx.db
    .select()
    .from(leadMoves)
    .where(commitmentIds ? inArray(leadMoves.commitmentId, [...commitmentIds]) : undefined)
    .orderBy(asc(leadMoves.commitmentId), asc(leadMoves.number));
  const lists = new Map<string, LeadMove[]>();
  for (const row of rows) {
    const list = lists.get(row.commitmentId) ?? [];
    list.push({
      fromId: row.fromParticipantId,
      toId: row.toParticipantId,
      firstQuarter: row.firstQuarter as QuarterId,
    });
    lists.set(row.commitmentId, list);
  }
  return lists;
}
