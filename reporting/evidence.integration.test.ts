// Evidence from the form to the province: who may file, see and take off what, what becomes of the bytes, and that receipts cover them.
import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { files } from '#db/schema/files.ts';
import { sampleJpeg, samplePdf, samplePng } from '#documents/evidence-samples.ts';
import type { Actor } from '#rules/actor.ts';
import { maxFileBytes } from '#rules/evidence.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { formValuesOf } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { fileStore } from '#storage/used-store.ts';
import { Conflict, Forbidden, NotFound } from './errors.ts';
import { addEvidence, demandEvidence, removeEvidence } from './evidence.ts';
import { evidencedShare } from './evidence-figures.ts';
import { getEvidence } from './evidence-list.ts';
import { getReceipt } from './receipts.ts';
import { getReport, submitReport } from './reports.ts';
import { addReturnScan, listReturnScans } from './return-scans.ts';
import { acceptReport, endorseReport, returnReport } from './reviews.ts';
import { downloadFile, sweepEvidence } from './stored-files.ts';
import { asActor } from './transaction.ts';
import { takeIn, UploadRefused } from './upload-intake.ts';

afterAll(closeDatabase);

const hangzhou = '330100';
const certification = '数据真实、准确、完整';
const form = formValuesOf(soundContent(yuan(100_000_000)));

type World = { quarter: QuarterId; reportId: string; reporter: Actor; approver: Actor; reviewer: Actor };

async function makeWorld(): Promise<World> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const share = await makeShare({ cityCode: hangzhou, year, plannedYuan: 400_000_000 });
  return {
    quarter,
    reportId: await makeReport({ ...share, cityCode: hangzhou, quarter }),
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
  };
}

function posted(given: [string, Buffer][], signal = new AbortController().signal): Request {
  const data = new FormData();
  for (const [name, bytes] of given) data.append('files', new File([new Uint8Array(bytes)], name));
  return new Request('http://127.0.0.1/', { method: 'POST', body: data, signal });
}

async function file(world: World, given: [string, Buffer][], target = 'report') {
  const { files: incoming } = await takeIn(posted(given));
  return addEvidence(world.reporter, { reportId: world.reportId, target, note: '', files: incoming });
}

async function keysInStore(): Promise<string[]> {
  const keys: string[] = [];
  for await (const stored of fileStore().list()) keys.push(stored.key);
  return keys.toSorted();
}

const kindsOf = async (fileId: string) =>
  (await asTest((db) => db.select({ kind: events.kind }).from(events).where(eq(events.objectId, fileId)))).map(
    (row) => row.kind,
  );

describe('filing evidence', () => {
  test('keeps what may be kept, each file with its own outcome, and leaves nothing of the rest', async () => {
    const world = await makeWorld();
    const before = await keysInStore();
    const outcomes = await file(world, [
      ['验收报告.pdf', samplePdf()],
      ['改名.pdf', samplePng()],
      ['空.png', Buffer.alloc(0)],
      ['现场.jpg', sampleJpeg()],
      ['再次.pdf', samplePdf()],
    ]);
    expect(outcomes).toEqual([
      { fileName: '验收报告.pdf', problem: null },
      { fileName: '改名.pdf', problem: 'kind_differs' },
      { fileName: '空.png', problem: 'empty' },
      { fileName: '现场.jpg', problem: null },
      { fileName: '再次.pdf', problem: 'already_there' },
    ]);
    expect((await keysInStore()).length - before.length).toBe(2);
    const view = await getEvidence(world.reporter, world.reportId);
    expect(view.mayChange).toBe(true);
    expect(view.files.map((one) => [one.fileName, one.kind, one.endorsedAt]).toSorted()).toEqual([
      ['现场.jpg', 'jpg', null],
      ['验收报告.pdf', 'pdf', null],
    ]);
    expect(await kindsOf(view.files[0]?.id ?? '')).toEqual(['evidence_added']);
  });

  test('of a file that is too large the others are taken all the same', async () => {
    const world = await makeWorld();
    const large = Buffer.concat([samplePdf(), Buffer.alloc(maxFileBytes)]);
    const outcomes = await file(world, [
      ['大.pdf', large],
      ['小.pdf', samplePdf()],
    ]);
    expect(outcomes.map((one) => one.problem)).toEqual(['too_large', null]);
  });

  test('broken off on the way it leaves neither row nor file', async () => {
    const before = await keysInStore();
    const whole = Buffer.from(await posted([['a.pdf', samplePdf()]]).arrayBuffer());
    const headers = posted([]).headers;
    const type = `multipart/form-data; boundary=${whole.toString('latin1').split('\r\n')[0]?.slice(2)}`;
    const half = new Request('http://127.0.0.1/', {
      method: 'POST',
      body: new Uint8Array(whole.subarray(0, whole.length - 60)),
      headers: { ...Object.fromEntries(headers), 'content-type': type },
    });
    await expect(takeIn(half)).rejects.toBeInstanceOf(UploadRefused);
    const controller = new AbortController();
    const slow = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new Uint8Array(whole.subarray(0, 200))),
    });
    const reading = takeIn({ body: slow, headers: new Headers({ 'content-type': type }), signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'incomplete' });
    expect(await keysInStore()).toEqual(before);
  });

  test('is the own city’s reporter’s, while the report may be saved', async () => {
    const world = await makeWorld();
    const { reportId, reporter, approver, reviewer } = world;
    const stranger = await makeActor({ role: 'city_reporter', cityCode: '330200' });
    await expect(demandEvidence(stranger, reportId)).rejects.toBeInstanceOf(NotFound);
    await expect(demandEvidence(approver, reportId)).rejects.toBeInstanceOf(Forbidden);
    await expect(demandEvidence(reviewer, reportId)).rejects.toBeInstanceOf(Forbidden);
    await submitReport(reporter, { reportId, version: 1, form });
    await expect(demandEvidence(reporter, reportId)).rejects.toBeInstanceOf(Conflict);
    const before = await keysInStore();
    await expect(file(world, [['晚.pdf', samplePdf()]])).rejects.toBeInstanceOf(Conflict);
    expect(await keysInStore()).toEqual(before);
  });
});

