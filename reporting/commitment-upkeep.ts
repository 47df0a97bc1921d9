// One commitment with everything the publisher keeps about it: details, sources, plan items, units, contacts, shares, milestones and decisions.
import { and, asc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitmentPlanItems, commitments, participants, planItems, plans, shareFunding } from '#db/schema/plans.ts';
import {
  commitmentContacts,
  commitmentUnits,
  leadMoves,
  milestoneMoves,
  milestones,
  shareMoves,
} from '#db/schema/projects.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { nextQuarter, type QuarterId, quarterId, quartersBetween, quarterYear } from '#rules/quarter.ts';
import { leadAt, ownQuarter } from '#rules/share-rules.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { type CommitmentRow, commitmentFormValues } from './commitment-maintenance.ts';
import { documentTitles, type SourcedFact, sourced } from './document-titles.ts';
import { Forbidden, NotFound } from './errors.ts';
import { citiesOfProvince } from './project-library.ts';
import { participationOf } from './share-standing.ts';
import { currentQuarter, settledQuarter } from './taking-part.ts';
import { asActor, type Transaction } from './transaction.ts';
import { allWordsIn } from './word-match.ts';

export type CityName = { code: string; name: string; nameEn: string };

export type UpkeepShare = {
  id: string;
  city: CityName;
  /** Leads in the current quarter, or in the last or first one of the share where it does not take part now. */
  leads: boolean;
  fromQuarter: QuarterId;
  toQuarter: QuarterId | null;
  totalInvestmentYuan: Yuan | null;
  isDemonstration: boolean;
};

export type LinkedItem = {
  id: string;
  title: string;
  titleEn: string;
  endedAt: Date | null;
  plan: { slug: string; title: string; titleEn: string };
};

export type QuarterChoices = {
  current: QuarterId;
  settled: QuarterId | null;
  /** Quarters from which something may still take effect, the nearest first. */
  ahead: QuarterId[];
  today: string;
};

export type Upkeep = {
  row: CommitmentRow;
  values: Record<string, string>;
  sources: SourcedFact[];
  items: LinkedItem[];
  units: (typeof commitmentUnits.$inferSelect)[];
  contacts: (typeof commitmentContacts.$inferSelect)[];
  shares: UpkeepShare[];
  milestones: (typeof milestones.$inferSelect & { moves: (typeof milestoneMoves.$inferSelect)[] })[];
  leadMoves: (typeof leadMoves.$inferSelect)[];
  shareMoves: (typeof shareMoves.$inferSelect)[];
  cities: CityName[];
  quarters: QuarterChoices;
};

/** Throws NotFound for an unknown slug. For the publisher. */
export async function getUpkeep(actor: Actor, slug: string): Promise<Upkeep> {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', slug.slice(0, 60));
  return asActor(actor, async (tx) => {
    const [row] = await tx.db.select().from(commitments).where(eq(commitments.slug, slug));
    if (!row) throw new NotFound('commitment', slug.slice(0, 60));
    const [titles, items, units, contacts, cities, choices, steps, leads, moved] = await Promise.all([
      documentTitles(tx),
      itemsOf(tx, row.id),
      tx.db
        .select()
        .from(commitmentUnits)
        .where(eq(commitmentUnits.commitmentId, row.id))
        .orderBy(asc(commitmentUnits.ordinal)),
      tx.db
        .select()
        .from(commitmentContacts)
        .where(eq(commitmentContacts.commitmentId, row.id))
        .orderBy(asc(commitmentContacts.cityCode)),
      citiesOfProvince(tx),
      quarterChoices(tx),
      stepsOf(tx, row.id),
      tx.db.select().from(leadMoves).where(eq(leadMoves.commitmentId, row.id)).orderBy(asc(leadMoves.number)),
      tx.db
        .select()
        .from(shareMoves)
        .where(eq(shareMoves.commitmentId, row.id))
        .orderBy(asc(shareMoves.firstQuarter), asc(shareMoves.id)),
    ]);
    return {
      row,
      values: commitmentFormValues(row),
      sources: [row.source, ...row.furtherSources].map((source) => sourced(source, titles)),
      items,
      units,
      contacts,
      shares: await sharesOf(tx, row.id, choices.current),
      milestones: steps,
      leadMoves: leads,
      shareMoves: moved,
      cities,
      quarters: choices,
    };
  });
}

/** What the forms offer as quarters: from the one after the settled ones to the end of the second year ahead. */
export async function quarterChoices(tx: Transaction): Promise<QuarterChoices> {
  const current = await currentQuarter(tx);
  const settled = await settledQuarter(tx);
  const first = settled ? nextQuarter(settled) : quarterId(quarterYear(current) - 1, 1);
  const ahead = quartersBetween(first, quarterId(quarterYear(current) + 2, 4));
  return { current, settled, ahead, today: shanghaiDate(tx.now) };
}

