// Loading plan content twice, after a publisher's edit, and after the content itself has changed.
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest } from '#db/factories.ts';
import { commitmentPlanItems, commitments, participants, planItems } from '#db/schema/plans.ts';
import { loadPlanContent } from './load-plan-content.ts';
import { hashOf } from './load-rows.ts';

const edited = 'joint-carbon-peaking';
const outdated = 'city-brain-interconnection';

const titleOf = (slug: string) =>
  asTest(async (db) => {
    const [row] = await db.select({ title: planItems.title }).from(planItems).where(eq(planItems.slug, slug));
    return row?.title;
  });

beforeAll(async () => {
  await loadPlanContent();
});
afterAll(closeDatabase);

describe('loading plan content again', () => {
  test('changes nothing when the content is the same', async () => {
    const again = await loadPlanContent();
    expect(again).toMatchObject({ created: 0, renewed: 0 });
    expect(again.unchanged).toBeGreaterThan(200);
  });

  test('renews what the content changed and leaves what a publisher edited', async () => {
    const printed = await titleOf(outdated);
    const before = await loadPlanContent();
    await asTest(async (db) => {
      await db
        .update(planItems)
        .set({ title: '旧标题', contentHash: 'of earlier content' })
        .where(eq(planItems.slug, outdated));
      await db
        .update(planItems)
        .set({ title: '省级改定的标题', contentHash: 'of earlier content', editedAt: new Date() })
        .where(eq(planItems.slug, edited));
    });
    expect(await loadPlanContent()).toMatchObject({ created: 0, renewed: 1, keptAsEdited: before.keptAsEdited + 1 });
    expect(await titleOf(outdated)).toBe(printed);
    expect(await titleOf(edited)).toBe('省级改定的标题');
  });

  test('takes an unedited commitment off an item that the content no longer names', async () => {
    const slug = 'ningbo-cixi-suburban-railway';
    const links = () =>
      asTest((db) =>
        db
          .select({ item: planItems.slug })
          .from(commitmentPlanItems)
          .innerJoin(commitments, eq(commitments.id, commitmentPlanItems.commitmentId))
          .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
          .where(eq(commitments.slug, slug)),
      );
    const before = await links();
    await asTest(async (db) => {
      const [commitment] = await db.select({ id: commitments.id }).from(commitments).where(eq(commitments.slug, slug));
      const [item] = await db
        .select({ id: planItems.id })
        .from(planItems)
        .where(eq(planItems.slug, 'joint-carbon-peaking'));
      await db.insert(commitmentPlanItems).values({ commitmentId: commitment?.id ?? '', planItemId: item?.id ?? '' });
    });
    expect(await links()).toHaveLength(before.length + 1);
    await loadPlanContent();
    expect(await links()).toEqual(before);
  });

  test('gives back no link that a publisher took off a commitment, and no second participant', async () => {
    const slug = 'zone-hangzhou-jiaxing';
    const counts = () =>
      asTest(async (db) => {
        const [row] = await db
          .select({
            links: sql<number>`(SELECT count(*)::int FROM ${commitmentPlanItems} WHERE commitment_id = commitments.id)`,
            shares: sql<number>`(SELECT count(*)::int FROM ${participants} WHERE commitment_id = commitments.id)`,
          })
          .from(commitments)
          .where(eq(commitments.slug, slug));
        return row ?? { links: 0, shares: 0 };
      });
    const before = await counts();
    await asTest(async (db) => {
      const [row] = await db
        .update(commitments)
        .set({ editedAt: new Date() })
        .where(eq(commitments.slug, slug))
        .returning();
      const [link] = await db
        .select()
        .from(commitmentPlanItems)
        .where(eq(commitmentPlanItems.commitmentId, row?.id ?? ''));
      await db.delete(commitmentPlanItems).where(eq(commitmentPlanItems.planItemId, link?.planItemId ?? ''));
    });
    await loadPlanContent();
    const after = await counts();
    expect(after.links).toBeLessThan(before.links);
    expect(after.shares).toBe(before.shares);
  });
});

test('the hash of content does not depend on the order of its keys, but on every value', () => {
  expect(hashOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(hashOf({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(hashOf({ a: 1, note: undefined })).toBe(hashOf({ a: 1 }));
  expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});
