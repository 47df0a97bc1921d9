// Drafts of a colleague who leaves go to another reporter of the city. Who a draft is assigned to says whose work it is and locks nothing:
// every reporter of the city may still fill it.
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { commitments, participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reportContents, reports } from '#db/schema/reports.ts';
import { principalOf } from '#rules/actor.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { type Colleague, colleaguesIn } from './colleagues.ts';
import { cityEntryUntil } from './deadlines.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { tell } from './outbox.ts';
import { requireWords } from './required-words.ts';
import { asActor, record, type Transaction } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type OpenDraft = {
  reportId: string;
  quarter: QuarterId;
  status: ReportStatus;
  name: string;
  nameEn: string;
  ownerId: string;
  ownerName: string;
};

/** What the city's reporters still have in hand. */
const inHand = ['due', 'draft', 'returned'] as const;

/**
 * Reports in hand that are somebody's work: who they were assigned to, else who saved last. Only where the city may still enter something;
 * a report that nobody has touched is nobody's.
 */
export async function openDrafts(tx: Transaction): Promise<OpenDraft[]> {
  const rows = await tx.db
    .select({
      reportId: reports.id,
      quarter: reports.quarterId,
      status: reports.status,
      name: commitments.name,
      nameEn: commitments.nameEn,
      ownerId: sql<string | null>`coalesce(${reports.assignedTo}, ${reportContents.savedBy})`,
      ownerName: sql<
        string | null
      >`CASE WHEN ${reports.assignedTo} IS NULL THEN ${reportContents.savedByName} ELSE ${reports.assignedToName} END`,
    })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(reportContents, eq(reportContents.reportId, reports.id))
    .where(
      and(
        visibleReports(tx.actor),
        inArray(reports.status, [...inHand]),
        or(
          eq(quarters.state, 'open'),
          and(eq(quarters.state, 'closed'), sql`${cityEntryUntil()} >= ${tx.now.toISOString()}::timestamptz`),
        ),
      ),
    )
    .orderBy(asc(reports.quarterId), asc(commitments.ordinal), asc(reports.id));
  return rows.flatMap(({ ownerId, ownerName, quarter, ...row }) =>
    ownerId === null ? [] : [{ ...row, quarter: quarter as QuarterId, ownerId, ownerName: ownerName ?? '' }],
  );
}

/** Who may take a draft over: active reporters of the city. */
export function mayTakeOver(colleague: Colleague): boolean {
  return !colleague.isDisabled && colleague.roles.includes('city_reporter');
}

export type HandoverInput = {
  fromPersonId: string;
  toPersonId: string;
  /** Those ticked in the list of what the colleague has in hand. */
  reportIds: readonly string[];
  reason: string;
};

/**
 * The approver hands drafts of one colleague to another. All or none: throws Conflict where one of them is no longer that colleague's work or
 * no longer in hand, Invalid where nothing is chosen or the other is no active reporter of the city.
 */
export async function handOverReports(actor: Actor, input: HandoverInput): Promise<{ count: number; name: string }> {
  const cityCode = actor.organisation.cityCode;
  if (cityCode === null || !allows(actor, 'hand_over_reports', { cityCode }))
    throw new Forbidden('hand_over_reports', input.fromPersonId.slice(0, 60));
  return asActor(actor, async (tx) => {
    const to = (await colleaguesIn(tx, cityCode)).find(({ personId }) => personId === input.toPersonId);
    if (!to || to.personId === input.fromPersonId || !mayTakeOver(to)) {
      const code = input.toPersonId === '' ? 'required' : 'not_an_option';
      throw new Invalid([{ field: 'toPersonId', code }]);
    }
    const wanted = new Set(input.reportIds);
    if (wanted.size === 0) throw new Invalid([{ field: 'reportIds', code: 'choose_one' }]);
    const reason = requireWords('reason', input.reason);
    await lockReports(tx, [...wanted]);
    const drafts = (await openDrafts(tx)).filter(
      (draft) => wanted.has(draft.reportId) && draft.ownerId === input.fromPersonId,
    );
    if (drafts.length !== wanted.size) throw new Conflict();
    await tx.db
      .update(reports)
      .set({ assignedTo: to.personId, assignedToName: to.name })
      .where(
        and(
          visibleReports(tx.actor),
          inArray(
            reports.id,
            drafts.map(({ reportId }) => reportId),
          ),
        ),
      );
    await noteHandover(tx, actor, drafts, { to, reason });
    return { count: drafts.length, name: to.name };
  });
}

/** An event for each report, and one notice for whoever takes them over. */
async function noteHandover(
  tx: Transaction,
  actor: Actor,
  drafts: readonly OpenDraft[],
  { to, reason }: { to: Colleague; reason: string },
): Promise<void> {
  const actingFor = principalOf(actor, ['city_approver'])?.name;
  for (const draft of drafts) {
    record(tx, {
      kind: 'report_handed_over',
      objectType: 'report',
      objectId: draft.reportId,
      detail: {
        quarter: draft.quarter,
        cityCode: actor.organisation.cityCode,
        before: { person: draft.ownerName },
        after: { person: to.name },
        reason,
        actingFor,
      },
    });
  }
  const detail = { count: drafts.length, fromName: drafts[0]?.ownerName ?? '' };
  const path = `/city/staff?of=${to.personId}#drafts`;
  const audience = { cityCode: actor.organisation.cityCode ?? '', personIds: [to.personId] };
  await tell(tx, { kind: 'draft_handed_over', audience, detail, path });
}

/** In one order, so that two handovers never wait for each other. */
async function lockReports(tx: Transaction, ids: string[]): Promise<void> {
  if (!ids.every((id) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)))
    throw new Invalid([{ field: 'reportIds', code: 'not_an_option' }]);
  await tx.db
    .select({ id: reports.id })
    .from(reports)
    .where(and(inArray(reports.id, ids), visibleReports(tx.actor)))
    .orderBy(asc(reports.id))
    .for('update');
}
