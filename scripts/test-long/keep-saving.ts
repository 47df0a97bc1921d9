// Withdraws, saves and submits the reports of one city over and over, all at once, as its reporter, until it is told to stop. Prints
// a line for each move that was acknowledged, and for each that an unreachable database refused. A child of the drills.
import { and, eq } from 'drizzle-orm';
import { closeDatabase } from '#db/client.ts';
import { asTest, openSession } from '#db/factories.ts';
import { reports } from '#db/schema/reports.ts';
import { Conflict, Unavailable } from '#reporting/errors.ts';
import { getReport } from '#reporting/report-view.ts';
import { saveReport, submitReport, withdrawReport } from '#reporting/reports.ts';
import { findActor } from '#reporting/sessions.ts';
import type { Actor } from '#rules/policy.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';

/** In the demonstration this city's reports of the open quarter lie with its approver: their text can be submitted as it is. */
const REPORTER = 'zhoushan-reporter';

let stopping = false;
process.on('SIGTERM', () => {
  stopping = true;
});
// As the web server (Next) does: postgres 3.4.9 throws outside of any promise when a transaction goes on after its connection was
// lost (its issues 1154 and 1208). The transaction itself is refused as it should be.
process.on('uncaughtException', (error) => {
  if (!/postgres.src.connection\.js/.test(error.stack ?? '')) throw error;
  process.stdout.write(`refused - ${error.message}\n`);
});

/** One round from wherever the report stands: a lost answer leaves open whether the move was made. */
async function round(actor: Actor, reportId: string): Promise<void> {
  const { report, content } = await getReport(actor, reportId);
  const form = formValuesOf(content ?? emptyContent);
  let { version } = report;
  const moves = { withdrawn: withdrawReport, saved: saveReport, submitted: submitReport };
  for (const [name, move] of Object.entries(moves)) {
    if (name === 'withdrawn' && report.status !== 'submitted') continue;
    ({ version } = await move(actor, { reportId, version, form }));
    process.stdout.write(`${name} ${reportId} ${version}\n`);
  }
}

async function keepSaving(actor: Actor, reportId: string): Promise<void> {
  while (!stopping) {
    await round(actor, reportId).catch((error: unknown) => {
      if (!(error instanceof Unavailable || error instanceof Conflict)) throw error;
      process.stdout.write(`refused ${reportId} ${error.name}\n`);
    });
  }
}

const actor = await findActor(await openSession(REPORTER));
if (!actor) throw new Error(`No person ${REPORTER}: is the demonstration loaded?`);
const cityCode = actor.organisation.cityCode ?? '';
const waiting = and(eq(reports.cityCode, cityCode), eq(reports.status, 'submitted'));
const rows = await asTest((db) => db.select({ id: reports.id }).from(reports).where(waiting));
await Promise.all(rows.map(({ id }) => keepSaving(actor, id)));
await closeDatabase();
