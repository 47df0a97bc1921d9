// The money and the quarters of a commitment's shares, as far as the reader's scope goes: funding, every version of the annual plans, and what
// each quarter's report brought with its light. Rates and lights are rules/; sums of quarters are made nowhere else.
import { and, asc, eq, inArray } from 'drizzle-orm';
import { annualPlans, shareFunding } from '#db/schema/plans.ts';
import { lightRules, quarters } from '#db/schema/quarters.ts';
import { reports, shareQuarters } from '#db/schema/reports.ts';
import type { Basis } from '#rules/commitment.ts';
import { plannedToDate, pointsBetween, type Rate, rateOf, yearToDate } from '#rules/completion.ts';
import { type Light, type LightRule, lightRuleAt, shareLight } from '#rules/lights.ts';
import { sumYuan, type Yuan, yuan } from '#rules/money.ts';
import { type QuarterId, quarterEndDate, quarterYear } from '#rules/quarter.ts';
import type { InvestmentAnswer } from '#rules/report-content.ts';
import { isLate, type ReportStatus } from '#rules/report-lifecycle.ts';
import { cityDueAt } from './deadlines.ts';
import { type PlanInForce, splitOf } from './share-context.ts';
import type { Transaction } from './transaction.ts';
import { readableAnnualPlans, readableFunding, readableReports, readableShareQuarters } from './visibility.ts';

export type PlanVersion = PlanInForce & {
  /** The version before it in the same year; null for the original. */
  beforeYuan: Yuan | null;
  /** Measures the latest quarter; a past year's plans measure nothing any more. */
  inForce: boolean;
  reason: string | null;
  document: string | null;
  approvedOn: string | null;
  decidedByName: string | null;
};

/** How a share stands at a quarter's end, in one basis. */
export type ShareStanding = {
  quarter: QuarterId;
  planYuan: Yuan | null;
  planVersion: number | null;
  plannedToDateYuan: Yuan;
  actualYuan: Yuan | null;
  rate: Rate | null;
  /** Against the year's original plan; null where that is still in force or there is none. */
  originalRate: Rate | null;
  /** Planned-to-date as a part of the plan; null where nothing is planned yet. */
  expected: Rate | null;
  lead: Rate | null;
  light: Light;
  /** Whether the quarter's own report counts in this basis. */
  reported: boolean;
  rule: LightRule;
};

export type QuarterLine = ShareStanding & {
  reportId: string;
  status: ReportStatus;
  isLate: boolean;
  quarterYuan: Yuan | null;
  answer: InvestmentAnswer | null;
};

export type ShareMoney = {
  participantId: string;
  funding: {
    totalInvestmentYuan: Yuan | null;
    openingBalanceYuan: Yuan;
    plannedStart: QuarterId | null;
    isDemonstration: boolean;
  } | null;
  /** By year and version. */
  plans: PlanVersion[];
  /** Quarters that owe a report, newest first. */
  quarters: QuarterLine[];
  /** At the latest quarter that was opened; null on a new system. */
  now: ShareStanding | null;
  /** Opening balance and every counted quarter; null where nothing is known. */
  cumulativeYuan: Yuan | null;
  /** Total completion (累计完成率). */
  totalRate: Rate | null;
};

type Counted = { quarter: QuarterId; yuan: Yuan | null; answer: InvestmentAnswer | null; counts: boolean };

/** The shares of the list that are in the actor's scope; another city's has no entry. Five reads, sent together. */
export async function sharesMoney(
  tx: Transaction,
  participantIds: string[],
  basis: Basis,
  latest: QuarterId | null,
): Promise<Map<string, ShareMoney>> {
  if (participantIds.length === 0) return new Map();
  const [fundings, planRows, reportRows, countedRows, rules] = await Promise.all([
    tx.db
      .select()
      .from(shareFunding)
      .where(and(inArray(shareFunding.participantId, participantIds), readableFunding(tx.actor))),
    tx.db
      .select()
      .from(annualPlans)
      .where(and(inArray(annualPlans.participantId, participantIds), readableAnnualPlans(tx.actor)))
      .orderBy(asc(annualPlans.participantId), asc(annualPlans.year), asc(annualPlans.version)),
    tx.db
      .select({ report: reports, dueAt: cityDueAt() })
      .from(reports)
      .innerJoin(quarters, eq(quarters.id, reports.quarterId))
      .where(and(inArray(reports.participantId, participantIds), readableReports(tx.actor)))
      .orderBy(asc(reports.participantId), asc(reports.quarterId)),
    tx.db
      .select()
      .from(shareQuarters)
      .where(and(inArray(shareQuarters.participantId, participantIds), readableShareQuarters(tx.actor)))
      .orderBy(asc(shareQuarters.participantId), asc(shareQuarters.quarterId)),
    tx.db.select().from(lightRules).orderBy(asc(lightRules.validFrom), asc(lightRules.id)),
  ]);
  const seen = new Set([...fundings, ...planRows, ...countedRows].map((row) => row.participantId));
  for (const { report } of reportRows) seen.add(report.participantId);
  const money = participantIds
    .filter((id) => seen.has(id))
    .map((id) => {
      const share: ShareRows = {
        funding: fundings.find((row) => row.participantId === id) ?? null,
        plans: planRows.filter((row) => row.participantId === id),
        counted: countedRows.filter((row) => row.participantId === id).map((row) => countedIn(row, basis)),
        rules,
      };
      const own = reportRows.filter(({ report }) => report.participantId === id);
      return [id, moneyOf(id, share, own, latest, tx.now)] as const;
    });
  return new Map(money);
}