describe('evidence under an endorsement', () => {
  test('is read by the province from then on, stays when taken off later, and is covered by the receipt', async () => {
    const world = await makeWorld();
    const { reportId, reporter, approver, reviewer, quarter } = world;
    await file(world, [['验收.pdf', samplePdf()]], 'field:investmentYuan');
    const [filed] = (await getEvidence(reporter, reportId)).files;
    const fileId = filed?.id ?? '';
    await submitReport(reporter, { reportId, version: 1, form });
    expect((await getEvidence(reviewer, reportId)).files).toEqual([]);
    await expect(downloadFile(reviewer, fileId)).rejects.toBeInstanceOf(NotFound);
    await endorseReport(approver, { reportId, version: 2, certification });
    const partner = await makeActor({ role: 'city_approver', cityCode: '330200' });
    await expect(downloadFile(partner, fileId)).rejects.toBeInstanceOf(NotFound);
    expect((await downloadFile(reviewer, fileId)).bytes?.equals(samplePdf())).toBe(true);

    const snapshot = (await getReport(reviewer, reportId)).snapshot;
    const receipt = await getReceipt(reviewer, snapshot?.id ?? '');
    expect(receipt.computedHash).toBe(receipt.hash);
    expect(receipt).toMatchObject({ standing: 'provisional', certification, snapshotNumber: 2 });
    expect(receipt.evidence).toMatchObject([{ id: fileId, sha256: filed?.sha256, field: 'investmentYuan' }]);
    expect(receipt.moves.map((one) => one.move)).toEqual(['endorse']);
    const share = await asActor(reviewer, (tx) => evidencedShare(tx, quarter, 'provisional'));
    expect(share).toEqual({ evidencedYuan: 100_000_000, reportedYuan: 100_000_000 });

    await returnReport(reviewer, { reportId, version: 3, opinion: '请补充', fields: [] });
    await removeEvidence(reporter, { fileId });
    expect((await downloadFile(reviewer, fileId)).bytes).not.toBeNull();
    expect((await getEvidence(reviewer, reportId)).files[0]?.removedByName).toBe(reporter.name);
    await submitReport(reporter, { reportId, version: 4, form });
    await endorseReport(approver, { reportId, version: 5, certification });
    await acceptReport(reviewer, { reportId, version: 6 });
    const official = await asActor(reviewer, (tx) => evidencedShare(tx, quarter, 'official'));
    expect(official).toEqual({ evidencedYuan: 0, reportedYuan: 100_000_000 });
    expect((await getReceipt(reviewer, snapshot?.id ?? '')).standing).toBe('none');
    expect(await kindsOf(fileId)).toEqual(['evidence_added', 'evidence_removed']);
  });

  test('a receipt of a submission is the city’s own, and one that was changed says so', async () => {
    const world = await makeWorld();
    const { reportId, reporter, reviewer } = world;
    await submitReport(reporter, { reportId, version: 1, form });
    const [row] = await asTest((db) =>
      db.execute<{ id: string }>(sql`SELECT id FROM report_snapshots WHERE report_id = ${reportId}`),
    );
    const id = String(row?.id);
    await expect(getReceipt(reviewer, id)).rejects.toBeInstanceOf(NotFound);
    expect((await getReceipt(reporter, id)).moves.map((one) => one.move)).toEqual(['submit']);
  });

  test('taken off before any endorsement it is gone, bytes and all', async () => {
    const world = await makeWorld();
    await file(world, [['误传.pdf', samplePdf()]]);
    const [filed] = (await getEvidence(world.reporter, world.reportId)).files;
    const fileId = filed?.id ?? '';
    const before = await keysInStore();
    await removeEvidence(world.reporter, { fileId });
    expect((await keysInStore()).length).toBe(before.length - 1);
    expect((await getEvidence(world.reporter, world.reportId)).files).toEqual([]);
    await expect(downloadFile(world.reporter, fileId)).rejects.toBeInstanceOf(NotFound);
    await expect(removeEvidence(world.reporter, { fileId })).rejects.toBeInstanceOf(Conflict);
  });
});

