// The project library as the publisher keeps it: every commitment with who takes part, its total investment and the annual plan of one year.
// One page of rows at a time; filters, sort and page come from the address.
import { and, asc, count, desc, eq, exists, inArray, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { annualPlans, commitmentPlanItems, commitments, participants, planItems, plans } from '#db/schema/plans.ts';
import { type CommitmentKind, commitmentKinds } from '#rules/commitment.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { type ProjectStatus, projectStatuses } from '#rules/project.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { leadAt, ownQuarter } from '#rules/share-rules.ts';
import { Forbidden } from './errors.ts';
import { listedCommitments } from './indicator-filing.ts';
import { currentQuarter, leadMovesOf, takesPartFrom } from './taking-part.ts';
import { asActor, type Transaction } from './transaction.ts';
import { allWordsIn } from './word-match.ts';

export const librarySorts = ['order', 'name', 'code', 'total', 'plan'] as const;
export type LibrarySort = (typeof librarySorts)[number];
export const libraryPageSize = 50;

/** As the address says it; null where it says nothing. */
export type LibraryQuestion = {
  plan: string | null;
  city: string | null;
  kind: string | null;
  status: string | null;
  assigned: 'yes' | 'no' | null;
  /** Only commitments of which a share has no plan in `year`. */
  withoutPlan: boolean;
  ended: boolean;
  year: number | null;
  words: string | null;
  sort: LibrarySort;
  descending: boolean;
  page: number;
};

export type LibraryCity = {
  code: string;
  name: string;
  nameEn: string;
  /** Leads in the current quarter. */
  isLead: boolean;
  /** The quarter in which the share begins, where that lies ahead; null where it has begun. */
  beginsIn: QuarterId | null;
};

export type LibraryRow = {
  id: string;
  slug: string;
  kind: CommitmentKind;
  name: string;
  nameEn: string;
  projectCode: string | null;
  projectStatus: ProjectStatus | null;
  endedAt: Date | null;
  isDemonstration: boolean;
  /** Who takes part in the current quarter, the lead first, then who joins later. */
  cities: LibraryCity[];
  totalInvestmentYuan: Yuan | null;
  planYuan: Yuan | null;
};

export type LibraryView = {
  rows: LibraryRow[];
  total: number;
  page: number;
  pages: number;
  year: number;
  years: number[];
  quarter: QuarterId;
  plans: { slug: string; title: string; titleEn: string }[];
  cities: { code: string; name: string; nameEn: string }[];
};

/** One page of the library. For the publisher. */
export async function listLibrary(actor: Actor, question: LibraryQuestion): Promise<LibraryView> {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', 'library');
  return asActor(actor, async (tx) => {
    const quarter = await currentQuarter(tx);
    const year = question.year ?? quarterYear(quarter);
    const condition = conditionOf(question, year, quarter);
    const money = moneyColumns(year, quarter);
    const [[counted], plansKnown, cities, years] = await Promise.all([
      tx.db.select({ total: count() }).from(commitments).where(condition),
      tx.db
        .select({ slug: plans.slug, title: plans.title, titleEn: plans.titleEn })
        .from(plans)
        .orderBy(asc(plans.ordinal), asc(plans.slug)),
      citiesOfProvince(tx),
      yearsKnown(tx, year),
    ]);
    const total = counted?.total ?? 0;
    const pages = Math.max(1, Math.ceil(total / libraryPageSize));
    const page = Math.min(question.page, pages);
    const found = await tx.db
      .select({
        id: commitments.id,
        slug: commitments.slug,
        kind: commitments.kind,
        name: commitments.name,
        nameEn: commitments.nameEn,
        projectCode: commitments.projectCode,
        projectStatus: commitments.projectStatus,
        endedAt: commitments.endedAt,
        ...money,
      })
      .from(commitments)
      .where(condition)
      .orderBy(...orderOf(question, money), asc(commitments.ordinal), asc(commitments.slug))
      .limit(libraryPageSize)
      .offset((page - 1) * libraryPageSize);
    const taking = await citiesOf(
      tx,
      found.map((row) => row.id),
      quarter,
    );
    const rows = found.map(({ total: sum, plan, ...row }) => ({
      ...row,
      totalInvestmentYuan: sum === null ? null : yuan(sum),
      planYuan: plan === null ? null : yuan(plan),
      cities: taking.get(row.id) ?? [],
    }));
    return { rows, total, page, pages, year, years, quarter, plans: plansKnown, cities };
  });
}

/** The quarter a new entry starts from, for whoever may make one. */
export async function getLibraryQuarter(actor: Actor): Promise<QuarterId> {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', 'new');
  return asActor(actor, currentQuarter);
}

export function citiesOfProvince(tx: Transaction) {
  return tx.db
    .select({ code: jurisdictions.code, name: jurisdictions.shortName, nameEn: jurisdictions.nameEn })
    .from(jurisdictions)
    .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
    .orderBy(asc(jurisdictions.code));
}

/** Years that have a plan, and the one before and after the shown one. */
async function yearsKnown(tx: Transaction, year: number): Promise<number[]> {
  const rows = await tx.db.selectDistinct({ year: annualPlans.year }).from(annualPlans);
  return [...new Set([...rows.map((row) => row.year), year - 1, year, year + 1])].sort((a, b) => b - a);
}

/** Sums over shares: total investment of all of them, and the year's plan in force (its latest version). */
function moneyColumns(year: number, quarter: QuarterId) {
  return {
    total: sql<string | null>`(SELECT sum(f.total_investment_yuan)::text FROM share_funding f
      JOIN participants ON participants.id = f.participant_id WHERE participants.commitment_id = commitments.id)`,
    plan: sql<string | null>`(SELECT sum(a.planned_yuan)::text FROM annual_plans a
      JOIN participants ON participants.id = a.participant_id
      WHERE participants.commitment_id = commitments.id AND a.year = ${year} AND a.version = (
        SELECT max(b.version) FROM annual_plans b WHERE b.participant_id = a.participant_id AND b.year = a.year))`,
    isDemonstration: sql<boolean>`EXISTS (SELECT 1 FROM share_funding f
      JOIN participants ON participants.id = f.participant_id
      WHERE participants.commitment_id = commitments.id AND f.is_demonstration AND ${takesPartFrom(quarter)})`,
  };
}

function orderOf(question: LibraryQuestion, money: ReturnType<typeof moneyColumns>): SQL[] {
  const direction = question.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  const by: Record<LibrarySort, SQL | null> = {
    order: null,
    name: sql`${commitments.name}`,
    code: sql`${commitments.projectCode}`,
    total: sql`${money.total}::numeric`,
    plan: sql`${money.plan}::numeric`,
  };
  const expression = by[question.sort];
  return expression ? [sql`${expression} ${direction}`] : question.descending ? [desc(commitments.ordinal)] : [];
}

function conditionOf(question: LibraryQuestion, year: number, quarter: QuarterId): SQL | undefined {
  const kind = commitmentKinds.find((one) => one === question.kind);
  const status = projectStatuses.find((one) => one === question.status);
  const share = (more?: SQL) =>
    exists(
      sql`(SELECT 1 FROM participants WHERE participants.commitment_id = commitments.id AND ${takesPartFrom(quarter)}${more ? sql` AND ${more}` : sql``})`,
    );
  const unplanned = sql`NOT EXISTS (SELECT 1 FROM annual_plans a WHERE a.participant_id = participants.id AND a.year = ${year})`;
  return and(
    listedCommitments,
    question.ended ? isNotNull(commitments.endedAt) : isNull(commitments.endedAt),
    kind ? eq(commitments.kind, kind) : undefined,
    status ? eq(commitments.projectStatus, status) : undefined,
    question.status === 'none' ? isNull(commitments.projectStatus) : undefined,
    question.city ? share(sql`participants.city_code = ${question.city}`) : undefined,
    question.assigned === 'yes' ? share() : undefined,
    question.assigned === 'no' ? not(share()) : undefined,
    question.withoutPlan ? share(unplanned) : undefined,
    question.plan ? servesPlan(question.plan) : undefined,
    allWordsIn((question.words ?? '').split(/\s+/).filter(Boolean), [
      commitments.name,
      commitments.nameEn,
      sql`COALESCE(${commitments.projectCode}, '')`,
    ]),
  );
}

function servesPlan(slug: string): SQL {
  return exists(
    sql`(SELECT 1 FROM ${commitmentPlanItems} l JOIN ${planItems} i ON i.id = l.plan_item_id JOIN ${plans} d ON d.id = i.plan_id
      WHERE l.commitment_id = commitments.id AND d.slug = ${slug})`,
  );
}

async function citiesOf(tx: Transaction, ids: string[], quarter: QuarterId): Promise<Map<string, LibraryCity[]>> {
  if (ids.length === 0) return new Map();
  const [rows, moves] = await Promise.all([
    tx.db
      .select({
        commitmentId: participants.commitmentId,
        id: participants.id,
        cityCode: participants.cityCode,
        name: jurisdictions.shortName,
        nameEn: jurisdictions.nameEn,
        isLead: participants.isLead,
        fromQuarter: participants.fromQuarter,
        toQuarter: participants.toQuarter,
      })
      .from(participants)
      .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
      .where(and(inArray(participants.commitmentId, ids), takesPartFrom(quarter)))
      .orderBy(asc(participants.cityCode), asc(participants.fromQuarter)),
    leadMovesOf(tx, ids),
  ]);
  const shares = rows.map((row) => ({
    ...row,
    fromQuarter: row.fromQuarter as QuarterId,
    toQuarter: row.toQuarter as QuarterId | null,
  }));
  const byCommitment = new Map<string, LibraryCity[]>();
  for (const [id, own] of Map.groupBy(shares, (share) => share.commitmentId)) {
    const participation = { shares: own, leadMoves: moves.get(id) ?? [] };
    const leads = (share: (typeof own)[number]) => leadAt(participation, ownQuarter(share, quarter))?.id === share.id;
    // Those that take part now before those to come; the one that leads, or will, first of each.
    const rank = (share: (typeof own)[number]) => (share.fromQuarter <= quarter ? 0 : 2) + (leads(share) ? 0 : 1);
    byCommitment.set(
      id,
      own
        .toSorted((a, b) => rank(a) - rank(b))
        .map((share) => ({
          code: share.cityCode,
          name: share.name,
          nameEn: share.nameEn,
          isLead: share.fromQuarter <= quarter && leads(share),
          beginsIn: share.fromQuarter > quarter ? share.fromQuarter : null,
        })),
    );
  }
  return byCommitment;
}
