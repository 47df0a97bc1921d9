// Commitments as lists show them: what they are, who takes part, which plans they serve. Holds no money: that is scoped and has its own reads.
import { and, asc, count, eq, exists, inArray, isNotNull, notExists, type SQL } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitmentPlanItems, commitments, participants, planItems, plans } from '#db/schema/plans.ts';
import { type CommitmentKind, commitmentKinds } from '#rules/commitment.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { type ProjectStatus, projectStatuses } from '#rules/project.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { leadAt, ownQuarter, takesPart } from '#rules/share-rules.ts';
import { Forbidden } from './errors.ts';
import { listedCommitments } from './indicator-filing.ts';
import { currentQuarter, leadMovesOf, takesPartAt } from './taking-part.ts';
import { asActor, type Transaction } from './transaction.ts';
import { allWordsIn } from './word-match.ts';

export type Participation = {
  participantId: string;
  cityCode: string;
  name: string;
  nameEn: string;
  shortName: string;
  /** Leads now, or led when the share ended; false where it has not begun. */
  isLead: boolean;
  fromQuarter: QuarterId;
  toQuarter: QuarterId | null;
  /** Takes part in the current quarter: false where the share is over or has not begun. */
  isCurrent: boolean;
};

export type ServedItem = {
  id: string;
  slug: string;
  kind: (typeof planItems.$inferSelect)['kind'];
  title: string;
  titleEn: string;
  isOnlyPlanned: boolean;
  plan: { slug: string; title: string; titleEn: string };
};

export type CommitmentBrief = Pick<
  typeof commitments.$inferSelect,
  | 'id'
  | 'slug'
  | 'kind'
  | 'name'
  | 'nameEn'
  | 'projectStatus'
  | 'statusInDocument'
  | 'outsideMembers'
  | 'isDemonstration'
  | 'endedAt'
> & { participants: Participation[]; items: ServedItem[] };

const briefColumns = {
  id: commitments.id,
  slug: commitments.slug,
  kind: commitments.kind,
  name: commitments.name,
  nameEn: commitments.nameEn,
  projectStatus: commitments.projectStatus,
  statusInDocument: commitments.statusInDocument,
  outsideMembers: commitments.outsideMembers,
  isDemonstration: commitments.isDemonstration,
  endedAt: commitments.endedAt,
};

/** The commitments that meet the condition, in the order of the documents, with participants and plan items. Five reads. */
export async function commitmentBriefs(
  tx: Transaction,
  condition: SQL | undefined,
  page?: { limit: number; offset: number },
): Promise<CommitmentBrief[]> {
  const query = tx.db
    .select(briefColumns)
    .from(commitments)
    .where(and(listedCommitments, condition))
    .orderBy(asc(commitments.ordinal), asc(commitments.slug));
  const rows = await (page ? query.limit(page.limit).offset(page.offset) : query);
  const ids = rows.map((row) => row.id);
  const [taking, served] = await Promise.all([participationsOf(tx, ids), itemsServed(tx, ids)]);
  return rows.map((row) => ({ ...row, participants: taking.get(row.id) ?? [], items: served.get(row.id) ?? [] }));
}

/** Commitments that serve one of these plan items, each once. */
export function commitmentsOfItems(tx: Transaction, itemIds: string[]): Promise<CommitmentBrief[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  return commitmentBriefs(
    tx,
    inArray(
      commitments.id,
      tx.db
        .select({ id: commitmentPlanItems.commitmentId })
        .from(commitmentPlanItems)
        .where(inArray(commitmentPlanItems.planItemId, itemIds)),
    ),
  );
}

/** By commitment: the lead first, then by code, then by beginning. */
export async function participationsOf(
  tx: Transaction,
  commitmentIds: string[],
): Promise<Map<string, Participation[]>> {
  if (commitmentIds.length === 0) return new Map();
  const quarter = await currentQuarter(tx);
  const moves = await leadMovesOf(tx, commitmentIds);
  const rows = await tx.db
    .select({
      commitmentId: participants.commitmentId,
      id: participants.id,
      cityCode: participants.cityCode,
      name: jurisdictions.name,
      nameEn: jurisdictions.nameEn,
      shortName: jurisdictions.shortName,
      isLead: participants.isLead,
      fromQuarter: participants.fromQuarter,
      toQuarter: participants.toQuarter,
    })
    .from(participants)
    .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
    .where(inArray(participants.commitmentId, commitmentIds))
    .orderBy(asc(participants.commitmentId), asc(participants.cityCode), asc(participants.fromQuarter));
  const shares = rows.map((row) => ({
    ...row,
    fromQuarter: row.fromQuarter as QuarterId,
    toQuarter: row.toQuarter as QuarterId | null,
  }));
  const lists = new Map<string, Participation[]>();
  for (const [id, own] of Map.groupBy(shares, (share) => share.commitmentId)) {
    const participation = { shares: own, leadMoves: moves.get(id) ?? [] };
    const list = own.map(({ id: participantId, commitmentId: _, ...share }) => ({
      ...share,
      participantId,
      isLead: share.fromQuarter <= quarter && leadAt(participation, ownQuarter(share, quarter))?.id === participantId,
      isCurrent: takesPart(share, quarter),
    }));
    const rank = (share: Participation) => (share.isLead ? (share.isCurrent ? 0 : 1) : 2);
    lists.set(
      id,
      list.toSorted((a, b) => rank(a) - rank(b)),
    );
  }
  return lists;
}

