// The plan's file holds what its page shows, each line with the words it rests on.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { loadPlanContent } from '#scripts/seed/load-plan-content.ts';
import { Forbidden, NotFound } from './errors.ts';
import { exportPlan } from './plan-exports.ts';

beforeAll(async () => {
  await loadPlanContent();
});
afterAll(closeDatabase);

describe('the file of a plan', () => {
  test('gives an indicator its figure, comparing words, year, document, hash, place and words', async () => {
    const viewer = await makeActor({ role: 'viewer' });
    const file = await exportPlan(viewer, 'wenzhou-metro-area-action-plan', 'zh-CN');
    const lines = new TextDecoder().decode(file.body).split('\r\n');
    const forests = lines.find((line) => line.includes('1/3') && line.startsWith('指标'));
    expect(forests).toContain('2022');
    expect(forests).toContain('b1d787a5babd03de0f9312a5f3a10db002cef473d1aed0c4a4cab152afac8737');
    expect(forests).toMatch(/到2022年全市1\/3以上的县\(市\)成为国家森林城市/);
    const undated = lines.filter((line) => line.startsWith('指标') && line.includes('文件未给年份'));
    expect(undated.length).toBeGreaterThan(30);
    expect(lines.some((line) => line.startsWith('填报事项：项目') && line.includes('地铁M1线'))).toBe(true);
    const recorded = await asTest((db) => db.select().from(events).where(eq(events.kind, 'plan_exported')));
    expect(recorded.some((event) => event.detail.slug === 'wenzhou-metro-area-action-plan')).toBe(true);
  });

  test('is for readers of plans only, and of a plan that exists', async () => {
    const administrator = await makeActor({ role: 'audit_administrator' });
    await expect(exportPlan(administrator, 'hangzhou-ningbo-twin-cities', 'en')).rejects.toBeInstanceOf(Forbidden);
    const viewer = await makeActor({ role: 'viewer' });
    await expect(exportPlan(viewer, 'no-such-plan', 'en')).rejects.toBeInstanceOf(NotFound);
  });
});
