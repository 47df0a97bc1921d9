// The city's return: all reports it owes in one quarter, with status, amounts and what is still in the way. A view, never a second copy.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { reportContents, reportMoves, reports } from '#db/schema/reports.ts';
import { type Light, shareLight } from '#rules/lights.ts';
import { addYuan, type Yuan, yuan } from '#rules/money.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { quarterInvestment } from '#rules/report-content.ts';
import { allowedMoves, isLate, type ReportMove, type ReportStatus } from '#rules/report-lifecycle.ts';
import { timesOf } from './deadlines.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type Extension, extensionsIn } from './extensions.ts';
import { kindLights } from './kind-lights.ts';
import {
  type Deadline,
  deadlineAt,
  findCurrentQuarter,
  type Quarter,
  quarterRow,
  quarterRows,
  thresholdsFor,
  workCalendar,
} from './quarters.ts';
import { type ShareFigure, shareFigures } from './share-figures.ts';
import { asActor, type Transaction } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type ReturnRow = {
  reportId: string;
  version: number;
  status: ReportStatus;
  commitment: { slug: string; kind: string; name: string; nameEn: string };
  isLead: boolean;
  isJoint: boolean;
  planYuan: Yuan | null;
  /** The quarter's amount as it stands in the city's own text, or as it counts where an import entered it; null while blank. */
  quarterYuan: Yuan | null;
  answer: 'amount' | 'no_progress' | 'not_applicable' | null;
  yearToDateYuan: Yuan | null;
  light: Light;
  isDemonstration: boolean;
  savedByName: string | null;
  savedAt: Date | null;
  /** Why it was sent back, while it is. */
  opinion: string | null;
  isLate: boolean;
  allowedActions: ReportMove[];
};

export type ReturnView = {
  quarter: Quarter;
  quarters: QuarterId[];
  city: { code: string; name: string; nameEn: string };
  /** The city's own: an extension may have moved it. */
  deadline: Deadline;
  /** What the province granted the city in this quarter, newest first. */
  extensions: Extension[];
  /** Until when entry stays open whatever the quarter's state, while that has not passed; null where nothing was granted. */
  entryUntil: Date | null;
  now: Date;
  rows: ReturnRow[];
  counts: Record<ReportStatus, number>;
};

/** The quarter whose return the actor's city fills now, the latest; null before the first. Same right as the return itself. */
export async function findReturnQuarter(actor: Actor): Promise<Quarter | null> {
  demandReturn(actor, '');
  return findCurrentQuarter(actor);
}

function demandReturn(actor: Actor, quarter: string): string {
  const cityCode = actor.organisation.cityCode;
  if (!cityCode || !allows(actor, 'view_return', { cityCode })) throw new Forbidden('view_return', quarter);
  return cityCode;
}

/** The return of the actor's own city. Throws NotFound for a quarter that was never opened. */
export async function getReturn(actor: Actor, quarterText: string): Promise<ReturnView> {
  const cityCode = demandReturn(actor, quarterText.slice(0, 20));
  const id = parseQuarter(quarterText);
  if (!id) throw new NotFound('quarter', quarterText.slice(0, 20));
  return asActor(actor, async (tx) => {
    const quarter = await quarterRow(tx, id);
    const [city] = await tx.db
      .select({ code: jurisdictions.code, name: jurisdictions.name, nameEn: jurisdictions.nameEn })
      .from(jurisdictions)
      .where(eq(jurisdictions.code, cityCode));
    const { dueAt, entryUntil } = await timesOf(tx, id, cityCode);
    const granted = await extensionsIn(tx, id);
    const isEntryExtended = entryUntil !== null && tx.now <= entryUntil;
    const rows = await returnRows(tx, actor, quarter, { dueAt, isEntryExtended });
    const counts = { due: 0, draft: 0, submitted: 0, returned: 0, endorsed: 0, accepted: 0, excused: 0 };
    for (const row of rows) counts[row.status] += 1;
    return {
      quarter,
      quarters: (await quarterRows(tx)).map((row) => row.id),
      city: city ?? { code: cityCode, name: cityCode, nameEn: cityCode },
      deadline: deadlineAt(dueAt, tx.now, await workCalendar(tx)),
      extensions: granted,
      entryUntil: entryUntil !== null && tx.now <= entryUntil ? entryUntil : null,
      now: tx.now,
      rows,
      counts,
    };
  });
}

type CityTimes = { dueAt: Date; isEntryExtended: boolean };

