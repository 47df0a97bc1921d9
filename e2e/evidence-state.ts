// Files behind the browsers: small ones of each kind, and handing one in through the use case by the same people.
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { asTest } from '#db/factories.ts';
import { reportSnapshots, reports } from '#db/schema/reports.ts';
import { addReturnScan, listReturnScans } from '#reporting/return-scans.ts';
import { takeIn } from '#reporting/upload-intake.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { actorNamed } from './people-state.ts';
import { approver, type CityName } from './personas.ts';
import type { OpenReport } from './reports-state.ts';

/** A PDF that is one in structure; its words make each a file of its own. */
export const pdfOf = (words: string) =>
  Buffer.from(
    `%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  );

export const pdfFile = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdfOf(name) });

/** Hands in a signed scan of the city's return and gives its id. */
export async function handInScan(city: CityName, quarter: string): Promise<string> {
  const actor = await actorNamed(approver(city));
  const form = new FormData();
  form.set('files', new File([new Uint8Array(pdfOf(city))], '汇总表.pdf'));
  const { files } = await takeIn(new Request('http://127.0.0.1/', { method: 'POST', body: form }));
  await addReturnScan(actor, { quarter, files });
  const [scan] = await listReturnScans(actor, [quarter as QuarterId]);
  if (!scan) throw new Error('the scan was not taken');
  return scan.id;
}

/** The receipt of an earlier quarter of the same share. */
export async function earlierReceipt(reportId: string): Promise<string> {
  const [row] = await asTest(async (db) => {
    const same = db.select({ id: reports.participantId }).from(reports).where(eq(reports.id, reportId));
    return db
      .select({ id: reportSnapshots.id })
      .from(reportSnapshots)
      .innerJoin(reports, eq(reports.id, reportSnapshots.reportId))
      .where(and(inArray(reports.participantId, same), eq(reportSnapshots.stage, 'endorsed')))
      .orderBy(asc(reports.quarterId))
      .limit(1);
  });
  if (!row) throw new Error('nothing was endorsed before: is the demonstration loaded?');
  return row.id;
}

/** The latest endorsed snapshot of a report. */
export async function endorsedSnapshot(report: OpenReport): Promise<string> {
  const [row] = await asTest((db) =>
    db
      .select({ id: reportSnapshots.id })
      .from(reportSnapshots)
      .where(and(eq(reportSnapshots.reportId, report.id), eq(reportSnapshots.stage, 'endorsed')))
      .orderBy(desc(reportSnapshots.number))
      .limit(1),
  );
  if (!row) throw new Error(`${report.name} was never endorsed`);
  return row.id;
}
