// The publisher's upkeep of commitments: entering one, changing its details and plan items, ending it and taking the end back. What documents
// say about it (source, their words) is never touched. Units and contacts are commitment-units.ts, shares shares.ts.
import { and, eq, isNull, like, max, sql } from 'drizzle-orm';
import { commitmentPlanItems, commitments, ownDocument, participants, planItems } from '#db/schema/plans.ts';
import { type CommitmentInput, type CommitmentValues, readCommitment } from '#rules/commitment-input.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { isSettled } from '#rules/share-rules.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { settledQuarter } from './taking-part.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import { changeBetween, requireReason, type Saved, sourceAfter } from './upkeep.ts';

export type CommitmentRow = typeof commitments.$inferSelect;

const uuidForm = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Only who keeps the plans. */
export function demandUpkeep(actor: AnyActor, objectId: string): void {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', objectId.slice(0, 60));
}

/** The commitment, locked until the transaction ends, so that changes around it come one after another. */
export async function lockCommitment(tx: Transaction, id: string): Promise<CommitmentRow> {
  if (!uuidForm.test(id)) throw new NotFound('commitment', id.slice(0, 60));
  const [row] = await tx.db.select().from(commitments).where(eq(commitments.id, id)).for('update');
  if (!row) throw new NotFound('commitment', id);
  return row;
}

/** Enters a commitment that no source document names, and returns its slug. */
export async function createCommitment(actor: AnyActor, input: CommitmentInput): Promise<{ id: string; slug: string }> {
  demandUpkeep(actor, 'new');
  return asActor(actor, async (tx) => {
    const { values, problems } = readCommitment(input, { needsBasis: true, today: shanghaiDate(tx.now) });
    if (problems.length > 0) throw new Invalid(problems);
    const made = await insertCommitment(tx, values);
    record(tx, {
      kind: 'commitment_created',
      objectType: 'commitment',
      objectId: made.id,
      detail: { slug: made.slug, before: null, after: values },
    });
    return made;
  });
}

/** The row of a new commitment. Throws Invalid where the project code is taken. */
export async function insertCommitment(
  tx: Transaction,
  values: CommitmentValues,
): Promise<{ id: string; slug: string }> {
  const { basis, ...details } = values;
  const id = crypto.randomUUID();
  const [last] = await tx.db.select({ ordinal: max(commitments.ordinal) }).from(commitments);
  const slug = await freeSlug(tx, values.nameEn);
  const added = await tx.db
    .insert(commitments)
    .values({
      id,
      slug,
      ordinal: (last?.ordinal ?? 0) + 1,
      ...details,
      participantsInferred: false,
      outsideMembers: [],
      furtherSources: [],
      source: { document: ownDocument, place: basis, words: values.name },
      editedAt: tx.now,
    })
    .onConflictDoNothing({ target: commitments.projectCode })
    .returning({ id: commitments.id });
  if (added.length === 0) throw new Invalid([{ field: 'projectCode', code: 'project_code_taken' }]);
  return { id, slug };
}

