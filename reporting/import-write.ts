// Writes a confirmed import in batches: commitments with their links and units, shares with their money, annual plans. Every change of a maintained
// row is made on the version that was read; one that is not there any more ends the whole import as a conflict.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { annualPlans, commitmentPlanItems, commitments, ownDocument } from '#db/schema/plans.ts';
import { commitmentUnits } from '#db/schema/projects.ts';
import { decisionOf } from '#rules/annual-plan-rules.ts';
import { slugOf } from '#rules/typed-fields.ts';
import { Conflict } from './errors.ts';
import type { AnnualPlanChange } from './import-annual-plans.ts';
import { inBatches } from './import-batches.ts';
import type { ImportPlan } from './import-check.ts';
import type { ProjectChange } from './import-projects.ts';
import { writeShares } from './import-write-shares.ts';
import { decidedBy } from './share-standing.ts';
import type { Transaction } from './transaction.ts';

export type WrittenSlugs = { created: string[]; changed: string[] };

/** Projects, shares and annual plans. Earlier quarters are import-write-past.ts. Returns the slugs, by target's id for those that are new. */
export async function writeLibrary(tx: Transaction, plan: ImportPlan): Promise<WrittenSlugs> {
  const created = plan.projects.filter(({ target }) => target.standing === null);
  const changed = plan.projects.filter(({ target }) => target.standing !== null);
  const slugs = freeSlugs(created, plan);
  await insertCommitments(tx, created, slugs, plan);
  await updateCommitments(tx, changed);
  await writeLinks(tx, plan.projects);
  await writeUnits(tx, plan.projects);
  await writeShares(tx, plan);
  await insertPlans(tx, plan.plans);
  return { created: [...slugs.values()], changed: changed.map(({ target }) => target.standing?.row.slug ?? '') };
}

/** 'New Airport Link' → 'new-airport-link', with a number where it is taken; a short random one where nothing Latin is left. */
function freeSlugs(created: readonly ProjectChange[], plan: ImportPlan): Map<string, string> {
  const used = new Set(['new', ...plan.state.commitments.map(({ row }) => row.slug)]);
  const next = new Map<string, number>();
  const slugs = new Map<string, string>();
  for (const { target, values } of created) {
    const base = slugOf(values.nameEn) || `own-${crypto.randomUUID().slice(0, 8)}`;
    let number = next.get(base) ?? 1;
    let slug = number === 1 ? base : `${base}-${number}`;
    while (used.has(slug)) {
      number += 1;
      slug = `${base}-${number}`;
    }
    next.set(base, number);
    used.add(slug);
    slugs.set(target.id, slug);
  }
  return slugs;
}

async function insertCommitments(
  tx: Transaction,
  created: readonly ProjectChange[],
  slugs: ReadonlyMap<string, string>,
  plan: ImportPlan,
): Promise<void> {
  const last = Math.max(0, ...plan.state.commitments.map(({ row }) => row.ordinal));
  const rows = created.map(({ target, values: { basis, ...details } }, index) => ({
    id: target.id,
    slug: slugs.get(target.id) ?? target.id,
    ordinal: last + 1 + index,
    ...details,
    participantsInferred: false,
    outsideMembers: [],
    furtherSources: [],
    source: { document: ownDocument, place: basis, words: details.name },
    editedAt: tx.now,
  }));
  await inBatches(rows, (batch) => tx.db.insert(commitments).values(batch));
}

