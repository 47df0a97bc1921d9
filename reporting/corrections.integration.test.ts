// 更正: three persons, one delta, and every total moves by exactly that.

import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { corrections } from '#db/schema/corrections.ts';
import { events } from '#db/schema/events.ts';
import { quarters } from '#db/schema/quarters.ts';
import { shareQuarters } from '#db/schema/reports.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { formValuesOf } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { correctionsOfReport, getCorrection, listCorrections } from './correction-reading.ts';
import {
  agreeCorrection,
  type CorrectionInput,
  grantCorrection,
  refuseCorrection,
  requestCorrection,
  withdrawCorrection,
} from './corrections.ts';
import { getDashboard } from './dashboard.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { getReport, submitReport } from './reports.ts';
import { acceptReport, endorseReport, reopenReport } from './reviews.ts';

const hangzhou = '330100';
const wan = 10_000;
let quarter: QuarterId;
let next: QuarterId;
let reportId: string;
let nextReportId: string;
let participantId: string;
let people: Record<'reporter' | 'approver' | 'second' | 'reviewer' | 'publisher' | 'other', Actor>;

beforeEach(async () => {
  const year = await freshYear();
  quarter = await makeQuarter(quarterId(year, 1));
  next = await makeQuarter(quarterId(year, 2));
  const share = await makeShare({ cityCode: hangzhou, year, plannedYuan: 10_000 * wan });
  participantId = share.participantId;
  reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
  nextReportId = await makeReport({ ...share, cityCode: hangzhou, quarter: next });
  people = {
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    second: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
    publisher: await makeActor({ role: 'province_publisher' }),
    other: await makeActor({ role: 'province_publisher' }),
  };
  await accept(reportId, 2_500);
}, 30_000);

afterAll(closeDatabase);

async function accept(id: string, amount: number): Promise<void> {
  const { report } = await getReport(people.reporter, id);
  const form = formValuesOf({
    ...soundContent(yuan(amount * wan)),
    explanations: { W201: '按实际', W204: '按实际', W402: '按实际', W401: '按实际' },
  });
  await submitReport(people.reporter, { reportId: id, version: report.version, form });
  await endorseReport(people.approver, { reportId: id, version: report.version + 1, certification: '属实' });
  await acceptReport(people.reviewer, { reportId: id, version: report.version + 2 });
}

const ask = (who: Actor, change: Partial<CorrectionInput> = {}) =>
  requestCorrection(who, {
    reportId,
    entry: 'delta',
    amount: '-300.5',
    isReduction: false,
    reason: '漏扣预付款',
    document: '杭发改函〔2026〕8号',
    ...change,
  });

const total = async (basis: 'official' | 'provisional', at: QuarterId = quarter) =>
  (await getDashboard(people.reviewer, { quarter: at, basis }))?.total.completion.actualYuan;

const step = (correctionId: string, version: number) => ({ correctionId, version });