/** 'New Airport Link' → 'new-airport-link', with a number where it is taken; a short random one where nothing Latin is left. */
async function freeSlug(tx: Transaction, nameEn: string): Promise<string> {
  const latin = nameEn
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const base = latin.length >= 3 ? latin : `own-${crypto.randomUUID().slice(0, 8)}`;
  const taken = await tx.db
    .select({ slug: commitments.slug })
    .from(commitments)
    .where(like(commitments.slug, `${base}%`));
  const used = new Set([...taken.map((row) => row.slug), 'new']);
  let slug = base;
  for (let number = 2; used.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

/** What of a commitment the details form holds, as typed: the form's own names, so that versions can be shown beside each other. */
export function commitmentFormValues(row: CommitmentRow): Record<string, string> {
  return {
    kind: row.kind,
    name: row.name,
    nameEn: row.nameEn === row.name ? '' : row.nameEn,
    projectCode: row.projectCode ?? '',
    projectStatus: row.projectStatus ?? '',
    nature: row.nature ?? '',
    plannedStartQuarter: row.plannedStartQuarter ?? '',
    plannedEndQuarter: row.plannedEndQuarter ?? '',
    startedOn: row.startedOn ?? '',
    completedOn: row.completedOn ?? '',
    ...Object.fromEntries(row.fundingSources.map((one) => [`funding.${one}`, 'yes'])),
    basis: row.source.document === ownDocument ? row.source.place : '',
  };
}

/** What stands now, for whoever was slower. */
export function currentState(row: CommitmentRow) {
  return {
    values: commitmentFormValues(row),
    version: row.version,
    byName: null,
    at: row.editedAt?.toISOString() ?? null,
  };
}

/** Changes the details; `changed` false, and no trace, where they are what they were. Throws Conflict where somebody was faster. */
export async function editCommitment(
  actor: AnyActor,
  input: { commitmentId: string; version: number; details: CommitmentInput },
): Promise<Saved> {
  demandUpkeep(actor, input.commitmentId);
  return asActor(actor, async (tx) => {
    const before = await lockCommitment(tx, input.commitmentId);
    if (before.version !== input.version) throw new Conflict('changed_meanwhile', currentState(before));
    const own = before.source.document === ownDocument;
    const { values, problems } = readCommitment(input.details, { needsBasis: own, today: shanghaiDate(tx.now) });
    const { basis, ...details } = values;
    problems.push(...(await standingProblems(tx, before, values)));
    if (problems.length > 0) throw new Invalid(problems);
    const standing = { ...before, basis: before.source.place };
    const change = changeBetween(standing, { ...details, ...(own ? { basis } : {}) });
    if (change === null) return { slug: before.slug, changed: false };
    await renewCommitment(tx, before, { ...details, source: sourceAfter(before.source, basis, values.name) });
    record(tx, {
      kind: 'commitment_edited',
      objectType: 'commitment',
      objectId: before.id,
      detail: { slug: before.slug, version: before.version + 1, ...change },
    });
    return { slug: before.slug, changed: true };
  });
}

async function standingProblems(
  tx: Transaction,
  before: CommitmentRow,
  values: CommitmentValues,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (values.projectCode !== null && values.projectCode !== before.projectCode) {
    const [other] = await tx.db
      .select({ id: commitments.id })
      .from(commitments)
      .where(eq(commitments.projectCode, values.projectCode));
    if (other) problems.push({ field: 'projectCode', code: 'project_code_taken' });
  }
  if (values.kind !== before.kind) {
    const [share] = await tx.db
      .select({ id: participants.id })
      .from(participants)
      .where(eq(participants.commitmentId, before.id))
      .limit(1);
    if (share) problems.push({ field: 'kind', code: 'kind_is_fixed' });
  }
  return problems;
}

/** One step of the version, on the version that was read. */
export async function renewCommitment(
  tx: Transaction,
  before: CommitmentRow,
  change: Partial<CommitmentRow>,
): Promise<void> {
  const renewed = await tx.db
    .update(commitments)
    .set({ ...change, version: sql`${commitments.version} + 1`, editedAt: tx.now })
    .where(and(eq(commitments.id, before.id), eq(commitments.version, before.version)))
    .returning({ id: commitments.id });
  if (renewed.length === 0) throw new Conflict('changed_meanwhile', currentState(before));
}

/** Links the commitment to a plan item, of whichever plan, or takes the link off. */
export async function setPlanItem(
  actor: AnyActor,
  input: { commitmentId: string; planItemId: string; linked: boolean },
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.commitmentId);
  return asActor(actor, async (tx) => {
    const before = await lockCommitment(tx, input.commitmentId);
    if (!uuidForm.test(input.planItemId)) throw new NotFound('plan_item', input.planItemId.slice(0, 60));
    const [item] = await tx.db
      .select({ id: planItems.id, slug: planItems.slug })
      .from(planItems)
      .where(and(eq(planItems.id, input.planItemId), input.linked ? isNull(planItems.endedAt) : undefined));
    if (!item) throw new NotFound('plan_item', input.planItemId);
    const link = { commitmentId: before.id, planItemId: item.id };
    const changed = input.linked
      ? await tx.db.insert(commitmentPlanItems).values(link).onConflictDoNothing().returning()
      : await tx.db
          .delete(commitmentPlanItems)
          .where(and(eq(commitmentPlanItems.commitmentId, before.id), eq(commitmentPlanItems.planItemId, item.id)))
          .returning();
    if (changed.length === 0) throw new Conflict('done_already');
    await renewCommitment(tx, before, {});
    record(tx, {
      kind: input.linked ? 'commitment_linked' : 'commitment_unlinked',
      objectType: 'commitment',
      objectId: before.id,
      detail: { slug: before.slug, planItem: item.slug },
    });
    return { slug: before.slug };
  });
}

/** Ended: no longer to be carried out or reported. Shares must have ended, in quarters that are settled, so that no city owes it any more. */
export async function endCommitment(
  actor: AnyActor,
  input: { commitmentId: string; version: number; reason: string },
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.commitmentId);
  const reason = requireReason(input.reason, 'endedReason');
  return asActor(actor, async (tx) => {
    const before = await lockCommitment(tx, input.commitmentId);
    if (before.endedAt !== null) throw new Conflict('done_already');
    if (before.version !== input.version) throw new Conflict('changed_meanwhile', currentState(before));
    await requireNothingOwed(tx, before.id);
    await renewCommitment(tx, before, { endedAt: tx.now, endedReason: reason });
    record(tx, {
      kind: 'commitment_ended',
      objectType: 'commitment',
      objectId: before.id,
      detail: { slug: before.slug, reason },
    });
    return { slug: before.slug };
  });
}

/** Throws Invalid where a share goes on, or ends in a quarter that is not settled: its reports may still be asked for. */
async function requireNothingOwed(tx: Transaction, commitmentId: string): Promise<void> {
  const [last] = await tx.db
    .select({ toQuarter: participants.toQuarter })
    .from(participants)
    .where(eq(participants.commitmentId, commitmentId))
    .orderBy(sql`${participants.toQuarter} DESC NULLS FIRST`)
    .limit(1);
  if (!last) return;
  const field = 'endedReason';
  if (last.toQuarter === null) throw new Invalid([{ field, code: 'shares_must_end_first' }]);
  if (!isSettled(last.toQuarter as QuarterId, await settledQuarter(tx)))
    throw new Invalid([{ field, code: 'share_still_owes', params: { quarter: last.toQuarter } }]);
}

/** Takes an end back; shares stay ended until a city is added again. */
export async function resumeCommitment(
  actor: AnyActor,
  input: { commitmentId: string; version: number },
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.commitmentId);
  return asActor(actor, async (tx) => {
    const before = await lockCommitment(tx, input.commitmentId);
    if (before.endedAt === null) throw new Conflict('done_already');
    if (before.version !== input.version) throw new Conflict('changed_meanwhile', currentState(before));
    await renewCommitment(tx, before, { endedAt: null, endedReason: null });
    record(tx, {
      kind: 'commitment_resumed',
      objectType: 'commitment',
      objectId: before.id,
      detail: { slug: before.slug, before: { reason: before.endedReason } },
    });
    return { slug: before.slug };
  });
}
