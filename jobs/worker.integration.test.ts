// The worker as a process: tells what happens while it runs and what happened before, ends when it is told to, and after kill -9 in the middle every
// notice is there once. Nobody else's connection reaches its queue.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { count, isNotNull } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor } from '#db/factories.ts';
import { notices, outbox } from '#db/schema/notices.ts';
import { env } from '#env';
import { queueAddress } from './worker.ts';

let running: ChildProcess[] = [];
let said = '';

beforeAll(async () => {
  await makeActor({ role: 'city_reporter', cityCode: '330100' });
  await makeActor({ role: 'city_approver', cityCode: '330100' });
});
beforeEach(() =>
  asTest(async (db) => {
    await db.delete(notices);
    await db.delete(outbox);
  }),
);
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
});
afterAll(closeDatabase);

function startWorker(): ChildProcess {
  said = '';
  const child = spawn(process.execPath, ['jobs/main.ts'], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  running.push(child);
  return child;
}

const happen = (rows: number) =>
  asTest((db) =>
    db.insert(outbox).values(
      Array.from({ length: rows }, (_, row) => ({
        kind: 'quarter_reopened',
        audience: { cityCode: '330100', roles: ['city_reporter', 'city_approver'] },
        detail: { quarter: '2026Q3' },
        path: `/${row}`,
        createdAt: new Date(),
      })),
    ),
  );

const delivered = async () =>
  (await asTest((db) => db.select({ count: count() }).from(outbox).where(isNotNull(outbox.deliveredAt))))[0]?.count ??
  0;
const told = async () => (await asTest((db) => db.select({ count: count() }).from(notices)))[0]?.count ?? 0;

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not in time: ${what}\n${said}`);
    await pause(10);
  }
}

test('tells what happened before it started and while it runs, and ends when told to', async () => {
  await happen(1);
  const child = startWorker();
  await until('the first is delivered', async () => (await delivered()) === 1);
  await happen(1);
  await until('the second is delivered', async () => (await delivered()) === 2);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).not.toContain('"level":"error"');
  expect(await told()).toBe(4);
});

test('killed in the middle and started again, every notice is there once', async () => {
  const rows = 400;
  await happen(rows);
  const child = startWorker();
  await until('it is in the middle', async () => (await delivered()) >= 20);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const before = await delivered();
  expect(before).toBeLessThan(rows);
  expect(await told()).toBe(before * 2);
  startWorker();
  await until('all is delivered', async () => (await delivered()) === rows);
  expect(await told()).toBe(rows * 2);
});

test('a connection that does not name the worker sees no job and adds none', async () => {
  const plain = postgres(env.databaseUrl, { max: 1, onnotice: () => {} });
  const named = postgres(queueAddress(env.workerDatabaseUrl), { max: 1, onnotice: () => {} });
  try {
    await named`SELECT graphile_worker.add_job('nothing')`;
    const seen = (sql: postgres.Sql) => sql`SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs`;
    expect((await seen(named))[0]?.jobs).toBeGreaterThan(0);
    expect((await seen(plain))[0]?.jobs).toBe(0);
    await expect(plain`SELECT graphile_worker.add_job('forged')`).rejects.toMatchObject({ code: '42501' });
    await expect(plain`DELETE FROM graphile_worker.migrations`).rejects.toMatchObject({ code: '42501' });
  } finally {
    await plain.end();
    await named.end();
  }
});
