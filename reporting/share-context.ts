// What stands beside a report: the commitment and its source, the plan in force, the funding, and what earlier quarters counted. Read for
// any number of shares at once, in a fixed number of reads.
import type { annualPlans } from '#db/schema/plans.ts';
import type { QuarterlySplit } from '#rules/completion.ts';
import type { PastQuarter } from '#rules/findings/rulebook.ts';
import { type Yuan, yuan, zeroYuan } from '#rules/money.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { IndicatorFacts, MilestoneFact, WaiverFact } from '#rules/report-facts.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { NotFound } from './errors.ts';
import {
  type AcceptedExplanations,
  acceptedExplanations,
  evidencedMilestones,
  indicatorsFor,
  milestonesFor,
  waiversFor,
} from './report-facts.ts';
import {
  type EarlierRow,
  earlierRows,
  fundingRows,
  participantsBy,
  planRowsInForce,
  servedItems,
  shareRows,
} from './share-reads.ts';
import type { Transaction } from './transaction.ts';

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
  const context = (await shareContexts(tx, [participantId], quarter)).get(participantId);
  if (!context) throw new NotFound('share', participantId);
  return context;
}

/** The same for many shares, by participant; those outside the actor's scope are left out. */
export async function shareContexts(
  tx: Transaction,
  participantIds: readonly string[],
  quarter: QuarterId,
): Promise<Map<string, ShareContext>> {
  if (participantIds.length === 0) return new Map();
  const ids = [...participantIds];
  // Sent together: the connection answers one after another without waiting for us in between.
  const [shares, plans, funding, items, others, earlier, indicators, evidenced, accepted] = await Promise.all([
    shareRows(tx, ids),
    planRowsInForce(tx, ids, quarter),
    fundingRows(tx, ids),
    servedItems(tx, ids),
    participantsBy(tx, ids, quarter),
    earlierRows(tx, ids, quarter),
    indicatorsFor(tx, ids),
    evidencedMilestones(tx, ids, quarter),
    acceptedExplanations(tx, ids, quarter),
  ]);
  const keys = shares.map(({ commitment, ...share }) => ({ ...share, commitmentId: commitment.id }));
  const [milestones, waivers] = await Promise.all([milestonesFor(tx, keys), waiversFor(tx, keys, quarter)]);
  const contexts = shares.map(({ commitment, sourceDocument, madeUp, ...share }): [string, ShareContext] => {
    const id = share.participantId;
    const money = funding.get(id);
    const planRow = plans.get(id);
    const plan = planRow ? planOfRow(planRow) : null;
    const past = (earlier.get(id) ?? []).map(pastQuarterOf);
    const indicator = indicators.get(id) ?? null;
    const context = {
      ...share,
      commitment: { ...commitment, sourceDocument },
      planItems: items.get(commitment.id) ?? [],
      participants: others.get(commitment.id) ?? [],
      plan,
      totalInvestmentYuan: money?.totalInvestmentYuan == null ? null : yuan(money.totalInvestmentYuan),
      openingBalanceYuan: money ? yuan(money.openingBalanceYuan) : zeroYuan,
      plannedStart: (money?.plannedStartQuarter as QuarterId | null | undefined) ?? null,
      isDemonstration: madeUp || (money?.isDemonstration ?? false) || (plan?.isDemonstration ?? false),
      earlier: past,
      milestones: milestones.get(id) ?? [],
      evidencedMilestones: evidenced.get(id) ?? [],
      indicator: indicator && { ...indicator, earlier: valuesOf(past) },
      waivers: waivers.get(id) ?? [],
      acceptedExplanations: accepted.get(id) ?? null,
      today: shanghaiDate(tx.now),
    };
    return [id, context];
  });
  return new Map(contexts);
}

function valuesOf(earlier: readonly EarlierQuarter[]): IndicatorFacts['earlier'] {
  return earlier.flatMap(({ quarter, indicatorValue: value, indicatorFinality: finality }) =>
    value === null ? [] : [{ quarter, value, finality }],
  );
}

function pastQuarterOf(row: EarlierRow): EarlierQuarter {
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
}
