// What stands behind the pages of plans and projects: a share, a milestone, an imported workbook. Made through the use cases, by the publisher.
import { and, eq } from 'drizzle-orm';
import { asTest } from '#db/factories.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { milestones } from '#db/schema/projects.ts';
import { exportLibrary } from '#reporting/import-exports.ts';
import { uploadLibrary } from '#reporting/imports.ts';
import { actorNamed } from './people-state.ts';
import { cityCodes, province } from './personas.ts';

/** The participant's id of a city's share of a commitment. */
export async function shareOf(slug: string, cityCode: string): Promise<string> {
  const [row] = await asTest((db) =>
    db
      .select({ id: participants.id })
      .from(participants)
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .where(and(eq(commitments.slug, slug), eq(participants.cityCode, cityCode))),
  );
  if (!row) throw new Error(`${cityCode} has no share of ${slug}`);
  return row.id;
}

/** A milestone of the commitment; one is made where it has none. */
export async function milestoneOf(slug: string): Promise<string> {
  return asTest(async (db) => {
    const [commitment] = await db.select({ id: commitments.id }).from(commitments).where(eq(commitments.slug, slug));
    if (!commitment) throw new Error(`No commitment ${slug}`);
    const made = {
      id: crypto.randomUUID(),
      commitmentId: commitment.id,
      ordinal: 1,
      name: '试验节点',
      dueQuarter: '2030Q4',
    };
    // Another worker may be making it at the same time: whoever came first has made it for both.
    await db.insert(milestones).values(made).onConflictDoNothing();
    const [row] = await db
      .select({ id: milestones.id })
      .from(milestones)
      .where(eq(milestones.commitmentId, commitment.id))
      .orderBy(milestones.ordinal)
      .limit(1);
    return row?.id ?? made.id;
  });
}

/** An upload of one city's part of the library as it stands: rows to look at, with nothing in them to confirm. */
export async function importRun(): Promise<string> {
  const publisher = await actorNamed(province.publisher);
  const { body } = await exportLibrary(publisher, { plan: null, city: cityCodes.zhoushan });
  const { runId } = await uploadLibrary(publisher, { fileName: '舟山项目库.xlsx', bytes: body });
  return runId;
}