function itemsOf(tx: Transaction, commitmentId: string): Promise<LinkedItem[]> {
  return tx.db
    .select({
      id: planItems.id,
      title: planItems.title,
      titleEn: planItems.titleEn,
      endedAt: planItems.endedAt,
      plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
    })
    .from(commitmentPlanItems)
    .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
    .innerJoin(plans, eq(plans.id, planItems.planId))
    .where(eq(commitmentPlanItems.commitmentId, commitmentId))
    .orderBy(asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug));
}

async function stepsOf(tx: Transaction, commitmentId: string): Promise<Upkeep['milestones']> {
  const rows = await tx.db
    .select()
    .from(milestones)
    .where(eq(milestones.commitmentId, commitmentId))
    .orderBy(asc(milestones.dueQuarter), asc(milestones.ordinal));
  const ids = rows.map((row) => row.id);
  const moves =
    ids.length === 0
      ? []
      : await tx.db
          .select()
          .from(milestoneMoves)
          .where(inArray(milestoneMoves.milestoneId, ids))
          .orderBy(asc(milestoneMoves.milestoneId), asc(milestoneMoves.number));
  return rows.map((row) => ({ ...row, moves: moves.filter((move) => move.milestoneId === row.id) }));
}

async function sharesOf(tx: Transaction, commitmentId: string, current: QuarterId): Promise<UpkeepShare[]> {
  const participation = await participationOf(tx, commitmentId);
  const rows = await tx.db
    .select({
      id: participants.id,
      code: jurisdictions.code,
      name: jurisdictions.shortName,
      nameEn: jurisdictions.nameEn,
      total: shareFunding.totalInvestmentYuan,
      isDemonstration: shareFunding.isDemonstration,
    })
    .from(participants)
    .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
    .leftJoin(shareFunding, eq(shareFunding.participantId, participants.id))
    .where(eq(participants.commitmentId, commitmentId));
  const found = new Map(rows.map((row) => [row.id, row]));
  const shares = participation.shares.flatMap((share): UpkeepShare[] => {
    const row = found.get(share.id);
    if (!row) return [];
    return [
      {
        id: share.id,
        city: { code: row.code, name: row.name, nameEn: row.nameEn },
        leads: leadAt(participation, ownQuarter(share, current))?.id === share.id,
        fromQuarter: share.fromQuarter,
        toQuarter: share.toQuarter,
        totalInvestmentYuan: row.total === null ? null : yuan(row.total),
        isDemonstration: row.isDemonstration ?? false,
      },
    ];
  });
  const over = (share: UpkeepShare) => Number(share.toQuarter !== null && share.toQuarter < current);
  return shares.sort((a, b) => over(a) - over(b) || Number(b.leads) - Number(a.leads));
}

export type ItemQuestion = { plan: string | null; words: string | null };
export type FoundItems = {
  items: LinkedItem[];
  total: number;
  plans: { slug: string; title: string; titleEn: string }[];
};

export const itemsShown = 30;

/** Plan items that the commitment is not linked to yet, by plan and words. For the publisher. */
export async function findItemsToLink(actor: Actor, slug: string, question: ItemQuestion): Promise<FoundItems> {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', slug.slice(0, 60));
  return asActor(actor, async (tx) => {
    const known = await tx.db
      .select({ slug: plans.slug, title: plans.title, titleEn: plans.titleEn })
      .from(plans)
      .orderBy(asc(plans.ordinal), asc(plans.slug));
    const words = (question.words ?? '').split(/\s+/).filter(Boolean);
    if (question.plan === null && words.length === 0) return { items: [], total: 0, plans: known };
    const linked = sql`(SELECT 1 FROM ${commitmentPlanItems} l JOIN ${commitments} c ON c.id = l.commitment_id
      WHERE l.plan_item_id = ${planItems.id} AND c.slug = ${slug})`;
    const rows = await tx.db
      .select({
        id: planItems.id,
        title: planItems.title,
        titleEn: planItems.titleEn,
        endedAt: planItems.endedAt,
        plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
      })
      .from(planItems)
      .innerJoin(plans, eq(plans.id, planItems.planId))
      .where(
        and(
          isNull(planItems.endedAt),
          notExists(linked),
          question.plan ? eq(plans.slug, question.plan) : undefined,
          allWordsIn(words, [planItems.title, planItems.titleEn]),
        ),
      )
      .orderBy(asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug));
    return { items: rows.slice(0, itemsShown), total: rows.length, plans: known };
  });
}
