// The last minutes before a deadline: 300 people of eleven cities type, are saved and submit, on the built product; then the same saves as bare
// inserts, in the same run. Counts afterwards what was lost or doubled. Speed is never a test.
import { fork } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import postgres from 'postgres';
import type { Environment } from '../scripts/start/child.ts';
import { beginLifetime, type Lifetime } from '../scripts/start/lifetime.ts';
import { freePort } from '../scripts/start/port.ts';
import { step } from '../scripts/start/steps.ts';
import { beginRun, type Run } from '../scripts/test/run.ts';
import { HOST, startProduct } from './product.ts';
import { ask, type Left, pauseMilliseconds, type Rusher, rushOf, soundForm, type Timings } from './rush-person.ts';

/** `npm run bench:rush -- 60 30`: how many people, and how many seconds each of them types. */
const [people = 300, seconds = 60] = process.argv.slice(2).map(Number);
const warmUpPeople = 20;

async function rushAll(base: string, rushers: readonly Rusher[], during: number): Promise<[Timings, Left[]]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: rushers.length });
  const timings: Timings = { saves: [], submits: [], pages: [], failed: [] };
  const left = await Promise.all(rushers.map((person) => rushOf({ base, agent, person, seconds: during, timings })));
  agent.destroy();
  return [timings, left];
}

/** The same people with the same pauses, each save one insert. */
async function insertAll(base: string): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: people });
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const one = async () => {
    while (performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * (0.5 + Math.random())));
      const body = JSON.stringify({ version: 1, form: soundForm('主体结构施工。') });
      const began = performance.now();
      await ask(base, agent, { method: 'PUT', path: '/', cookie: '', body });
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: people }, one));
  agent.destroy();
  return times;
}

async function startBareInsert(run: Run, environment: Environment): Promise<string> {
  const owner = postgres(environment.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} });
  await owner`CREATE TABLE bench_saves (id uuid PRIMARY KEY, body text NOT NULL)`;
  await owner.unsafe(`GRANT INSERT ON bench_saves TO "${new URL(environment.DATABASE_URL ?? '').username}"`);
  await owner.end();
  const port = await freePort();
  const child = fork(path.join(run.root, 'bench/bare-insert.ts'), {
    env: { ...environment, PORT: String(port) } as unknown as NodeJS.ProcessEnv,
  });
  run.life.onEnd('bare insert', () => void child.kill());
  await new Promise<void>((resolve) => child.once('message', () => resolve()));
  return `http://${HOST}:${port}`;
}

function line(name: string, times: number[], base: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const cells = [at(0.5), at(0.95), at(0.99), sorted.at(-1) ?? 0].map((time) => time.toFixed(1));
  return `| ${name} | ${times.length} | ${cells.join(' | ')} | ${(at(0.95) / base).toFixed(1)} |`;
}

async function measureRush(run: Run): Promise<string> {
  const { server, environment } = await startProduct(run, 'off');
  Object.assign(process.env, environment);
  const { makeRushers, lostOrDoubled } = await import('./rush-people.ts');
  const { closeDatabase } = await import('#db/client.ts');
  const rushers = await step('Make the people', () => makeRushers(people + warmUpPeople));
  await step('Warm up', () => rushAll(server.url, rushers.slice(people), 10));
  const [timings, left] = await step(`${people} people for ${seconds} s`, () =>
    rushAll(server.url, rushers.slice(0, people), seconds),
  );
  const wrong = await lostOrDoubled(left);
  await closeDatabase();
  const bareUrl = await startBareInsert(run, environment);
  const bare = await step('The same as bare inserts', () => insertAll(bareUrl));
  const base = bare.toSorted((a, b) => a - b)[Math.floor(bare.length * 0.95)] ?? 1;
  return [
    '| what | count | p50 ms | p95 ms | p99 ms | longest ms | p95 ÷ bare insert |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    line('bare insert', bare, base),
    line('save', timings.saves, base),
    line('submit', timings.submits, base),
    line('page', timings.pages, base),
    '',
    `${left.filter(({ isSubmitted }) => isSubmitted).length} of ${people} submitted; ${timings.failed.length} requests failed${timings.failed.length > 0 ? `: ${[...new Set(timings.failed)].slice(0, 5).join('; ')}` : ''}; ${wrong.length} lost or doubled.`,
    ...wrong.slice(0, 10),
  ].join('\n');
}

export async function rush(root: string, whenParentEnds: (callback: () => void) => void): Promise<number> {
  const life: Lifetime = beginLifetime(whenParentEnds);
  try {
    const run = await beginRun(root, process.env, life);
    console.log(`\n${await measureRush(run)}\n`);
    life.end(0);
  } catch (error) {
    life.fail(error);
  }
  return life.close();
}
