// Has many things to tell at once, says when the worker is in the middle of telling them, and prints what came of it when nothing waits any more. A
// child of the drills.
import { setTimeout as pause } from 'node:timers/promises';
import { and, count, gte, isNotNull, like, lte } from 'drizzle-orm';
import { closeDatabase } from '#db/client.ts';
import { asTest } from '#db/factories.ts';
import { notices, outbox } from '#db/schema/notices.ts';

export type Told = { rows: number; notices: number };

const rows = 1500;
const audience = { cityCode: '330100', roles: ['city_reporter', 'city_approver'] };
const made = await asTest((db) =>
  db
    .insert(outbox)
    .values(
      Array.from({ length: rows }, (_, row) => ({
        kind: 'quarter_reopened',
        audience,
        detail: { quarter: '2026Q2' },
        path: `/city/returns?drill=${row}`,
        createdAt: new Date(),
      })),
    )
    .returning({ id: outbox.id }),
);
const ids = made.map(({ id }) => id);
const ours = and(gte(outbox.id, Math.min(...ids)), lte(outbox.id, Math.max(...ids)));

const delivered = async () =>
  (
    await asTest((db) =>
      db
        .select({ count: count() })
        .from(outbox)
        .where(and(ours, isNotNull(outbox.deliveredAt))),
    )
  )[0]?.count ?? 0;

for (let isSaid = false; ; ) {
  const done = await delivered();
  if (done >= rows) break;
  if (!isSaid && done > 20) {
    isSaid = true;
    process.stdout.write('in the middle\n');
  }
  await pause(20);
}
const told = await asTest((db) =>
  db.select({ count: count() }).from(notices).where(like(notices.path, '/city/returns?drill=%')),
);
process.stdout.write(JSON.stringify({ rows, notices: told[0]?.count ?? 0 } satisfies Told));
await closeDatabase();