async function itemsServed(tx: Transaction, commitmentIds: string[]): Promise<Map<string, ServedItem[]>> {
  if (commitmentIds.length === 0) return new Map();
  const rows = await tx.db
    .select({
      commitmentId: commitmentPlanItems.commitmentId,
      id: planItems.id,
      slug: planItems.slug,
      kind: planItems.kind,
      title: planItems.title,
      titleEn: planItems.titleEn,
      isOnlyPlanned: planItems.isOnlyPlanned,
      plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
    })
    .from(commitmentPlanItems)
    .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
    .innerJoin(plans, eq(plans.id, planItems.planId))
    .where(inArray(commitmentPlanItems.commitmentId, commitmentIds))
    .orderBy(asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug));
  return Map.groupBy(rows, (row) => row.commitmentId);
}

/** A project's status, or that nobody reports it now (未纳入填报), or that the province ended it. */
export const listedStatuses = [...projectStatuses, 'not_assigned', 'ended'] as const;
export type ListedStatus = (typeof listedStatuses)[number];

export type CommitmentQuestion = {
  plan: string | null;
  city: string | null;
  kind: string | null;
  status: string | null;
  words: string | null;
  /** From 1. */
  page: number;
};

export type CommitmentListView = {
  rows: CommitmentBrief[];
  total: number;
  page: number;
  pageSize: number;
  /** What can be asked for. */
  plans: { slug: string; title: string; titleEn: string }[];
  cities: { code: string; name: string; nameEn: string }[];
};

const pageSize = 50;

/** A page of the commitments that match. What the question names and does not exist matches nothing. */
export async function listCommitments(actor: Actor, question: CommitmentQuestion): Promise<CommitmentListView> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  return asActor(actor, async (tx) => {
    const condition = conditionOf(tx, question, await currentQuarter(tx));
    const [[counted], planRows, cityRows] = await Promise.all([
      tx.db.select({ total: count() }).from(commitments).where(and(listedCommitments, condition)),
      tx.db
        .select({ slug: plans.slug, title: plans.title, titleEn: plans.titleEn })
        .from(plans)
        .orderBy(asc(plans.ordinal), asc(plans.slug)),
      tx.db
        .select({ code: jurisdictions.code, name: jurisdictions.name, nameEn: jurisdictions.nameEn })
        .from(jurisdictions)
        .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
        .orderBy(asc(jurisdictions.code)),
    ]);
    const total = counted?.total ?? 0;
    // An address that leafs beyond the end shows the last page.
    const page = Math.min(Math.max(1, question.page), Math.max(1, Math.ceil(total / pageSize)));
    const rows = await commitmentBriefs(tx, condition, { limit: pageSize, offset: (page - 1) * pageSize });
    return { rows, total, page, pageSize, plans: planRows, cities: cityRows };
  });
}

function conditionOf(tx: Transaction, question: CommitmentQuestion, quarter: QuarterId): SQL | undefined {
  const { plan, city, kind, status, words } = question;
  const own = eq(participants.commitmentId, commitments.id);
  const parts = () => tx.db.select({ id: participants.id }).from(participants);
  return and(
    kind && isOneOf(commitmentKinds, kind) ? eq(commitments.kind, kind as CommitmentKind) : undefined,
    status && isOneOf(projectStatuses, status) ? eq(commitments.projectStatus, status as ProjectStatus) : undefined,
    status === 'not_assigned' ? notExists(parts().where(and(own, takesPartAt(quarter)))) : undefined,
    status === 'ended' ? isNotNull(commitments.endedAt) : undefined,
    city ? exists(parts().where(and(own, eq(participants.cityCode, city)))) : undefined,
    plan
      ? exists(
          tx.db
            .select({ id: commitmentPlanItems.planItemId })
            .from(commitmentPlanItems)
            .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
            .innerJoin(plans, eq(plans.id, planItems.planId))
            .where(and(eq(commitmentPlanItems.commitmentId, commitments.id), eq(plans.slug, plan))),
        )
      : undefined,
    allWordsIn(wordsOf(words), [commitments.name, commitments.nameEn, commitments.projectCode]),
  );
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

/** At most eight words are looked for. */
function wordsOf(typed: string | null): string[] {
  return (typed ?? '')
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
}
