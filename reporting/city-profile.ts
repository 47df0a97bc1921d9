// A city as the plans know it: where it is a member, what it reports on, which targets and functional zones are its own. Its working data are for
// its own people and the province.
import { and, asc, eq, exists, inArray, isNull, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { metroAreaMembers, metroAreas, planMembers } from '#db/schema/metro-areas.ts';
import { commitments, participants, plans } from '#db/schema/plans.ts';
import { reports } from '#db/schema/reports.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { type CommitmentBrief, commitmentBriefs } from './commitment-list.ts';
import { type DashboardRow, getDashboard } from './dashboard.ts';
import { documentTitles, type SourcedFact, sourced } from './document-titles.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type FunctionalZoneBrief, functionalZonesIn } from './functional-zones.ts';
import { type IndicatorBrief, indicatorBriefs } from './indicator-briefs.ts';
import { type FigureMoment, type MomentQuestion, momentOf, type SetFigures, setFigures } from './set-figures.ts';
import { asActor, type Transaction } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type Place = { code: string; name: string; nameEn: string; shortName: string };

export type CityLine = Place & {
  /** Commitments it takes part in. */
  commitments: number;
  counties: number;
  /** Null where its working data are not in the reader's scope. */
  row: DashboardRow | null;
};

export type CitiesView = { cities: CityLine[]; moment: FigureMoment | null; isDemonstration: boolean };

/** The eleven cities by code; figures where the reader's scope goes. */
export async function listCities(actor: Actor, question: MomentQuestion): Promise<CitiesView> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  const dashboard = await getDashboard(actor, question);
  const cities = await asActor(actor, async (tx) => {
    const [places, counted, counties] = await Promise.all([
      tx.db
        .select(placeColumns)
        .from(jurisdictions)
        .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
        .orderBy(asc(jurisdictions.code)),
      tx.db
        .select({
          code: participants.cityCode,
          count: sql<number>`count(DISTINCT ${participants.commitmentId})::int`,
        })
        .from(participants)
        .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
        .where(isNull(commitments.endedAt))
        .groupBy(participants.cityCode)
        .orderBy(asc(participants.cityCode)),
      tx.db
        .select({ code: jurisdictions.parentCode, count: sql<number>`count(*)::int` })
        .from(jurisdictions)
        .where(eq(jurisdictions.level, 'county'))
        .groupBy(jurisdictions.parentCode)
        .orderBy(asc(jurisdictions.parentCode)),
    ]);
    return places.map((place) => ({
      ...place,
      commitments: counted.find((row) => row.code === place.code)?.count ?? 0,
      counties: counties.find((row) => row.code === place.code)?.count ?? 0,
      row: dashboard?.cities.find((row) => row.cityCode === place.code) ?? null,
    }));
  });
  return { cities, moment: dashboard && momentOf(dashboard), isDemonstration: dashboard?.isDemonstration ?? false };
}

const placeColumns = {
  code: jurisdictions.code,
  name: jurisdictions.name,
  nameEn: jurisdictions.nameEn,
  shortName: jurisdictions.shortName,
};

export type Membership = {
  /** The metro area or the plan itself. */
  kind: 'plan' | 'metro_area';
  name: string;
  nameEn: string;
  plan: { slug: string; title: string; titleEn: string };
  role: 'core' | 'member';
  /** The city itself, or a county of it that the document lists. */
  member: { code: string; name: string; nameEn: string };
  source: SourcedFact;
};

export type CityCommitment = CommitmentBrief & {
  isLead: boolean;
  /** The city's report of the quarter; null out of scope and where none is owed. */
  report: { id: string; status: ReportStatus } | null;
};

export type CityProfile = Place & {
  counties: (Place & { validFromYear: number | null; validToYear: number | null })[];
  memberships: Membership[];
  commitments: CityCommitment[];
  indicators: IndicatorBrief[];
  functionalZones: FunctionalZoneBrief[];
  /** False for another city's people: they see what the plans say, not its working data. */
  inScope: boolean;
  figures: SetFigures | null;
  row: DashboardRow | null;
  moment: FigureMoment | null;
};

