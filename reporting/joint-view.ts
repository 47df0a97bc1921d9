// A joint commitment in one quarter as its cities and the province may see it: each city's standing and endorsed figure, their sum, the
// lead's statement, and who stands in the way. Only what was endorsed; row-level security holds the drafts back.
import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { countersigns } from '#db/schema/joint.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import type { CountersignState, JointParty, JointView } from '#rules/joint-standing.ts';
import { addYuan, yuan, zeroYuan } from '#rules/money.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { investmentKinds } from '#rules/report-kinds.ts';
import { mayAgree } from './countersigns.ts';
import { Forbidden } from './errors.ts';
import { loadReport } from './report-view.ts';
import { takesPartAt } from './taking-part.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';
import { readableReports } from './visibility.ts';

/** The joint side of a report; null where its commitment has one participant only. Throws NotFound outside the actor's scope. */
export async function getJoint(actor: AnyActor, reportId: string): Promise<JointView | null> {
  return asActor(actor, async (tx) => {
    const asked = await loadReport(tx, reportId);
    const rows = await partiesOf(tx, asked.participantId, asked.quarterId as QuarterId);
    if (rows.length < 2) return null;
    const leadId = rows.find((row) => row.isLead)?.reportId ?? null;
    const lead = leadId === null ? null : leadId === asked.id ? asked : await loadReport(tx, leadId);
    const [words, answers] = await Promise.all([
      lead ? endorsedWords(tx, lead.id) : null,
      lead ? latestAnswers(tx, lead.id) : new Map<string, CountersignRow>(),
    ]);
    const isEndorsed = lead?.status === 'endorsed' || lead?.status === 'accepted';
    const parties = rows.map((row): JointParty => {
      const answer = answers.get(row.participantId);
      const isWanted = answer?.state === 'wanted' && lead?.status === 'endorsed';
      return {
        cityCode: row.cityCode,
        name: row.name,
        nameEn: row.nameEn,
        isLead: row.isLead,
        report: row.reportId && row.status ? { id: row.reportId, status: row.status, isLead: row.isLead } : null,
        yuan: row.yuan === null ? null : yuan(row.yuan),
        answer: row.answer,
        countersign: answer && (isEndorsed || answer.state === 'refused') ? shownAnswer(answer) : null,
        blocks: row.isLead ? !isEndorsed : isWanted,
        mayBeWaived: isWanted && answer !== undefined && tx.now > answer.dueAt,
      };
    });
    return {
      lead: lead && { reportId: lead.id, version: lead.version, isEndorsed },
      statement: words?.jointStatement ?? '',
      meetings: words?.jointMeetings ?? null,
      parties,
      sumYuan: (await countsMoney(tx, asked.participantId))
        ? parties.reduce((sum, party) => addYuan(sum, party.yuan ?? zeroYuan), zeroYuan)
        : null,
      mayAgree: lead !== null && !('system' in actor) && mayAgree(actor, lead),
    };
  });
}

async function countsMoney(tx: Transaction, participantId: string): Promise<boolean> {
  const [row] = await tx.db
    .select({ kind: commitments.kind })
    .from(commitments)
    .innerJoin(participants, eq(participants.commitmentId, commitments.id))
    .where(eq(participants.id, participantId));
  return row !== undefined && (investmentKinds as readonly string[]).includes(row.kind);
}

export type CountersignListRow = {
  reportId: string;
  quarter: QuarterId;
  commitment: { name: string; nameEn: string };
  leadCity: string;
  leadCityEn: string;
  askedCity: string;
  askedCityEn: string;
  /** Asked of the reader's city, or by it. */
  isOurs: boolean;
  state: CountersignState;
  dueAt: Date;
};

