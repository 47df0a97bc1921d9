// One share as the publisher keeps it: its money, its annual plans with every version, what has been counted, and the reports there are.
import { and, asc, eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants, shareFunding } from '#db/schema/plans.ts';
import { leadMoves, shareMoves } from '#db/schema/projects.ts';
import { reports } from '#db/schema/reports.ts';
import { firstQuarterChoices, originalFrom, planAt } from '#rules/annual-plan-rules.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { type QuarterId, quarterId, quarterYear } from '#rules/quarter.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { leadAt, ownQuarter } from '#rules/share-rules.ts';
import { periodOf, planOfRow, planRows } from './annual-plans.ts';
import { type CityName, type QuarterChoices, quarterChoices } from './commitment-upkeep.ts';
import { Forbidden, NotFound } from './errors.ts';
import { citiesOfProvince } from './project-library.ts';
import type { PlanInForce } from './share-context.ts';
import { fundingFormValues, hasAcceptedReport } from './share-funding.ts';
import { countedYuan, participationOf } from './share-standing.ts';
import { asActor } from './transaction.ts';

export type PlanVersionView = PlanInForce & {
  reason: string | null;
  document: string | null;
  approvedOn: string | null;
  decidedByName: string | null;
  createdAt: Date;
};

export type PlanYear = {
  year: number;
  /** Oldest first; the first is the original. */
  versions: PlanVersionView[];
  /** The version that measures the current quarter, or the year's last where it lies ahead or behind. */
  inForce: PlanVersionView | null;
  /** From which quarters an adjustment may hold; none when the year is settled. */
  firstQuarters: QuarterId[];
};

export type ShareUpkeep = {
  id: string;
  slug: string;
  commitment: { id: string; kind: string; name: string; nameEn: string; endedAt: Date | null };
  city: CityName;
  cities: CityName[];
  /** Leads in the current quarter, or in the last or first one of the share where it does not take part now. */
  isLead: boolean;
  fromQuarter: QuarterId;
  toQuarter: QuarterId | null;
  funding: {
    values: Record<string, string>;
    version: number;
    totalInvestmentYuan: Yuan | null;
    openingBalanceYuan: Yuan;
    plannedStartQuarter: QuarterId | null;
    isDemonstration: boolean;
    /** True once a report was accepted. */
    openingIsFixed: boolean;
  };
  years: PlanYear[];
  /** Years without plan for which one may be entered, with the quarter from which it would hold. */
  openYears: { year: number; fromQuarter: QuarterId }[];
  /** Counted so far (endorsed or accepted), in all and in the current year. */
  countedYuan: Yuan;
  countedThisYearYuan: Yuan;
  reports: { quarterId: QuarterId; status: ReportStatus }[];
  /** No report was begun and no decision names the share. */
  mayBeWithdrawn: boolean;
  quarters: QuarterChoices;
};

/** Throws NotFound where commitment and share do not belong together. For the publisher. */
export async function getShareUpkeep(actor: Actor, slug: string, participantId: string): Promise<ShareUpkeep> {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', slug.slice(0, 60));
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(participantId)) throw new NotFound('share', participantId.slice(0, 60));
  return asActor(actor, async (tx) => {
    const [found] = await tx.db
      .select({
        share: participants,
        commitment: {
          id: commitments.id,
          kind: commitments.kind,
          name: commitments.name,
          nameEn: commitments.nameEn,
          endedAt: commitments.endedAt,
        },
        city: { code: jurisdictions.code, name: jurisdictions.shortName, nameEn: jurisdictions.nameEn },
        funding: shareFunding,
      })
      .from(participants)
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
      .leftJoin(shareFunding, eq(shareFunding.participantId, participants.id))
      .where(and(eq(participants.id, participantId), eq(commitments.slug, slug)));
    if (!found) throw new NotFound('share', participantId);
    const { share, funding } = found;
    const choices = await quarterChoices(tx);
    const thisYear = quarterId(quarterYear(choices.current), 1);
    const [rows, written, accepted, counted, countedThisYear, cities, leadsMoved, moved] = await Promise.all([
      planRows(tx, share.id),
      tx.db
        .select({ quarterId: reports.quarterId, status: reports.status, firstEndorsedAt: reports.firstEndorsedAt })
        .from(reports)
        .where(eq(reports.participantId, share.id))
        .orderBy(asc(reports.quarterId)),
      hasAcceptedReport(tx, share.id),
      countedYuan(tx, share.id, null),
      countedYuan(tx, share.id, null, thisYear),
      citiesOfProvince(tx),
      tx.db.select().from(leadMoves).where(eq(leadMoves.commitmentId, share.commitmentId)),
      tx.db.select().from(shareMoves).where(eq(shareMoves.commitmentId, share.commitmentId)),
    ]);
    const named = [...leadsMoved, ...moved].some((move) =>
      [move.fromParticipantId, move.toParticipantId].includes(share.id),
    );
    const around = await participationOf(tx, share.commitmentId);
    const leads = around.shares.some(
      (one) => one.id === share.id && leadAt(around, ownQuarter(one, choices.current)) === one,
    );
    const years = planYears(rows, share, choices);
    return {
      id: share.id,
      slug,
      commitment: found.commitment,
      city: found.city,
      cities,
      isLead: leads,
      fromQuarter: share.fromQuarter as QuarterId,
      toQuarter: share.toQuarter as QuarterId | null,
      funding: {
        values: fundingFormValues(funding ?? undefined),
        version: funding?.version ?? 0,
        totalInvestmentYuan: funding?.totalInvestmentYuan == null ? null : yuan(funding.totalInvestmentYuan),
        openingBalanceYuan: yuan(funding?.openingBalanceYuan ?? 0),
        plannedStartQuarter: (funding?.plannedStartQuarter ?? null) as QuarterId | null,
        isDemonstration: funding?.isDemonstration ?? false,
        openingIsFixed: accepted,
      },
      years,
      openYears: openYears(years, share, choices),
      countedYuan: counted,
      countedThisYearYuan: countedThisYear,
      reports: written.map(({ quarterId: id, status }) => ({ quarterId: id as QuarterId, status })),
      mayBeWithdrawn: !named && written.every((one) => one.status === 'due' && one.firstEndorsedAt === null),
      quarters: choices,
    };
  });
}

type ShareRow = typeof participants.$inferSelect;
type PlanRows = Awaited<ReturnType<typeof planRows>>;

function planYears(rows: PlanRows, share: ShareRow, choices: QuarterChoices): PlanYear[] {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  return years.map((year) => {
    const versions = rows
      .filter((row) => row.year === year)
      .map((row) => ({
        ...planOfRow(row),
        reason: row.reason,
        document: row.document,
        approvedOn: row.approvedOn,
        decidedByName: row.decidedByName,
        createdAt: row.createdAt,
      }));
    const at = quarterYear(choices.current) === year ? choices.current : quarterId(year, 4);
    return {
      year,
      versions,
      inForce: planAt(versions, at),
      firstQuarters: firstQuarterChoices(periodOf(share, year, choices.settled), versions.at(-1) ?? null),
    };
  });
}

function openYears(years: PlanYear[], share: ShareRow, choices: QuarterChoices) {
  const now = quarterYear(choices.current);
  return [now - 1, now, now + 1, now + 2]
    .filter((year) => !years.some((one) => one.year === year))
    .flatMap((year) => {
      const fromQuarter = originalFrom(periodOf(share, year, choices.settled));
      return fromQuarter ? [{ year, fromQuarter }] : [];
    });
}