async function returnRows(tx: Transaction, actor: Actor, quarter: Quarter, times: CityTimes): Promise<ReturnRow[]> {
  const rule = await thresholdsFor(tx, quarter.id);
  const found = await tx.db
    .select({
      report: reports,
      commitment: {
        slug: commitments.slug,
        kind: commitments.kind,
        name: commitments.name,
        nameEn: commitments.nameEn,
      },
      isLead: participants.isLead,
      sharesOfCommitment: sql<number>`(SELECT count(*)::int FROM participants AS others WHERE others.commitment_id = ${commitments.id}
        AND others.from_quarter <= ${quarter.id} AND (others.to_quarter IS NULL OR others.to_quarter >= ${quarter.id}))`,
      textOf: reportContents.reportId,
      investmentAnswer: reportContents.investmentAnswer,
      investmentYuan: reportContents.investmentYuan,
      savedByName: reportContents.savedByName,
      savedAt: reportContents.savedAt,
    })
    .from(reports)
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(reportContents, eq(reportContents.reportId, reports.id))
    .where(
      and(
        eq(reports.quarterId, quarter.id),
        eq(reports.cityCode, actor.organisation.cityCode ?? ''),
        visibleReports(actor),
      ),
    )
    .orderBy(asc(commitments.kind), asc(commitments.ordinal), asc(commitments.slug));
  const figures = new Map((await shareFigures(tx, quarter.id)).map((figure) => [figure.participantId, figure]));
  const others = await kindLights(tx, quarter.id, 'working');
  const opinions = await latestOpinions(
    tx,
    found.filter((row) => row.report.status === 'returned').map((row) => row.report.id),
  );
  return found.map(({ report, commitment, isLead, sharesOfCommitment, ...content }) => {
    const figure = figures.get(report.participantId);
    const { answer, quarterYuan } = content.textOf === null ? countedIn(figure, quarter.id) : saidIn(content);
    const yearToDateYuan = figure ? withOwnQuarter(figure, quarter.id, quarterYuan) : quarterYuan;
    const subject = {
      cityCode: report.cityCode,
      status: report.status,
      quarterState: quarter.state,
      submittedBy: report.submittedBy,
      endorsedBy: report.endorsedBy,
      hasEndorsedSnapshot: report.firstEndorsedAt !== null,
      isEntryExtended: times.isEntryExtended,
    };
    return {
      reportId: report.id,
      version: report.version,
      status: report.status,
      commitment,
      isLead,
      isJoint: sharesOfCommitment > 1,
      planYuan: figure?.planYuan ?? null,
      quarterYuan,
      answer,
      yearToDateYuan,
      light:
        others.get(report.participantId) ??
        shareLight({
          actualYuan: quarterYuan === null ? null : yearToDateYuan,
          annualYuan: figure?.planYuan ?? null,
          split: figure?.split ?? null,
          plannedStart: figure?.plannedStart ?? null,
          quarter: quarter.id,
          rule,
        }),
      isDemonstration: figure?.isDemonstration ?? false,
      savedByName: content.savedByName,
      savedAt: content.savedAt,
      opinion: opinions.get(report.id) ?? null,
      isLate: isLate(report, times.dueAt, tx.now),
      allowedActions: allowedMoves(actor, subject),
    };
  });
}

type OwnQuarter = Pick<ReturnRow, 'answer' | 'quarterYuan'>;

function saidIn(text: { investmentAnswer: OwnQuarter['answer']; investmentYuan: number | null }): OwnQuarter {
  const { investmentAnswer: answer } = text;
  const investmentYuan = text.investmentYuan === null ? null : yuan(text.investmentYuan);
  return { answer, quarterYuan: quarterInvestment({ investmentAnswer: answer, investmentYuan }) };
}

/** What an import entered (往季补录) never was anybody's text: the city reads it as it counts. */
function countedIn(figure: ShareFigure | undefined, quarter: QuarterId): OwnQuarter {
  const own = figure?.quarters.find((item) => item.quarter === quarter);
  return { answer: own?.provisionalAnswer ?? null, quarterYuan: own?.provisionalYuan ?? null };
}

/** Earlier quarters as they count, this quarter as it stands in the city's own text. */
function withOwnQuarter(figure: ShareFigure, quarter: QuarterId, own: Yuan | null): Yuan | null {
  const earlier = figure.quarters.filter((item) => item.quarter < quarter && item.provisionalYuan !== null);
  if (own === null && earlier.length === 0) return null;
  return earlier.reduce((sum, item) => addYuan(sum, item.provisionalYuan ?? yuan(0)), own ?? yuan(0));
}

async function latestOpinions(tx: Transaction, reportIds: string[]): Promise<Map<string, string>> {
  if (reportIds.length === 0) return new Map();
  const rows = await tx.db
    .select({ reportId: reportMoves.reportId, opinion: reportMoves.opinion, fields: reportMoves.fieldOpinions })
    .from(reportMoves)
    .where(
      and(
        inArray(reportMoves.reportId, reportIds),
        sql`coalesce(${reportMoves.opinion}, ${reportMoves.fieldOpinions}::text) IS NOT NULL`,
      ),
    )
    .orderBy(asc(reportMoves.movedAt), asc(reportMoves.number));
  return new Map(rows.map((row) => [row.reportId, row.opinion ?? Object.values(row.fields ?? {}).join('；')]));
}
