// What goes wrong, and what must hold afterwards. Each drill takes a product that serves and leaves it serving; its figures are printed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { untilEnded } from '../start/child.ts';
import { checkPortIsFree, freePort } from '../start/port.ts';
import { duration } from '../start/steps.ts';
import type { Ledger } from './ledger.ts';
import { hasEnded, type Product, until } from './product.ts';
import type { Told } from './tell-many.ts';
import { whileTyping } from './typist.ts';

type Drill = (first: Product, beside: Product) => Promise<string>;

async function serves(product: Product): Promise<void> {
  assert.equal(await product.statusOf('/sign-in'), 200, 'the sign-in page answers');
  assert.equal(await product.statusOf('/health'), 200, 'the product calls itself healthy');
}

async function ledgerOf(product: Product): Promise<Ledger> {
  let output = '';
  const reader = product.script('ledger.ts', (text) => {
    output += text;
  });
  assert.equal((await untilEnded(reader)).code, 0, output);
  const ledger: Ledger = JSON.parse(output);
  assert.deepEqual(ledger.broken, [], 'both event chains are whole');
  return ledger;
}

const inWords = ({ versions, events, snapshots }: Ledger) =>
  `${Object.keys(versions).length} reports, ${events} events, ${snapshots} snapshots, chains whole`;

/** Starts again after `fault` and compares what is remembered and what runs. */
async function comesBack(first: Product, fault: () => Promise<string>): Promise<string> {
  const before = await ledgerOf(first);
  const old = first.processes();
  const figures = await fault();
  const took = await first.start();
  await serves(first);
  await first.untilGone(old);
  const after = await ledgerOf(first);
  assert.deepEqual(after, before, 'all is there, and nothing else');
  return `${figures}serving again after ${duration(took)}; ${inWords(after)}`;
}

const firstStart: Drill = async (first) => {
  const took = await first.start();
  await serves(first);
  const ledger = await ledgerOf(first);
  assert.ok(ledger.submissions.length > 0 && ledger.snapshots > 0, 'the demonstration is loaded');
  return `serving after ${duration(took)}; ${inWords(ledger)}`;
};

const secondStart: Drill = async (first) => {
  let said = '';
  const second = first.launch(await freePort(), (text) => {
    said += text;
  });
  assert.equal((await untilEnded(second)).code, 1, said);
  assert.match(said, /already running on the data in .*What to do: /s);
  assert.ok(said.includes(first.url), 'the address of the one that runs is named');
  await serves(first);
  return said.trim().split('\n').at(-2) ?? '';
};

const anotherBeside: Drill = async (first, beside) => {
  const took = await beside.start();
  await serves(beside);
  const link = new RegExp(`${beside.url}/\\S+`).exec(beside.output)?.[0];
  assert.ok(link && !beside.output.includes('Demonstration accounts'), beside.output);
  assert.equal(await beside.statusOf(link), 200, 'the one-time link opens');
  const ours = beside.processes();
  beside.launcher?.kill('SIGTERM');
  assert.equal(await beside.ended(), 'code 0', beside.output);
  await beside.untilGone(ours);
  await serves(first);
  return `serving after ${duration(took)}`;
};

const launcherKilled: Drill = (first) =>
  comesBack(first, async () => {
    first.launcher?.kill('SIGKILL');
    assert.equal(await first.ended(), 'SIGKILL');
    return '';
  });

const webServerKilled: Drill = (first) =>
  comesBack(first, async () => {
    const running = first.processes();
    process.kill(first.webServer.pid, 'SIGKILL');
    assert.equal(await first.ended(), 'code 1', first.output);
    assert.match(first.output, /The web server ended unasked \(SIGKILL\)\.\s+What to do: /);
    await first.untilGone(running);
    return '';
  });

const stopped: Drill = (first) =>
  comesBack(first, async () => {
    const began = performance.now();
    first.launcher?.kill('SIGTERM');
    assert.equal(await first.ended(), 'code 0', first.output);
    const took = performance.now() - began;
    assert.match(first.output, /✓ Stopped: worker, web server, PostgreSQL, lock/);
    assert.deepEqual(first.processes(), [], 'no process is left');
    for (const left of ['jibao.lock', 'pids/web.json', 'pids/worker.json', 'postgres/postmaster.pid'])
      assert.ok(!existsSync(path.join(first.folder, left)), `${left} is gone`);
    await checkPortIsFree('127.0.0.1', first.port);
    assert.ok(took < 15_000, `stopped within 15 s, not ${duration(took)}`);
    return `stopped after ${duration(took)}, `;
  });

const workerKilled: Drill = async (first) => {
  let said = '';
  let killed = 0;
  const teller = first.script('tell-many.ts', (text) => {
    said += text;
    if (killed > 0 || !said.includes('in the middle')) return;
    killed = performance.now();
    process.kill(first.worker.pid, 'SIGKILL');
  });
  assert.equal((await untilEnded(teller)).code, 0, said);
  assert.ok(killed > 0, 'the worker was killed in the middle');
  const told: Told = JSON.parse(said.slice(said.indexOf('{')));
  // A reporter and an approver hear of each.
  assert.equal(told.notices, told.rows * 2, 'every notice is there once');
  assert.match(first.output, /The worker ended unasked \(SIGKILL\); starting it again in 1\.0 s/);
  await serves(first);
  return `${told.rows} matters told once each; all of it ${duration(performance.now() - killed)} after the kill`;
};

