// Prints as JSON what the given database remembers of reports, and whether its event chains are whole. A child of the drills.
import { and, count, eq } from 'drizzle-orm';
import { closeDatabase } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { reportSnapshots, reports } from '#db/schema/reports.ts';
import { type ChainVerdict, verifyEvents } from '#reporting/events.ts';
import { asActor } from '#reporting/transaction.ts';

export type Ledger = {
  events: number;
  snapshots: number;
  /** The version that each report has reached. */
  versions: Record<string, number>;
  /** "report version" of each `report_submitted` event, "report number" of each snapshot taken at a submission. */
  submissions: string[];
  submittedSnapshots: string[];
  broken: ChainVerdict[];
};

const worker = { system: 'worker' } as const;
const ledger = await asActor(worker, async ({ db }): Promise<Omit<Ledger, 'broken'>> => {
  const submitted = and(eq(events.chain, 'main'), eq(events.kind, 'report_submitted'));
  const submissions = await db.select({ id: events.objectId, detail: events.detail }).from(events).where(submitted);
  const { reportId: id, number, stage } = reportSnapshots;
  const snapshots = await db.select({ id, number, stage }).from(reportSnapshots);
  const versions = await db.select({ id: reports.id, version: reports.version }).from(reports).orderBy(reports.id);
  const taken = snapshots.filter((snapshot) => snapshot.stage === 'submitted');
  return {
    events: (await db.select({ all: count() }).from(events))[0]?.all ?? 0,
    snapshots: snapshots.length,
    versions: Object.fromEntries(versions.map((report) => [report.id, report.version])),
    submissions: submissions.map((event) => `${event.id} ${event.detail.version}`).sort(),
    submittedSnapshots: taken.map((snapshot) => `${snapshot.id} ${snapshot.number}`).sort(),
  };
});
const broken = (await verifyEvents(worker)).filter((verdict) => verdict.broken !== null);
process.stdout.write(JSON.stringify({ ...ledger, broken } satisfies Ledger));
await closeDatabase();