type ShareRows = {
  funding: typeof shareFunding.$inferSelect | null;
  plans: (typeof annualPlans.$inferSelect)[];
  counted: Counted[];
  rules: LightRule[];
};

function moneyOf(
  participantId: string,
  share: ShareRows,
  own: { report: typeof reports.$inferSelect; dueAt: Date }[],
  latest: QuarterId | null,
  now: Date,
): ShareMoney {
  const { funding, counted } = share;
  const total = funding?.totalInvestmentYuan == null ? null : yuan(funding.totalInvestmentYuan);
  const opening = funding ? yuan(funding.openingBalanceYuan) : null;
  const amounts = counted.map((row) => row.yuan).filter((amount) => amount !== null);
  const cumulativeYuan = opening === null && amounts.length === 0 ? null : sumYuan([...amounts, opening ?? yuan(0)]);
  return {
    participantId,
    funding: funding && {
      totalInvestmentYuan: total,
      openingBalanceYuan: yuan(funding.openingBalanceYuan),
      plannedStart: funding.plannedStartQuarter as QuarterId | null,
      isDemonstration: funding.isDemonstration,
    },
    plans: versionsOf(share.plans, latest),
    quarters: own
      .map(({ report, dueAt }): QuarterLine => {
        const quarter = report.quarterId as QuarterId;
        const figure = counted.find((row) => row.quarter === quarter);
        return {
          ...standingAt(share, quarter),
          reportId: report.id,
          status: report.status,
          isLate: isLate(report, dueAt, now),
          quarterYuan: figure?.yuan ?? null,
          answer: figure?.answer ?? null,
        };
      })
      .toReversed(),
    now: latest && standingAt(share, latest),
    cumulativeYuan,
    totalRate: rateOf(cumulativeYuan, total),
  };
}

function countedIn(row: typeof shareQuarters.$inferSelect, basis: Basis): Counted {
  const official = basis === 'official';
  const amount = official ? row.officialYuan : row.provisionalYuan;
  return {
    quarter: row.quarterId as QuarterId,
    yuan: amount === null ? null : yuan(amount),
    answer: official ? row.officialAnswer : row.provisionalAnswer,
    counts: (official ? row.officialSnapshotId : row.provisionalSnapshotId) !== null,
  };
}

function standingAt(share: ShareRows, quarter: QuarterId): ShareStanding {
  const year = quarterYear(quarter);
  const row = share.plans.findLast((plan) => plan.year === year && plan.fromQuarter <= quarter);
  const original = row && share.plans.find((plan) => plan.year === year);
  const inForce = row ? planOf(row) : null;
  const ofYear = share.counted.filter((figure) => quarterYear(figure.quarter) === year && figure.quarter <= quarter);
  const actualYuan = yearToDate(ofYear.map((figure) => figure.yuan));
  const plan = {
    annualYuan: inForce?.annualYuan ?? null,
    split: inForce?.split ?? null,
    plannedStart: (share.funding?.plannedStartQuarter as QuarterId | null | undefined) ?? null,
  };
  const planned = plannedToDate({ ...plan, quarter });
  const rate = rateOf(actualYuan, plan.annualYuan);
  const expected = planned > 0 ? rateOf(planned, plan.annualYuan) : null;
  const reported = ofYear.some((figure) => figure.quarter === quarter && figure.counts);
  const rule = lightRuleAt(share.rules, quarterEndDate(quarter));
  return {
    quarter,
    planYuan: plan.annualYuan,
    planVersion: inForce?.version ?? null,
    plannedToDateYuan: planned,
    actualYuan,
    rate,
    originalRate: original && original !== row ? rateOf(actualYuan, yuan(original.plannedYuan)) : null,
    expected,
    lead: rate && expected ? pointsBetween(rate, expected) : null,
    // What has not been reported is neither good nor bad: grey, as on the dashboard.
    light: reported ? shareLight({ ...plan, actualYuan, quarter, rule }) : 'grey',
    reported,
    rule,
  };
}

function versionsOf(rows: (typeof annualPlans.$inferSelect)[], latest: QuarterId | null): PlanVersion[] {
  return rows.map((row) => {
    const ofYear = rows.filter((other) => other.year === row.year);
    const before = ofYear.findLast((other) => other.version < row.version);
    const begun = ofYear.filter((other) => latest === null || other.fromQuarter <= latest);
    return {
      ...planOf(row),
      beforeYuan: before ? yuan(before.plannedYuan) : null,
      inForce: begun.at(-1) === row && (latest === null || quarterYear(latest) === row.year),
      reason: row.reason,
      document: row.document,
      approvedOn: row.approvedOn,
      decidedByName: row.decidedByName,
    };
  });
}

function planOf(row: typeof annualPlans.$inferSelect): PlanInForce {
  const { id, version, year, isDemonstration } = row;
  const fromQuarter = row.fromQuarter as QuarterId;
  return { id, version, year, annualYuan: yuan(row.plannedYuan), split: splitOf(row), fromQuarter, isDemonstration };
}