describe('a correction', () => {
  test('is agreed by a deputy in the approver’s name, but not where either of them asked for it', async () => {
    const standIn = await makeActor({ role: 'city_reporter', cityCode: hangzhou, name: '杭州代理' });
    const { personId, name } = people.approver;
    const deputy: Actor = {
      ...standIn,
      roles: ['city_reporter', 'city_approver'],
      actingFor: { personId, name },
    };
    const { correctionId: own } = await ask(people.approver);
    await expect(agreeCorrection(deputy, step(own, 1))).rejects.toBeInstanceOf(Forbidden);
    await withdrawCorrection(people.approver, step(own, 1));
    const { correctionId: id } = await ask(people.reporter);
    await agreeCorrection(deputy, step(id, 1));
    expect(await getCorrection(people.second, id)).toMatchObject({
      agreedByName: '杭州代理',
      agreedForName: name,
    });
  });

  test('goes through three persons and changes every total by exactly its delta, later year-to-date too', async () => {
    const { correctionId: id } = await ask(people.reporter);
    expect(await total('official')).toBe(2_500 * wan);
    await expect(agreeCorrection(people.reporter, step(id, 1))).rejects.toBeInstanceOf(Forbidden);
    await expect(grantCorrection(people.publisher, step(id, 1))).rejects.toBeInstanceOf(Conflict);
    await agreeCorrection(people.approver, step(id, 1));
    await expect(grantCorrection(people.reviewer, step(id, 2))).rejects.toBeInstanceOf(Forbidden);
    await grantCorrection(people.publisher, step(id, 2));
    expect(await total('official')).toBe(2_199.5 * wan);
    expect(await total('provisional')).toBe(2_199.5 * wan);
    const later = await getReport(people.reporter, nextReportId);
    expect(later.share.earlier.map((past) => past.investmentYuan)).toEqual([2_199.5 * wan]);
    await accept(nextReportId, 2_500);
    expect(await total('official', next)).toBe(4_699.5 * wan);
    expect(await getCorrection(people.reporter, id)).toMatchObject({
      beforeYuan: 2_500 * wan,
      deltaYuan: -300.5 * wan,
      afterYuan: 2_199.5 * wan,
      state: 'granted',
      hasLapsed: false,
      allowedMoves: [],
    });
    const kinds = await asTest((db) => db.select({ kind: events.kind }).from(events).where(eq(events.objectId, id)));
    expect(kinds.map((row) => row.kind)).toEqual(['correction_requested', 'correction_agreed', 'correction_granted']);
  });

  test('asked for by the province needs the city, and another publisher than who asked', async () => {
    const { correctionId: id } = await ask(people.publisher, { entry: 'new_value', amount: '2600' });
    await agreeCorrection(people.approver, step(id, 1));
    await expect(grantCorrection(people.publisher, step(id, 2))).rejects.toBeInstanceOf(Forbidden);
    await grantCorrection(people.other, step(id, 2));
    expect(await total('official')).toBe(2_600 * wan);
  });

  test('is possible in a closed and in a published quarter, and changes no accepted text', async () => {
    await asTest((db) => db.update(quarters).set({ state: 'published' }).where(eq(quarters.id, quarter)));
    const before = (await getReport(people.reviewer, reportId)).snapshot?.hash;
    const { correctionId: id } = await ask(people.approver, { amount: '10' });
    await agreeCorrection(people.second, step(id, 1));
    await grantCorrection(people.publisher, step(id, 2));
    expect(await total('official')).toBe(2_510 * wan);
    expect((await getReport(people.reviewer, reportId)).snapshot?.hash).toBe(before);
  });

  test('lapses with the text it corrected, and cannot be granted once another has been accepted', async () => {
    const first = await ask(people.reporter);
    await agreeCorrection(people.approver, step(first.correctionId, 1));
    await grantCorrection(people.publisher, step(first.correctionId, 2));
    const { correctionId: waiting } = await ask(people.reporter, { amount: '1' });
    await agreeCorrection(people.approver, step(waiting, 1));
    const { report } = await getReport(people.reviewer, reportId);
    await reopenReport(people.reviewer, { reportId, version: report.version, reason: '更正' });
    expect(await total('official')).toBe(2_199.5 * wan);
    await accept(reportId, 2_400);
    expect(await total('official')).toBe(2_400 * wan);
    await expect(grantCorrection(people.publisher, step(waiting, 2))).rejects.toBeInstanceOf(Conflict);
    expect(await getCorrection(people.publisher, first.correctionId)).toMatchObject({
      state: 'granted',
      hasLapsed: true,
    });
  });

  test('is refused with a reason, or withdrawn by its own side; then another may be asked for', async () => {
    const { correctionId: one } = await ask(people.reporter);
    await expect(ask(people.reviewer)).rejects.toBeInstanceOf(Conflict);
    await expect(refuseCorrection(people.approver, { ...step(one, 1), reason: '' })).rejects.toBeInstanceOf(Invalid);
    await refuseCorrection(people.approver, { ...step(one, 1), reason: '无依据' });
    const { correctionId: two } = await ask(people.reporter);
    await withdrawCorrection(people.second, step(two, 1));
    await expect(agreeCorrection(people.approver, step(two, 2))).rejects.toBeInstanceOf(Conflict);
    expect(await total('official')).toBe(2_500 * wan);
    expect((await correctionsOfReport(people.reporter, reportId)).lines.map((line) => line.state)).toEqual([
      'withdrawn',
      'refused',
    ]);
  });

  test.each([
    [{ amount: '' }, 'amount:required'],
    [{ amount: '0' }, 'amount:changes_nothing'],
    [{ entry: 'new_value' as const, amount: '2500' }, 'amount:changes_nothing'],
    [{ amount: '12.34567' }, 'amount:too_many_decimals'],
    [{ amount: 'abc' }, 'amount:not_a_number'],
    [{ amount: '-2500.0001' }, 'isReduction:negative_not_marked'],
    [{ reason: ' ' }, 'reason:required'],
    [{ document: '' }, 'document:required'],
  ])('%o is refused: %s', async (change, problem) => {
    const refused = await ask(people.reporter, change).catch((error) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(refused.message).toBe(problem);
  });

  test('of another city is not found, and not asked for', async () => {
    const outsider = await makeActor({ role: 'city_approver', cityCode: '330200' });
    const viewer = await makeActor({ role: 'viewer' });
    const { correctionId: id } = await ask(people.reporter);
    await expect(ask(outsider)).rejects.toBeInstanceOf(NotFound);
    await expect(ask(viewer)).rejects.toBeInstanceOf(Forbidden);
    await expect(agreeCorrection(outsider, step(id, 1))).rejects.toBeInstanceOf(NotFound);
    await expect(getCorrection(outsider, id)).rejects.toBeInstanceOf(NotFound);
    await expect(listCorrections(viewer, { open: true })).rejects.toBeInstanceOf(Forbidden);
    expect(await listCorrections(outsider, { open: false })).toEqual([]);
  });

  test('two publishers at once grant it once', async () => {
    const { correctionId: id } = await ask(people.reporter);
    await agreeCorrection(people.approver, step(id, 1));
    const outcomes = await Promise.allSettled(
      [people.publisher, people.other].map((who) => grantCorrection(who, step(id, 2))),
    );
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await total('official')).toBe(2_199.5 * wan);
  });
});

