// Sets up what the demonstration reports on beside money: made-up steps of a few deliverables, and indicators with a filer. Through the use
// cases; what was made up is marked.
import { eq, inArray } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { commitments, planItems } from '#db/schema/plans.ts';
import { milestones } from '#db/schema/projects.ts';
import { demonstrationIndicators, demonstrationSteps } from '#plan-content/demonstration-deliverables.ts';
import { editIndicator, indicatorValues } from '#reporting/indicator-maintenance.ts';
import { addMilestone } from '#reporting/milestones.ts';
import { asActor } from '#reporting/transaction.ts';
import { indicatorFields } from '#rules/indicator-input.ts';
import type { Actor } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';

const seed = { system: 'seed' } as const;

export async function loadSteps(publisher: Actor, open: QuarterId): Promise<void> {
  for (const { slug, steps } of demonstrationSteps(open)) {
    const commitment = await asActor(seed, async (tx) => {
      const [row] = await tx.db.select({ id: commitments.id }).from(commitments).where(eq(commitments.slug, slug));
      if (!row) throw new Error(`No commitment ${slug}: load the plan content first`);
      await tx.db.update(commitments).set({ isDemonstration: true }).where(eq(commitments.id, row.id));
      const known = await tx.db.select().from(milestones).where(eq(milestones.commitmentId, row.id));
      return { id: row.id, known: known.map(({ name }) => name) };
    });
    for (const step of steps.filter(({ name }) => !commitment.known.includes(name))) {
      await addMilestone(publisher, { commitmentId: commitment.id, cityCode: '', ...step });
    }
  }
}

/** They are owed from the next quarter that is opened. */
export async function loadFilers(publisher: Actor): Promise<void> {
  for (const { slug, filerCode } of demonstrationIndicators) {
    const { row, item } = await asActor(seed, async (tx) => {
      const [found] = await tx.db
        .select({ row: indicators, item: planItems.slug })
        .from(indicators)
        .leftJoin(planItems, eq(planItems.id, indicators.planItemId))
        .where(eq(indicators.slug, slug));
      if (!found) throw new Error(`No indicator ${slug}: load the plan content first`);
      return found;
    });
    if (row.filerCode !== null) continue;
    const values = { ...indicatorValues(row, item), frequency: 'quarterly' as const, filerCode };
    await editIndicator(publisher, { slug, version: row.version, form: indicatorFields(values) });
  }
  const slugs = demonstrationIndicators.map(({ slug }) => `indicator-${slug}`);
  await asActor(seed, (tx) =>
    tx.db.update(commitments).set({ isDemonstration: true }).where(inArray(commitments.slug, slugs)),
  );
}