describe('what lies in the store', () => {
  test('is handed out only as it was filed; otherwise it is an event', async () => {
    const world = await makeWorld();
    await file(world, [['验收.pdf', samplePdf()]]);
    const [filed] = (await getEvidence(world.reporter, world.reportId)).files;
    const fileId = filed?.id ?? '';
    await asTest((db) =>
      db
        .update(files)
        .set({ sha256: '0'.repeat(64) })
        .where(eq(files.id, fileId)),
    );
    expect((await downloadFile(world.reporter, fileId)).bytes).toBeNull();
    expect(await kindsOf(fileId)).toEqual(['evidence_added', 'file_damaged']);
  });

  test('is swept by the worker alone, and nothing that is known or young', async () => {
    const world = await makeWorld();
    await file(world, [['验收.pdf', samplePdf()]]);
    const before = await keysInStore();
    await expect(sweepEvidence(world.reviewer as never)).rejects.toBeInstanceOf(Forbidden);
    expect(await sweepEvidence({ system: 'worker' })).toEqual({ removed: 0 });
    expect(await keysInStore()).toEqual(before);
    const dayLater = Date.now() + 25 * 60 * 60 * 1000;
    const staged = await fileStore().stage([Buffer.from('orphan')] as never, 10);
    const orphan = await staged.keep();
    expect(await sweepEvidence({ system: 'worker' }, dayLater)).toEqual({ removed: 1 });
    expect(await fileStore().get(orphan)).toBeNull();
    expect(await keysInStore()).toEqual(before);
  });
});

describe('the signed scan of a return', () => {
  test('is one at a time, read by the province, and ends with the quarter', async () => {
    const world = await makeWorld();
    const { quarter, approver, reviewer } = world;
    const put = async (name: string, bytes: Buffer) =>
      addReturnScan(approver, { quarter, files: (await takeIn(posted([[name, bytes]]))).files });
    expect(await put('汇总表.pdf', samplePdf())).toEqual([{ fileName: '汇总表.pdf', problem: null }]);
    expect(await put('汇总表重扫.png', samplePng())).toEqual([{ fileName: '汇总表重扫.png', problem: null }]);
    const scans = await listReturnScans(reviewer, [quarter]);
    expect(scans.map((scan) => [scan.fileName, scan.removedAt === null])).toEqual(
      expect.arrayContaining([
        ['汇总表重扫.png', true],
        ['汇总表.pdf', false],
      ]),
    );
    expect((await downloadFile(reviewer, scans[0]?.id ?? '')).bytes).not.toBeNull();
    const stranger = await makeActor({ role: 'city_approver', cityCode: '330200' });
    await expect(downloadFile(stranger, scans[0]?.id ?? '')).rejects.toBeInstanceOf(NotFound);
    expect(await listReturnScans(stranger, [quarter])).toEqual([]);
    await asTest((db) => db.execute(sql`UPDATE quarters SET state = 'closed' WHERE id = ${quarter}`));
    await expect(put('晚.pdf', samplePdf())).rejects.toBeInstanceOf(Conflict);
  });
});
