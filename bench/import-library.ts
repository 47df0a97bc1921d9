// How long a workbook of 5,000 projects, with their cities and annual plans, takes to be uploaded, checked and confirmed, and how much memory that
// needs above idle, the reading child included. `node bench/import-library.ts [projects]` on the database that the environment names; it must be an
// empty one made for this: what is imported stays there.
import { readdirSync, readFileSync } from 'node:fs';
import { closeDatabase } from '#db/client.ts';
import { makeActor } from '#db/factories.ts';
import { makeCities, makePlan } from '#db/factories-imports.ts';
import type { LibraryRecord } from '#documents/library-columns.ts';
import { filledWorkbook } from '#documents/library-fixtures.ts';
import { exportLibrary } from '#reporting/import-exports.ts';
import { getImport } from '#reporting/import-runs.ts';
import { confirmImport, uploadLibrary } from '#reporting/imports.ts';

const projects = Number(process.argv[2] ?? 5000);
const year = 2026;
const sampleMilliseconds = 20;
const megabyte = 1024 * 1024;
const pageBytes = 4096;

/** Resident memory of this process and of the children it has now, in bytes (Linux; elsewhere this process only). */
function residentBytes(): number {
  try {
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name));
    return process.memoryUsage.rss() + children.reduce((sum, pid) => sum + rssOf(pid), 0);
  } catch {
    return process.memoryUsage.rss();
  }
}

function isOurs(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(process.pid);
  } catch {
    return false;
  }
}

function rssOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    return 0;
  }
}

type Measured = { step: string; seconds: number; peakMegabytes: number };

async function measure<T>(step: string, idle: number, results: Measured[], work: () => Promise<T>): Promise<T> {
  let peak = residentBytes();
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentBytes());
  }, sampleMilliseconds);
  const begun = performance.now();
  try {
    return await work();
  } finally {
    clearInterval(sampler);
    results.push({
      step,
      seconds: (performance.now() - begun) / 1000,
      peakMegabytes: (Math.max(peak, residentBytes()) - idle) / megabyte,
    });
  }
}

function rows(planItem: string): { projects: LibraryRecord[]; shares: LibraryRecord[]; plans: LibraryRecord[] } {
  const all = Array.from({ length: projects }, (_, index) => ({
    number: index + 1,
    name: `库内项目 ${String(index + 1).padStart(5, '0')}`,
  }));
  const place = (index: number, name: string) => ({
    name,
    city: ['杭州市', '宁波市', '温州市', '嘉兴市'][index % 4] ?? '',
  });
  return {
    projects: all.map(({ number, name }) => ({
      name,
      nameEn: `Library project ${number}`,
      projectCode: `2601-330100-48-01-${String(number).padStart(6, '0')}`,
      kind: 'project',
      nature: 'new',
      projectStatus: 'under_construction',
      plannedStartQuarter: '2025Q2',
      plannedEndQuarter: '2028Q4',
      startedOn: '2025-05-18',
      fundingSources: 'bank_loans；own_funds',
      planItems: planItem,
      leadUnits: '省交通运输厅',
      responsibleUnits: '杭州市交通运输局@330100',
      basis: '2026年省重点项目计划',
    })),
    shares: all.map(({ number, name }) => ({
      ...place(number, name),
      isLead: 'yes',
      fromQuarter: `${year}Q1`,
      total: String(90_000 + number),
      opening: '1200.5',
    })),
    plans: all.map(({ number, name }) => ({
      ...place(number, name),
      year: String(year),
      planned: String(20_000 + number),
      q1: '5000',
      q2: '5000',
      q3: '5000',
      q4: String(5_000 + number),
    })),
  };
}

async function run(): Promise<void> {
  await makeCities();
  const actor = await makeActor({ role: 'province_publisher' });
  const bytes = await filledWorkbook(rows((await makePlan()).items[0] ?? ''));
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const idle = residentBytes();
  const results: Measured[] = [];
  const upload = () => uploadLibrary(actor, { fileName: 'bench.xlsx', bytes });
  const { runId } = await measure('upload and check', idle, results, upload);
  const view = await measure('read the preview', idle, results, () => getImport(actor, runId));
  if (view.run.state !== 'ready') throw new Error(`Not ready: ${JSON.stringify(view.findings.slice(0, 3))}`);
  const { lines } = await measure('confirm', idle, results, () =>
    confirmImport(actor, { runId, version: view.run.version }),
  );
  const file = await measure('export', idle, results, () => exportLibrary(actor, { plan: null, city: null }));
  const again = await measure('upload the export again', idle, results, () =>
    uploadLibrary(actor, { fileName: 'again.xlsx', bytes: file.body }),
  );
  const second = await getImport(actor, again.runId);
  console.log(
    `\n${projects} projects with a city and a plan each: ${(bytes.length / megabyte).toFixed(1)} MB, ${lines} rows written;`,
  );
  console.log(
    `the export read back changes ${second.summary.lines.length} of them. Idle ${(idle / megabyte).toFixed(0)} MB.\n`,
  );
  console.log('| step | s | MB above idle, at most |\n| --- | ---: | ---: |');
  for (const { step, seconds, peakMegabytes } of results)
    console.log(`| ${step} | ${seconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} |`);
}

await run();
await closeDatabase();
