// What stands beside a report: the commitment and its source, the plan in force, the funding, and what earlier quarters counted.
import { and, asc, desc, eq, inArray, lt, lte, ne, or, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import {
  annualPlans,
  commitmentPlanItems,
  commitments,
  participants,
  planItems,
  plans,
  shareFunding,
  sourceDocuments,
} from '#db/schema/plans.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import type { QuarterlySplit } from '#rules/completion.ts';
import type { PastQuarter } from '#rules/findings/rulebook.ts';
import { type Yuan, yuan, zeroYuan } from '#rules/money.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { IndicatorFacts, MilestoneFact, WaiverFact } from '#rules/report-facts.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { NotFound } from './errors.ts';
import {
  type AcceptedExplanations,
  acceptedExplanations,
  evidencedMilestones,
  indicatorFor,
  milestonesFor,
  waiversFor,
} from './report-facts.ts';
import { takesPartAt } from './taking-part.ts';
import type { Transaction } from './transaction.ts';
import { readableAnnualPlans, readableFunding, readableReports } from './visibility.ts';

export type PlanInForce = {
  id: string;
  version: number;
  year: number;
  annualYuan: Yuan;
  split: QuarterlySplit | null;
  fromQuarter: QuarterId;
  isDemonstration: boolean;
};

export type EarlierQuarter = PastQuarter & {
  reportId: string;
  status: ReportStatus;
  /** Of indicators and deliverables; null where nothing counts. */
  indicatorValue: ReportContent['indicatorValue'];
  indicatorFinality: ReportContent['indicatorFinality'];
  deliverableState: ReportContent['deliverableState'];
};

export type ShareContext = {
  participantId: string;
  cityCode: string;
  isLead: boolean;
  commitment: {
    id: string;
    slug: string;
    kind: 'project' | 'deliverable' | 'zone' | 'indicator';
    name: string;
    nameEn: string;
    source: { document: string; place: string; words: string; note?: { zh: string; en: string } | undefined };
    /** The document that the source lies in, by its title; null where it is not on record. */
    sourceDocument: { title: string; titleEn: string } | null;
  };
  planItems: { title: string; titleEn: string; plan: string; planEn: string }[];
  participants: { cityCode: string; name: string; nameEn: string; isLead: boolean }[];
  plan: PlanInForce | null;
  totalInvestmentYuan: Yuan | null;
  openingBalanceYuan: Yuan;
  plannedStart: QuarterId | null;
  /** True when plan or funding of this share were made up for the demonstration. */
  isDemonstration: boolean;
  /** All earlier quarters of the share, oldest first, as they count (endorsed or accepted). */
  earlier: EarlierQuarter[];
  /** Those that this share answers for. */
  milestones: MilestoneFact[];
  /** Milestones with a file in this quarter's report. */
  evidencedMilestones: string[];
  /** Of the kind indicator. */
  indicator: IndicatorFacts | null;
  waivers: WaiverFact[];
  /** Accepted in the latest earlier quarter: proposed again where the same finding comes up. */
  acceptedExplanations: AcceptedExplanations | null;
  /** 'YYYY-MM-DD' in Shanghai, when it was read. */
  today: string;
};

type Split = Pick<typeof annualPlans.$inferSelect, 'q1Yuan' | 'q2Yuan' | 'q3Yuan' | 'q4Yuan'>;

/** The plan's split over its quarters; null where it has none. */
export function splitOf({ q1Yuan, q2Yuan, q3Yuan, q4Yuan }: Split): QuarterlySplit | null {
  return q1Yuan === null || q2Yuan === null || q3Yuan === null || q4Yuan === null
    ? null
    : [yuan(q1Yuan), yuan(q2Yuan), yuan(q3Yuan), yuan(q4Yuan)];
}

export type AnnualPlanRow = Split &
  Pick<typeof annualPlans.$inferSelect, 'id' | 'version' | 'year' | 'plannedYuan' | 'fromQuarter' | 'isDemonstration'>;

export function planOfRow(row: AnnualPlanRow): PlanInForce {
  return {
    id: row.id,
    version: row.version,
    year: row.year,
    annualYuan: yuan(row.plannedYuan),
    split: splitOf(row),
    fromQuarter: row.fromQuarter as QuarterId,
    isDemonstration: row.isDemonstration,
  };
}

/** Everything beside a report of this share in this quarter. Throws NotFound outside the actor's scope. */
export async function shareContext(tx: Transaction, participantId: string, quarter: QuarterId): Promise<ShareContext> {
  // Sent together: the connection answers one after another without waiting for us in between.
  const [[found], plan, [funding], planItems, others, earlier, indicator, evidenced, accepted] = await Promise.all([
    shareOf(tx, participantId),
    planInForce(tx, participantId, quarter),
    fundingOf(tx, participantId),
    itemsServed(tx, participantId),
    participantsOf(tx, participantId, quarter),
    earlierQuarters(tx, participantId, quarter),
    indicatorFor(tx, participantId),
    evidencedMilestones(tx, participantId, quarter),
    acceptedExplanations(tx, participantId, quarter),
  ]);
  if (!found) throw new NotFound('share', participantId);
  const { commitment, sourceDocument, madeUp, ...share } = found;
  const key = { ...share, commitmentId: commitment.id };
  const [milestones, waivers] = await Promise.all([milestonesFor(tx, key), waiversFor(tx, key, quarter)]);
  return {
    ...share,
    commitment: { ...commitment, sourceDocument },
    planItems,
    participants: others,
    plan,
    totalInvestmentYuan: funding?.totalInvestmentYuan == null ? null : yuan(funding.totalInvestmentYuan),
    openingBalanceYuan: funding ? yuan(funding.openingBalanceYuan) : zeroYuan,
    plannedStart: (funding?.plannedStartQuarter as QuarterId | null | undefined) ?? null,
    isDemonstration: madeUp || (funding?.isDemonstration ?? false) || (plan?.isDemonstration ?? false),
    earlier,
    milestones,
    evidencedMilestones: evidenced,
    indicator: indicator && { ...indicator, earlier: valuesOf(earlier) },
    waivers,
    acceptedExplanations: accepted,
    today: shanghaiDate(tx.now),
  };
}

function valuesOf(earlier: readonly EarlierQuarter[]): IndicatorFacts['earlier'] {
  return earlier.flatMap(({ quarter, indicatorValue: value, indicatorFinality: finality }) =>
    value === null ? [] : [{ quarter, value, finality }],
  );
}

function shareOf(tx: Transaction, participantId: string) {
  return tx.db
    .select({
      participantId: participants.id,
      cityCode: participants.cityCode,
      isLead: participants.isLead,
      madeUp: commitments.isDemonstration,
      commitment: {
        id: commitments.id,
        slug: commitments.slug,
        kind: commitments.kind,
        name: commitments.name,
        nameEn: commitments.nameEn,
        source: commitments.source,
      },
      sourceDocument: { title: sourceDocuments.title, titleEn: sourceDocuments.titleEn },
    })
    .from(participants)
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(sourceDocuments, eq(sourceDocuments.id, sql`${commitments.source} ->> 'document'`))
    .where(eq(participants.id, participantId));
}

function fundingOf(tx: Transaction, participantId: string) {
  return tx.db
    .select({
      totalInvestmentYuan: shareFunding.totalInvestmentYuan,
      openingBalanceYuan: shareFunding.openingBalanceYuan,
      plannedStartQuarter: shareFunding.plannedStartQuarter,
      isDemonstration: shareFunding.isDemonstration,
    })
    .from(shareFunding)
    .where(and(eq(shareFunding.participantId, participantId), readableFunding(tx.actor)));
}

/** The commitment of a share, as a subquery. */
function commitmentOf(tx: Transaction, participantId: string) {
  return tx.db.select({ id: participants.commitmentId }).from(participants).where(eq(participants.id, participantId));
}

/** The version that measures this quarter: the latest that begins at or before it. */
async function planInForce(tx: Transaction, participantId: string, quarter: QuarterId): Promise<PlanInForce | null> {
  const [row] = await tx.db
    .select({
      id: annualPlans.id,
      version: annualPlans.version,
      year: annualPlans.year,
      plannedYuan: annualPlans.plannedYuan,
      q1Yuan: annualPlans.q1Yuan,
      q2Yuan: annualPlans.q2Yuan,
      q3Yuan: annualPlans.q3Yuan,
      q4Yuan: annualPlans.q4Yuan,
      fromQuarter: annualPlans.fromQuarter,
      isDemonstration: annualPlans.isDemonstration,
    })
    .from(annualPlans)
    .where(
      and(
        eq(annualPlans.participantId, participantId),
        eq(annualPlans.year, quarterYear(quarter)),
        lte(annualPlans.fromQuarter, quarter),
        readableAnnualPlans(tx.actor),
      ),
    )
    .orderBy(desc(annualPlans.version))
    .limit(1);
  return row ? planOfRow(row) : null;
}

/** The items a commitment serves; of an indicator's the item in whose text it stands. */
function itemsServed(tx: Transaction, participantId: string) {
  const served = tx.db
    .select({ id: commitmentPlanItems.planItemId })
    .from(commitmentPlanItems)
    .where(inArray(commitmentPlanItems.commitmentId, commitmentOf(tx, participantId)));
  const ofIndicator = tx.db
    .select({ id: indicators.planItemId })
    .from(indicators)
    .innerJoin(commitments, eq(commitments.indicatorId, indicators.id))
    .where(inArray(commitments.id, commitmentOf(tx, participantId)));
  return tx.db
    .select({ title: planItems.title, titleEn: planItems.titleEn, plan: plans.title, planEn: plans.titleEn })
    .from(planItems)
    .innerJoin(plans, eq(plans.id, planItems.planId))
    .where(or(inArray(planItems.id, served), inArray(planItems.id, ofIndicator)))
    .orderBy(asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug));
}

