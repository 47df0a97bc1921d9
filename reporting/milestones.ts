// Milestones of a commitment, planned by the publisher: adding one, correcting its words, moving it by a dated decision, ending it. When it was
// done is reported by the cities, never entered here.
import { and, asc, eq, max } from 'drizzle-orm';
import { participants } from '#db/schema/plans.ts';
import { milestoneMoves, milestones } from '#db/schema/projects.ts';
import { type DecisionInput, decisionOf, decisionProblems } from '#rules/annual-plan-rules.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { demandUpkeep, lockCommitment } from './commitment-maintenance.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { decidedBy, requireQuarter } from './share-standing.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import { requireReason } from './upkeep.ts';

type MilestoneRow = typeof milestones.$inferSelect;
export type MilestoneInput = { name: string; nameEn: string; cityCode: string };

/** Adds a step due in a quarter, of one city or of all together. */
export async function addMilestone(
  actor: AnyActor,
  input: { commitmentId: string; dueQuarter: string } & MilestoneInput,
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.commitmentId);
  const dueQuarter = requireQuarter(input.dueQuarter, 'dueQuarter');
  return asActor(actor, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    const words = await requireWords(tx, commitment.id, input);
    const [last] = await tx.db
      .select({ ordinal: max(milestones.ordinal) })
      .from(milestones)
      .where(eq(milestones.commitmentId, commitment.id));
    const id = crypto.randomUUID();
    const ordinal = (last?.ordinal ?? 0) + 1;
    await tx.db
      .insert(milestones)
      .values({ id, commitmentId: commitment.id, ordinal, ...words, dueQuarter, editedAt: tx.now });
    record(tx, {
      kind: 'milestone_added',
      objectType: 'milestone',
      objectId: id,
      detail: { slug: commitment.slug, before: null, after: { ...words, dueQuarter } },
    });
    return { slug: commitment.slug };
  });
}

/** Corrects name or city of a step; its quarter changes only by moving it. */
export async function renameMilestone(
  actor: AnyActor,
  input: { milestoneId: string; version: number } & MilestoneInput,
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.milestoneId);
  return asActor(actor, async (tx) => {
    const { before, slug } = await lockMilestone(tx, input.milestoneId, input.version);
    const words = await requireWords(tx, before.commitmentId, input);
    await change(tx, before, words);
    record(tx, {
      kind: 'milestone_edited',
      objectType: 'milestone',
      objectId: before.id,
      detail: { slug, before: { name: before.name, nameEn: before.nameEn, cityCode: before.cityCode }, after: words },
    });
    return { slug };
  });
}

/** Moves a step to another quarter by decision; the earlier quarter stays on record. */
export async function moveMilestone(
  actor: AnyActor,
  input: { milestoneId: string; version: number; toQuarter: string } & DecisionInput,
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.milestoneId);
  const toQuarter = requireQuarter(input.toQuarter, 'toQuarter');
  return asActor(actor, async (tx) => {
    const { before, slug } = await lockMilestone(tx, input.milestoneId, input.version);
    const problems = decisionProblems(input, shanghaiDate(tx.now));
    if (before.doneOn !== null) problems.push({ field: 'toQuarter', code: 'milestone_is_done' });
    if (before.dueQuarter === toQuarter) problems.push({ field: 'toQuarter', code: 'nothing_adjusted' });
    if (problems.length > 0) throw new Invalid(problems);
    const [last] = await tx.db
      .select({ number: max(milestoneMoves.number) })
      .from(milestoneMoves)
      .where(eq(milestoneMoves.milestoneId, before.id));
    await change(tx, before, { dueQuarter: toQuarter });
    await tx.db.insert(milestoneMoves).values({
      id: crypto.randomUUID(),
      milestoneId: before.id,
      number: (last?.number ?? 0) + 1,
      fromQuarter: before.dueQuarter,
      toQuarter,
      ...decisionOf(input),
      ...decidedBy(tx),
    });
    record(tx, {
      kind: 'milestone_moved',
      objectType: 'milestone',
      objectId: before.id,
      detail: { slug, name: before.name, before: before.dueQuarter, after: toQuarter, ...decisionOf(input) },
    });
    return { slug };
  });
}

/** A step that is no longer asked for; it stays on record with the reason. */
export async function endMilestone(
  actor: AnyActor,
  input: { milestoneId: string; version: number; reason: string },
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.milestoneId);
  const reason = requireReason(input.reason);
  return asActor(actor, async (tx) => {
    const { before, slug } = await lockMilestone(tx, input.milestoneId, input.version);
    if (before.doneOn !== null) throw new Invalid([{ field: 'reason', code: 'milestone_is_done' }]);
    await change(tx, before, { endedAt: tx.now, endedReason: reason });
    record(tx, {
      kind: 'milestone_ended',
      objectType: 'milestone',
      objectId: before.id,
      detail: { slug, name: before.name, dueQuarter: before.dueQuarter, reason },
    });
    return { slug };
  });
}

async function lockMilestone(
  tx: Transaction,
  id: string,
  version: number,
): Promise<{ before: MilestoneRow; slug: string }> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) throw new NotFound('milestone', id.slice(0, 60));
  const [found] = await tx.db.select().from(milestones).where(eq(milestones.id, id));
  if (!found) throw new NotFound('milestone', id);
  const { slug } = await lockCommitment(tx, found.commitmentId);
  const [before] = await tx.db.select().from(milestones).where(eq(milestones.id, id));
  if (!before) throw new NotFound('milestone', id);
  if (before.version !== version) throw new Conflict('changed_meanwhile', currentState(before));
  if (before.endedAt !== null) throw new Conflict('done_already');
  return { before, slug };
}

function currentState(row: MilestoneRow) {
  return {
    values: { name: row.name, nameEn: row.nameEn ?? '', cityCode: row.cityCode ?? '', toQuarter: row.dueQuarter },
    version: row.version,
    byName: null,
    at: row.editedAt?.toISOString() ?? null,
  };
}

async function change(tx: Transaction, before: MilestoneRow, changes: Partial<MilestoneRow>): Promise<void> {
  const renewed = await tx.db
    .update(milestones)
    .set({ ...changes, version: before.version + 1, editedAt: tx.now })
    .where(and(eq(milestones.id, before.id), eq(milestones.version, before.version)))
    .returning({ id: milestones.id });
  if (renewed.length === 0) throw new Conflict('changed_meanwhile', currentState(before));
}

async function requireWords(
  tx: Transaction,
  commitmentId: string,
  input: MilestoneInput,
): Promise<{ name: string; nameEn: string | null; cityCode: string | null }> {
  const problems: FieldProblem[] = [];
  const name = input.name.replace(/\s+/g, ' ').trim();
  const nameEn = input.nameEn.replace(/\s+/g, ' ').trim();
  if (name === '') problems.push({ field: 'name', code: 'required' });
  if (name.length > 120) problems.push({ field: 'name', code: 'too_long', params: { max: 120 } });
  if (nameEn.length > 240) problems.push({ field: 'nameEn', code: 'too_long', params: { max: 240 } });
  if (input.cityCode !== '') {
    const cities = await tx.db
      .select({ cityCode: participants.cityCode })
      .from(participants)
      .where(eq(participants.commitmentId, commitmentId))
      .orderBy(asc(participants.cityCode));
    if (!cities.some((row) => row.cityCode === input.cityCode))
      problems.push({ field: 'cityCode', code: 'not_an_option' });
  }
  if (problems.length > 0) throw new Invalid(problems);
  return { name, nameEn: nameEn || null, cityCode: input.cityCode || null };
}