/** The countersigns of the actor's city: asked of it and asked by it, those that wait first. For the city's staff. */
export async function listCountersigns(actor: Actor): Promise<CountersignListRow[]> {
  const cityCode = actor.organisation.cityCode;
  if (cityCode === null || !allows(actor, 'view_return', { cityCode })) throw new Forbidden('view_return');
  return asActor(actor, async (tx) => {
    const rows = await tx.db
      .select({
        reportId: countersigns.reportId,
        quarter: countersigns.quarterId,
        commitment: { name: commitments.name, nameEn: commitments.nameEn },
        leadCityCode: countersigns.leadCityCode,
        cityCode: countersigns.cityCode,
        state: countersigns.state,
        dueAt: countersigns.dueAt,
        status: reports.status,
      })
      .from(countersigns)
      .innerJoin(reports, eq(reports.id, countersigns.reportId))
      .innerJoin(participants, eq(participants.id, countersigns.participantId))
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .innerJoin(quarters, eq(quarters.id, countersigns.quarterId))
      .where(
        and(
          ne(countersigns.state, 'void'),
          // What was settled in earlier quarters stands on its report; here is what waits, and the round that is open.
          or(eq(countersigns.state, 'wanted'), eq(quarters.state, 'open')),
          sql`${cityCode} IN (${countersigns.cityCode}, ${countersigns.leadCityCode})`,
        ),
      )
      .orderBy(
        sql`${countersigns.state} <> 'wanted'`,
        desc(countersigns.quarterId),
        asc(countersigns.dueAt),
        asc(commitments.ordinal),
        asc(countersigns.id),
      );
    const places = new Map(
      (
        await tx.db
          .select({ code: jurisdictions.code, name: jurisdictions.shortName, nameEn: jurisdictions.nameEn })
          .from(jurisdictions)
          .where(inArray(jurisdictions.code, [...new Set(rows.flatMap((row) => [row.cityCode, row.leadCityCode])), '']))
      ).map((place) => [place.code, place]),
    );
    // While the lead's report is back with its city nothing waits, whatever was asked before.
    return rows
      .filter((row) => row.state !== 'wanted' || row.status === 'endorsed')
      .map(({ cityCode: asked, leadCityCode, status: _status, quarter, ...row }) => ({
        ...row,
        quarter: quarter as QuarterId,
        leadCity: places.get(leadCityCode)?.name ?? leadCityCode,
        leadCityEn: places.get(leadCityCode)?.nameEn ?? leadCityCode,
        askedCity: places.get(asked)?.name ?? asked,
        askedCityEn: places.get(asked)?.nameEn ?? asked,
        isOurs: asked === cityCode,
      }));
  });
}

type CountersignRow = typeof countersigns.$inferSelect;

function shownAnswer(row: CountersignRow): NonNullable<JointParty['countersign']> {
  const by = row.decidedByName === null ? null : `${row.decidedByOrganisation ?? ''} ${row.decidedByName}`.trim();
  return {
    state: row.state,
    dueAt: row.dueAt,
    reason: row.reason,
    by,
    actingFor: row.decidedForName,
    decidedAt: row.decidedAt,
  };
}

function partiesOf(tx: Transaction, participantId: string, quarter: QuarterId) {
  const commitment = tx.db
    .select({ id: participants.commitmentId })
    .from(participants)
    .where(eq(participants.id, participantId));
  return tx.db
    .select({
      participantId: participants.id,
      cityCode: participants.cityCode,
      isLead: participants.isLead,
      name: jurisdictions.shortName,
      nameEn: jurisdictions.nameEn,
      reportId: reports.id,
      status: reports.status,
      yuan: shareQuarters.provisionalYuan,
      answer: shareQuarters.provisionalAnswer,
    })
    .from(participants)
    .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
    .leftJoin(
      reports,
      and(eq(reports.participantId, participants.id), eq(reports.quarterId, quarter), readableReports(tx.actor)),
    )
    .leftJoin(
      shareQuarters,
      and(eq(shareQuarters.participantId, participants.id), eq(shareQuarters.quarterId, quarter)),
    )
    .where(and(inArray(participants.commitmentId, commitment), takesPartAt(quarter)))
    .orderBy(desc(participants.isLead), asc(participants.cityCode), asc(participants.id));
}

async function endorsedWords(tx: Transaction, reportId: string): Promise<ReportContent | null> {
  const [row] = await tx.db
    .select({ content: reportSnapshots.content })
    .from(reportSnapshots)
    .where(and(eq(reportSnapshots.reportId, reportId), eq(reportSnapshots.stage, 'endorsed')))
    .orderBy(desc(reportSnapshots.number))
    .limit(1);
  return (row?.content as ReportContent | undefined) ?? null;
}

/** By participant what stands to the latest question that is not void. */
async function latestAnswers(tx: Transaction, reportId: string): Promise<Map<string, CountersignRow>> {
  const rows = await tx.db
    .select()
    .from(countersigns)
    .where(and(eq(countersigns.reportId, reportId), ne(countersigns.state, 'void')))
    .orderBy(asc(countersigns.wantedAt));
  return new Map(rows.map((row) => [row.participantId, row]));
}