test('whatever is asked, agreed, granted, refused or withdrawn in whatever order: what counts is what was accepted plus what was granted', async () => {
  const who = () => Object.values(people);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          what: fc.constantFrom('ask', 'ask', 'agree', 'agree', 'grant', 'grant', 'refuse', 'withdraw'),
          by: fc.nat(5),
          amount: fc.integer({ min: -500, max: 900 }),
        }),
        { minLength: 4, maxLength: 14 },
      ),
      async (steps) => {
        for (const { what, by, amount } of steps) {
          const actor = who()[by] as Actor;
          const [open] = await asTest((db) =>
            db.select().from(corrections).where(eq(corrections.reportId, reportId)),
          ).then((rows) => rows.filter((row) => row.state === 'requested' || row.state === 'city_agreed'));
          const at = step(open?.id ?? '', open?.version ?? 0);
          const tried = {
            ask: () => ask(actor, { amount: String(amount), isReduction: true }),
            agree: () => agreeCorrection(actor, at),
            grant: () => grantCorrection(actor, at),
            refuse: () => refuseCorrection(actor, { ...at, reason: '无依据' }),
            withdraw: () => withdrawCorrection(actor, at),
          }[what]();
          await tried.catch((error) => {
            if (![Conflict, Forbidden, Invalid, NotFound].some((kind) => error instanceof kind)) throw error;
          });
        }
        const rows = await asTest((db) => db.select().from(corrections).where(eq(corrections.reportId, reportId)));
        const granted = rows.filter((row) => row.state === 'granted').reduce((sum, row) => sum + row.deltaYuan, 0);
        const [counted] = await asTest((db) =>
          db.select().from(shareQuarters).where(eq(shareQuarters.participantId, participantId)),
        );
        expect(counted).toMatchObject({
          officialYuan: 2_500 * wan + granted,
          provisionalYuan: 2_500 * wan + granted,
          correctionsYuan: granted,
        });
        for (const row of rows.filter((one) => one.state === 'granted')) {
          expect(new Set([row.requestedBy, row.agreedBy, row.decidedBy]).size).toBe(3);
        }
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