function participantsOf(tx: Transaction, participantId: string, quarter: QuarterId) {
  return tx.db
    .select({
      cityCode: participants.cityCode,
      name: jurisdictions.shortName,
      nameEn: jurisdictions.nameEn,
      isLead: participants.isLead,
    })
    .from(participants)
    .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
    .where(and(inArray(participants.commitmentId, commitmentOf(tx, participantId)), takesPartAt(quarter)))
    .orderBy(desc(participants.isLead), asc(participants.cityCode));
}

async function earlierQuarters(tx: Transaction, participantId: string, quarter: QuarterId): Promise<EarlierQuarter[]> {
  const rows = await tx.db
    .select({
      quarterId: reports.quarterId,
      reportId: reports.id,
      status: reports.status,
      // As it counts, corrections included; the words as they were endorsed.
      countedYuan: shareQuarters.provisionalYuan,
      countedAnswer: shareQuarters.provisionalAnswer,
      content: reportSnapshots.content,
    })
    .from(reports)
    .leftJoin(
      shareQuarters,
      and(eq(shareQuarters.participantId, reports.participantId), eq(shareQuarters.quarterId, reports.quarterId)),
    )
    .leftJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.provisionalSnapshotId))
    .where(
      and(
        eq(reports.participantId, participantId),
        lt(reports.quarterId, quarter),
        ne(reports.status, 'excused'),
        readableReports(tx.actor),
      ),
    )
    .orderBy(asc(reports.quarterId));
  return rows.map((row) => {
    const content = row.content as ReportContent | null;
    return {
      quarter: row.quarterId as QuarterId,
      reportId: row.reportId,
      status: row.status,
      investmentYuan: row.countedYuan === null ? null : yuan(row.countedYuan),
      physicalPercentTenths: content?.physicalPercentTenths ?? null,
      answer: row.countedAnswer,
      indicatorValue: content?.indicatorValue ?? null,
      indicatorFinality: content?.indicatorFinality ?? null,
      deliverableState: content?.deliverableState ?? null,
    };
  });
}