const databaseKilled: Drill = async (first) => {
  let said = '';
  const saver = first.script('keep-saving.ts', (text) => {
    said += text;
  });
  const submitted = () => (said.match(/^submitted/gm) ?? []).length;
  const goesOn = (goal: number) =>
    until('reports are submitted', () => {
      assert.ok(!hasEnded(saver), `saving goes on: ${said}`);
      return submitted() >= goal;
    });
  const figures: string[] = [];
  try {
    await goesOn(12);
    const { postmaster } = first;
    assert.ok(postmaster, 'PostgreSQL runs');
    process.kill(postmaster.pid, 'SIGKILL');
    const began = performance.now();
    await until('PostgreSQL runs again', () => first.output.includes('PostgreSQL runs again'));
    figures.push(`PostgreSQL again after ${duration(performance.now() - began)}`);
    await goesOn(submitted() + 1);
    figures.push(`saving again after ${duration(performance.now() - began)}`);
    await goesOn(submitted() + 12);
  } finally {
    saver.kill('SIGTERM');
    await untilEnded(saver);
  }
  assert.equal(saver.exitCode, 0, said);
  await until('it is healthy again', async () => (await first.statusOf('/health')) === 200);
  await serves(first);
  figures.push(acknowledgedOnce(said.trim().split('\n'), await ledgerOf(first)));
  return figures.join('; ');
};

function acknowledgedOnce(lines: string[], ledger: Ledger): string {
  const moves = lines.map((line) => line.split(' ')).filter(([move]) => move !== 'refused');
  assert.ok(moves.length < lines.length, 'the fault was felt while saving went on');
  for (const [move, reportId = '', version] of moves) {
    assert.ok((ledger.versions[reportId] ?? 0) >= Number(version), `${move} ${reportId} ${version} is there`);
    const events = ledger.submissions.filter((submission) => submission === `${reportId} ${version}`);
    if (move === 'submitted') assert.equal(events.length, 1, `${reportId} ${version} was submitted once`);
  }
  const ofReports = (lines: string[]) => lines.map((line) => line.split(' ')[0]).sort();
  const { submissions, submittedSnapshots } = ledger;
  assert.deepEqual(ofReports(submissions), ofReports(submittedSnapshots), 'each submission has its one snapshot');
  assert.equal(new Set(submittedSnapshots).size, submittedSnapshots.length, 'no snapshot has its number twice');
  return `${moves.length} moves acknowledged, ${lines.length - moves.length} refused; ${inWords(ledger)}`;
}

const saved = /已保存到系统/;
const kept = /仅保存在本机/;

const killedWhileTyping: Drill = (first) =>
  whileTyping(first, 0, async (typist) => {
    await typist.type('桩基完成一百根。');
    await typist.reads(saved);
    const running = first.processes();
    await typist.type('桩基完成一百二十根，承台浇筑三座。');
    process.kill(first.webServer.pid, 'SIGKILL');
    await first.ended();
    await first.untilGone(running);
    await typist.reads(kept);
    const began = performance.now();
    const took = await first.start();
    await typist.reads(saved);
    const again = performance.now() - began;
    await typist.compare('桩基完成一百二十根，承台浇筑三座。');
    const ledger = await ledgerOf(first);
    return `serving again after ${duration(took)}, saved by itself after ${duration(again)}; ${inWords(ledger)}`;
  });

const databaseAway: Drill = (first) =>
  whileTyping(first, 1, async (typist) => {
    await typist.type('管廊主体完成两公里。');
    await typist.reads(saved);
    const { postmaster } = first;
    assert.ok(postmaster, 'PostgreSQL runs');
    const stopped = [postmaster.pid, ...childrenOf(postmaster.pid)];
    const began = performance.now();
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
    try {
      await typist.type('管廊主体完成两公里，机电安装开始。');
      await typist.reads(kept);
      await until('30 s are over', () => performance.now() - began > 30_000);
    } finally {
      for (const pid of stopped) process.kill(pid, 'SIGCONT');
    }
    const back = performance.now();
    await typist.reads(saved);
    const again = performance.now() - back;
    await until('it is healthy again', async () => (await first.statusOf('/health')) === 200);
    await typist.compare('管廊主体完成两公里，机电安装开始。');
    return `saved by itself ${duration(again)} after the database came back; ${inWords(await ledgerOf(first))}`;
  });

/** Seen on Linux only. */
function childrenOf(parent: number): number[] {
  const numbers = existsSync('/proc/self/stat') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return numbers.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] === String(parent);
    } catch {
      return false;
    }
  });
}

export const drills: readonly (readonly [string, Drill])[] = [
  ['A first start serves', firstStart],
  ['A second start on the same data is refused while the first goes on serving', secondStart],
  ['Another Jibao beside it serves and prints its one-time link', anotherBeside],
  ['kill -9 of the launcher, then start: all there', launcherKilled],
  ['kill -9 of the web server ends all with a message; then start: all there', webServerKilled],
  ['kill -9 of the worker in the middle of telling: every notice once, and the product goes on', workerKilled],
  ['kill -9 of PostgreSQL while saving goes on: what was acknowledged is there once', databaseKilled],
  ['kill -9 of the web server while somebody types; then start: the open form saves itself', killedWhileTyping],
  ['The database does not answer for 30 s while somebody types: the open form saves itself', databaseAway],
  ['SIGTERM stops all and leaves nothing over; then start: all there', stopped],
];