/** One statement a batch: the new values come as one JSON text, each on the version that was read. */
async function updateCommitments(tx: Transaction, changed: readonly ProjectChange[]): Promise<void> {
  await inBatches(changed, async (batch) => {
    const rows = batch.map(({ target, values: { basis, fundingSources, ...details } }) => {
      const row = target.standing?.row;
      const isOwn = row?.source.document === ownDocument;
      return {
        id: target.id,
        version: row?.version,
        ...details,
        fundingSources,
        source: isOwn ? { ...row?.source, place: basis, words: details.name } : row?.source,
      };
    });
    const renewed = await tx.db.execute(sql`
      UPDATE commitments SET
        kind = given.kind, name = given.name, name_en = given."nameEn", project_code = given."projectCode",
        project_status = given."projectStatus", nature = given.nature,
        planned_start_quarter = given."plannedStartQuarter", planned_end_quarter = given."plannedEndQuarter",
        started_on = given."startedOn", completed_on = given."completedOn",
        funding_sources = given."fundingSources", source = given.source,
        version = commitments.version + 1, edited_at = ${tx.now.toISOString()}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS given(
        id uuid, version int, kind text, name text, "nameEn" text, "projectCode" text, "projectStatus" text, nature text,
        "plannedStartQuarter" text, "plannedEndQuarter" text, "startedOn" date, "completedOn" date, "fundingSources" jsonb, source jsonb)
      WHERE commitments.id = given.id AND commitments.version = given.version
      RETURNING commitments.id`);
    if (renewed.length !== batch.length) throw new Conflict('library_changed_meanwhile');
  });
}

async function writeLinks(tx: Transaction, projects: readonly ProjectChange[]): Promise<void> {
  const added: { commitmentId: string; planItemId: string }[] = [];
  const removed: { commitmentId: string; planItemIds: string[] }[] = [];
  for (const { target, planItemIds } of projects) {
    if (planItemIds === null) continue;
    const before = (target.standing?.planItems ?? []).map(({ id }) => id);
    added.push(
      ...planItemIds
        .filter((id) => !before.includes(id))
        .map((planItemId) => ({ commitmentId: target.id, planItemId })),
    );
    const gone = before.filter((id) => !planItemIds.includes(id));
    if (gone.length > 0) removed.push({ commitmentId: target.id, planItemIds: gone });
  }
  for (const { commitmentId, planItemIds } of removed) {
    await tx.db
      .delete(commitmentPlanItems)
      .where(
        and(eq(commitmentPlanItems.commitmentId, commitmentId), inArray(commitmentPlanItems.planItemId, planItemIds)),
      );
  }
  await inBatches(added, (batch) => tx.db.insert(commitmentPlanItems).values(batch).onConflictDoNothing());
}

async function writeUnits(tx: Transaction, projects: readonly ProjectChange[]): Promise<void> {
  const renewed = projects.filter(({ target, units }) => units !== null && (target.standing?.units.length ?? 0) > 0);
  await inBatches(renewed, (batch) =>
    tx.db.delete(commitmentUnits).where(
      inArray(
        commitmentUnits.commitmentId,
        batch.map(({ target }) => target.id),
      ),
    ),
  );
  const rows = projects.flatMap(({ target, units }) =>
    (units ?? []).map((unit, index) => ({
      id: crypto.randomUUID(),
      commitmentId: target.id,
      ordinal: index + 1,
      ...unit,
    })),
  );
  await inBatches(rows, (batch) => tx.db.insert(commitmentUnits).values(batch));
}

async function insertPlans(tx: Transaction, plans: readonly AnnualPlanChange[]): Promise<void> {
  const { decidedBy: person, decidedByName } = decidedBy(tx);
  const rows = plans.map(({ share, year, version, amounts, fromQuarter, decision, isDemonstration }) => {
    const [q1Yuan, q2Yuan, q3Yuan, q4Yuan] = amounts.split ?? [null, null, null, null];
    return {
      id: crypto.randomUUID(),
      participantId: share.id,
      cityCode: share.cityCode,
      year,
      version,
      plannedYuan: amounts.annualYuan,
      q1Yuan,
      q2Yuan,
      q3Yuan,
      q4Yuan,
      fromQuarter,
      ...(decision ? decisionOf(decision) : {}),
      decidedBy: person,
      decidedByName,
      isDemonstration,
      createdAt: tx.now,
    };
  });
  await inBatches(rows, (batch) => tx.db.insert(annualPlans).values(batch));
}
