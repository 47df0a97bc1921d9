// Starts everything that is compared, loads each in turn on this machine, and prints figures and ratios. Speed is never a test.
import { fork } from 'node:child_process';
import path from 'node:path';
import { type Environment, runNode } from '../scripts/start/child.ts';
import { beginLifetime, type Lifetime } from '../scripts/start/lifetime.ts';
import { freePort } from '../scripts/start/port.ts';
import { step } from '../scripts/start/steps.ts';
import { beginRun, type Run } from '../scripts/test/run.ts';
import { type Measured, measure } from './load.ts';
import { HOST, startProduct } from './product.ts';

const connections = 8;
const warmUpSeconds = 4;
const seconds = 12;

type Place = { name: string; url: string };

async function startBareNext(run: Run, environment: Environment): Promise<string> {
  const port = await freePort();
  const next = path.join(run.root, 'node_modules/next/dist/bin/next');
  const folder = path.join(run.root, 'bench/bare-next');
  await step('Build the bare Next page', async () => {
    const { code } = await runNode(next, ['build', folder], { cwd: folder, environment, signal: run.life.signal });
    if (code !== 0) throw new Error('The bare Next page could not be built');
  });
  const child = fork(next, ['start', '-H', HOST, '-p', String(port)], {
    cwd: folder,
    env: environment as unknown as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  run.life.onEnd('bare Next page', () => void child.kill());
  await untilAnswers(`http://${HOST}:${port}/`);
  return `http://${HOST}:${port}`;
}

async function startBareNode(run: Run, environment: Environment): Promise<string> {
  const port = await freePort();
  const child = fork(path.join(run.root, 'bench/bare-node.ts'), {
    env: { ...environment, PORT: String(port) } as unknown as NodeJS.ProcessEnv,
  });
  run.life.onEnd('bare node server', () => void child.kill());
  await new Promise<void>((resolve) => child.once('message', () => resolve()));
  return `http://${HOST}:${port}`;
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer`);
}

/** Sessions of a province reviewer and a city reporter, and the address of one of the reporter's forms. */
async function people(): Promise<{ reviewer: string; reporter: string; form: string }> {
  const { sessionCookie } = await import('./people.ts');
  return sessionCookie();
}

async function measureAll(places: Place[], cookie: string): Promise<Map<string, Measured>> {
  const results = new Map<string, Measured>();
  for (const { name, url } of places) {
    await measure({ url, cookie, connections, seconds: warmUpSeconds });
    results.set(name, await measure({ url, cookie, connections, seconds }));
  }
  return results;
}

function table(title: string, results: Map<string, Measured>, base: string): string {
  const reference = results.get(base)?.requestsPerSecond ?? 1;
  const rows = [...results].map(
    ([name, { requestsPerSecond, p50, p95, failed, bytes }]) =>
      `| ${name} | ${requestsPerSecond.toFixed(0)} | ${(requestsPerSecond / reference).toFixed(2)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${(bytes / 1024).toFixed(0)} | ${failed} |`,
  );
  return [
    `### ${title}`,
    '',
    '| what | requests/s | ÷ bare Next page | p50 ms | p95 ms | KiB | failed |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

async function compare(run: Run): Promise<string> {
  const { server, environment } = await startProduct(run, 'on');
  const bareNext = await startBareNext(run, { ...environment, NODE_ENV: 'production' });
  const bareNode = await startBareNode(run, environment);
  Object.assign(process.env, environment);
  const { reviewer, reporter, form } = await people();
  const bare = { name: 'bare Next page, one query', url: `${bareNext}/` };
  const dashboard = await step('Load the dashboard', () =>
    measureAll(
      [
        bare,
        { name: 'Jibao /dashboard', url: `${server.url}/dashboard` },
        { name: 'node:http, same reads', url: `${bareNode}/dashboard` },
      ],
      reviewer,
    ),
  );
  const reportForm = await step('Load the report form', () =>
    measureAll(
      [
        bare,
        { name: 'Jibao report form', url: `${server.url}${form}` },
        { name: 'node:http, same reads', url: `${bareNode}${form}` },
      ],
      reporter,
    ),
  );
  return [table('Dashboard', dashboard, bare.name), table('Report form', reportForm, bare.name)].join('\n');
}

export async function bench(root: string, whenParentEnds: (callback: () => void) => void): Promise<number> {
  const life: Lifetime = beginLifetime(whenParentEnds);
  try {
    const run = await beginRun(root, process.env, life);
    console.log(
      `\n${await compare(run)}\n${connections} connections, ${seconds} s each after ${warmUpSeconds} s of warm-up.`,
    );
    life.end(0);
  } catch (error) {
    life.fail(error);
  }
  return life.close();
}