/** A city by its GB/T 2260 code. Throws NotFound for anything but the province's cities. */
export async function getCity(actor: Actor, code: string, question: MomentQuestion): Promise<CityProfile> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', code.slice(0, 10));
  const inScope = allows(actor, 'view_dashboard', { cityCode: code });
  const city = await asActor(actor, async (tx) => {
    const [place] = await tx.db
      .select(placeColumns)
      .from(jurisdictions)
      .where(and(eq(jurisdictions.code, code), eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)));
    if (!place) throw new NotFound('city', code.slice(0, 10));
    const counties = await countiesOf(tx, code);
    const own = [code, ...counties.map((county) => county.code)];
    const [memberships, briefs, targets, functionalZones] = await Promise.all([
      membershipsOf(tx, own),
      commitmentBriefs(
        tx,
        exists(
          tx.db
            .select({ id: participants.id })
            .from(participants)
            .where(and(eq(participants.commitmentId, commitments.id), eq(participants.cityCode, code))),
        ),
      ),
      indicatorBriefs(tx, sql`${indicators.scopeCodes} @> ${JSON.stringify([code])}::jsonb`),
      functionalZonesIn(tx, own),
    ]);
    return { ...place, counties, memberships, briefs, indicators: targets, functionalZones };
  });
  const { briefs, ...rest } = city;
  const dashboard = inScope ? await getDashboard(actor, { ...question, city: code }) : null;
  const statuses = dashboard
    ? await asActor(actor, (tx) => reportsOf(tx, code, dashboard.quarter))
    : new Map<string, never>();
  return {
    ...rest,
    inScope,
    commitments: briefs.map((brief) => ({
      ...brief,
      isLead: brief.participants.some((share) => share.cityCode === code && share.isLead && share.isCurrent),
      report: statuses.get(brief.id) ?? null,
    })),
    figures: dashboard && setFigures(dashboard, new Set(briefs.map((brief) => brief.id))),
    row: dashboard?.cities[0] ?? null,
    moment: dashboard && momentOf(dashboard),
  };
}

function countiesOf(tx: Transaction, code: string) {
  return tx.db
    .select({
      ...placeColumns,
      validFromYear: jurisdictions.validFromYear,
      validToYear: jurisdictions.validToYear,
    })
    .from(jurisdictions)
    .where(and(eq(jurisdictions.parentCode, code), eq(jurisdictions.level, 'county')))
    .orderBy(asc(jurisdictions.code));
}

/** Members differ from document to document: each plan and each metro area stands with its own words. */
async function membershipsOf(tx: Transaction, codes: string[]): Promise<Membership[]> {
  const plan = { slug: plans.slug, title: plans.title, titleEn: plans.titleEn };
  const member = { code: jurisdictions.code, name: jurisdictions.name, nameEn: jurisdictions.nameEn };
  const [inPlans, inAreas, titles] = await Promise.all([
    tx.db
      .select({ plan, member, role: planMembers.role, source: plans.source })
      .from(planMembers)
      .innerJoin(plans, eq(plans.id, planMembers.planId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, planMembers.code))
      .where(inArray(planMembers.code, codes))
      .orderBy(asc(plans.ordinal), asc(planMembers.code)),
    tx.db
      .select({
        plan,
        member,
        role: metroAreaMembers.role,
        name: metroAreas.name,
        nameEn: metroAreas.nameEn,
        source: metroAreas.source,
      })
      .from(metroAreaMembers)
      .innerJoin(metroAreas, eq(metroAreas.id, metroAreaMembers.metroAreaId))
      .innerJoin(plans, eq(plans.id, metroAreas.planId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, metroAreaMembers.code))
      .where(inArray(metroAreaMembers.code, codes))
      .orderBy(asc(plans.ordinal), asc(metroAreas.slug), asc(metroAreaMembers.code)),
    documentTitles(tx),
  ]);
  return [
    ...inAreas.map((row) => ({ ...row, kind: 'metro_area' as const, source: sourced(row.source, titles) })),
    ...inPlans.map((row) => ({
      ...row,
      kind: 'plan' as const,
      name: row.plan.title,
      nameEn: row.plan.titleEn,
      source: sourced(row.source, titles),
    })),
  ];
}

async function reportsOf(
  tx: Transaction,
  code: string,
  quarter: string,
): Promise<Map<string, { id: string; status: ReportStatus }>> {
  const rows = await tx.db
    .select({ commitmentId: participants.commitmentId, id: reports.id, status: reports.status })
    .from(reports)
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .where(and(eq(reports.quarterId, quarter), eq(reports.cityCode, code), visibleReports(tx.actor)))
    .orderBy(asc(participants.commitmentId), asc(reports.id));
  return new Map(rows.map(({ commitmentId, ...report }) => [commitmentId, report]));
}
