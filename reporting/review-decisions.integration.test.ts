// The province's decisions beside accept and send back: taking an acceptance back, opinions on fields, questions, many at once, assignments.
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { corrections } from '#db/schema/corrections.ts';
import { events } from '#db/schema/events.ts';
import { outbox } from '#db/schema/notices.ts';
import { reportMoves, reports, shareQuarters } from '#db/schema/reports.ts';
import { reportQuestions, reviewAssignments } from '#db/schema/reviewing.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { acceptReports, listAcceptable } from './bulk-acceptance.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { answerQuestion, askQuestion, listQuestions } from './questions.ts';
import { findNextReview, listReviews } from './queue.ts';
import { findDifferences } from './report-differences.ts';
import { getReport, submitReport } from './reports.ts';
import { assignReviewer, giveUpCity, listAssignments, takeCity } from './review-assignments.ts';
import { acceptReport, endorseReport, reopenReport, returnReport, sendBackReport } from './reviews.ts';
import { asActor } from './transaction.ts';
import { undoAccept } from './undo-acceptance.ts';

const city = '330400';
const certification = '数据真实、准确、完整';

let reporter: Actor;
let approver: Actor;
let reviewer: Actor;
let colleague: Actor;
let publisher: Actor;

beforeAll(async () => {
  reporter = await makeActor({ role: 'city_reporter', cityCode: city });
  approver = await makeActor({ role: 'city_approver', cityCode: city });
  reviewer = await makeActor({ role: 'province_reviewer', name: '审核甲' });
  colleague = await makeActor({ role: 'province_reviewer', name: '审核乙' });
  publisher = await makeActor({ role: 'province_publisher' });
});
afterAll(closeDatabase);

/** Worth no warning against a plan of 40,000 万元 at 10,000 a quarter. */
function form(wanYuan: number, more: Partial<ReportContent> = {}) {
  return formValuesOf({
    ...soundContent(yuan(wanYuan * 10_000)),
    ...more,
  });
}

async function makeWorld(count = 1): Promise<{ quarter: QuarterId; ids: string[]; participantIds: string[] }> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const ids: string[] = [];
  const participantIds: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const share = await makeShare({ cityCode: city, year, plannedYuan: 400_000_000 });
    ids.push(await makeReport({ ...share, cityCode: city, quarter }));
    participantIds.push(share.participantId);
  }
  return { quarter, ids, participantIds };
}

async function versionOf(reportId: string): Promise<number> {
  return (await getReport(reporter, reportId)).report.version;
}

/** Hands in and endorses; whatever is warned of is explained. Gives the codes that were. */
async function bringIn(reportId: string, wanYuan = 10_000, more: Partial<ReportContent> = {}): Promise<string[]> {
  const version = await versionOf(reportId);
  const typed = form(wanYuan, more);
  const first = await submitReport(reporter, { reportId, version, form: typed }).catch((error: unknown) => error);
  const codes = first instanceof Invalid ? first.problems.map(({ code }) => code) : [];
  if (first instanceof Error) {
    const explained = Object.fromEntries(codes.map((code) => [`explanation.${code}`, '集中支付']));
    await submitReport(reporter, { reportId, version, form: { ...typed, ...explained } });
  }
  await endorseReport(approver, { reportId, version: version + 1, certification });
  return codes;
}

const decideOn = async (reportId: string) => ({ reportId, version: await versionOf(reportId) });

async function countedFor(reportId: string) {
  const [row] = await asTest((db) => db.select().from(shareQuarters).where(eq(shareQuarters.reportId, reportId)));
  return row;
}

async function eventsOf(objectId: string): Promise<string[]> {
  const rows = await asTest((db) =>
    db.select({ kind: events.kind }).from(events).where(eq(events.objectId, objectId)).orderBy(events.number),
  );
  return rows.map((row) => row.kind);
}

/** A granted correction of what is official now, as if the publisher had granted it. */
async function correct(reportId: string, deltaYuan: number): Promise<void> {
  const counted = await countedFor(reportId);
  await asTest(async (db) => {
    await db.insert(corrections).values({
      id: crypto.randomUUID(),
      reportId,
      participantId: counted?.participantId ?? '',
      quarterId: counted?.quarterId ?? '',
      cityCode: city,
      number: Math.floor(Math.random() * 1e9),
      snapshotId: counted?.officialSnapshotId ?? '',
      beforeYuan: counted?.officialYuan ?? 0,
      deltaYuan,
      reason: '漏报',
      origin: 'city',
      state: 'granted',
      requestedBy: reporter.personId,
      requestedByName: reporter.name,
      requestedAt: new Date(),
    });
    await db
      .update(shareQuarters)
      .set({
        officialYuan: (counted?.officialYuan ?? 0) + deltaYuan,
        provisionalYuan: (counted?.provisionalYuan ?? 0) + deltaYuan,
        correctionsYuan: (counted?.correctionsYuan ?? 0) + deltaYuan,
      })
      .where(eq(shareQuarters.reportId, reportId));
  });
}

describe('taking an acceptance back', () => {
  test('restores exactly what counted before, whatever had been accepted and corrected', async () => {
    const amount = fc.integer({ min: 9_000, max: 11_000 });
    const round = fc.record({
      amount,
      correction: fc.option(fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(round, { maxLength: 2 }), amount, async (earlier, last) => {
        const { ids } = await makeWorld();
        const [reportId = ''] = ids;
        for (const { amount: accepted, correction } of earlier) {
          await bringIn(reportId, accepted);
          await acceptReport(reviewer, await decideOn(reportId));
          if (correction !== null) await correct(reportId, correction * 10_000);
          await reopenReport(reviewer, { ...(await decideOn(reportId)), reason: '来函' });
        }
        await bringIn(reportId, last);
        const before = await countedFor(reportId);
        await acceptReport(reviewer, await decideOn(reportId));
        const accepted = await countedFor(reportId);
        expect(accepted).toMatchObject({ officialYuan: last * 10_000, correctionsYuan: 0 });
        await undoAccept(reviewer, await decideOn(reportId));
        expect(await countedFor(reportId)).toEqual(before);
        await acceptReport(colleague, await decideOn(reportId));
        expect(await countedFor(reportId)).toEqual(accepted);
      }),
      { numRuns: 4 },
    );
  });

  test('is for who accepted, at once, and leaves the report waiting with its event', async () => {
    const { ids } = await makeWorld();
    const [reportId = ''] = ids;
    await bringIn(reportId);
    await acceptReport(reviewer, await decideOn(reportId));
    const now = await decideOn(reportId);
    for (const other of [colleague, publisher, reporter, approver])
      await expect(undoAccept(other, now)).rejects.toBeInstanceOf(Forbidden);
    await expect(undoAccept(reviewer, { ...now, version: 1 })).rejects.toBeInstanceOf(Conflict);
    const both = await Promise.allSettled([undoAccept(reviewer, now), undoAccept(reviewer, now)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await getReport(reviewer, reportId)).allowedActions).toContain('accept');
    expect((await eventsOf(reportId)).slice(-2)).toEqual(['report_accepted', 'report_acceptance_undone']);
    await acceptReport(reviewer, await decideOn(reportId));
    const late = new Date(Date.now() - 11 * 60_000 - 24 * 3_600_000 * 365);
    await asTest((db) => db.update(reports).set({ decidedAt: late }).where(eq(reports.id, reportId)));
    await expect(undoAccept(reviewer, await decideOn(reportId))).rejects.toMatchObject({ code: 'undo_too_late' });
  });
});

describe('sending back', () => {
  test('says something to each field; the opinion on the whole may then be left out', async () => {
    const { ids } = await makeWorld();
    const [reportId = ''] = ids;
    await bringIn(reportId);
    const nothing = returnReport(reviewer, { ...(await decideOn(reportId)), opinion: ' ', fields: ['nextStep'] });
    await expect(nothing).rejects.toBeInstanceOf(Invalid);
    await returnReport(reviewer, {
      ...(await decideOn(reportId)),
      opinion: '',
      fields: ['ownLight'],
      fieldOpinions: { nextStep: '写明时间', investmentYuan: '  ', madeUp: '?' },
    });
    const { history, report } = await getReport(reporter, reportId);
    expect(history.at(-1)).toMatchObject({
      move: 'return_to_city',
      opinion: null,
      fields: ['nextStep', 'ownLight'],
      fieldOpinions: { nextStep: '写明时间' },
    });
    expect(report.returnDueAt).not.toBeNull();
  });

  test('the city’s approver does so too; what differs is shown once the city has brought it in again', async () => {
    const { ids } = await makeWorld();
    const [reportId = ''] = ids;
    await submitReport(reporter, { reportId, version: 1, form: form(10_000) });
    await sendBackReport(approver, {
      reportId,
      version: 2,
      opinion: '',
      fields: [],
      fieldOpinions: { nextStep: '细化' },
    });
    await bringIn(reportId);
    expect(await findDifferences(reviewer, reportId)).toBeNull();
    await returnReport(reviewer, { ...(await decideOn(reportId)), opinion: '请核对', fields: [] });
    expect(await findDifferences(reviewer, reportId)).toBeNull();
    expect((await findDifferences(reporter, reportId))?.fields).toEqual([]);
    await bringIn(reportId, 10_100, { nextStep: '十二月底完成内装' });
    const found = await findDifferences(reviewer, reportId);
    expect(found?.fields).toEqual(['investmentYuan', 'nextStep']);
    expect(found?.before.investmentYuan).toBe(100_000_000);
    expect(found?.after.investmentYuan).toBe(101_000_000);
  });
});

describe('questions', () => {
  test('are asked, answered once, and lock nothing', async () => {
    const { ids, quarter } = await makeWorld();
    const [reportId = ''] = ids;
    const ask = { reportId, field: 'investmentYuan', question: '是否含设备款？' };
    await expect(askQuestion(reviewer, ask)).rejects.toBeInstanceOf(Conflict);
    await bringIn(reportId);
    const version = await versionOf(reportId);
    await expect(askQuestion(reporter, ask)).rejects.toBeInstanceOf(Forbidden);
    await expect(askQuestion(reviewer, { ...ask, field: 'made up' })).rejects.toBeInstanceOf(Invalid);
    await expect(askQuestion(reviewer, { ...ask, question: ' ' })).rejects.toBeInstanceOf(Invalid);
    const { questionId } = await askQuestion(reviewer, ask);
    expect(await versionOf(reportId)).toBe(version);
    const rowOf = async () =>
      (await listReviews(reviewer, { quarter, filter: 'all', city }))?.rows.find((row) => row.reportId === reportId);
    expect((await rowOf())?.openQuestions).toBe(1);
    const answer = { reportId, questionId, answer: '含。' };
    const neighbour = await makeActor({ role: 'city_reporter', cityCode: '330500' });
    await expect(answerQuestion(neighbour, answer)).rejects.toBeInstanceOf(NotFound);
    await expect(answerQuestion(reviewer, answer)).rejects.toBeInstanceOf(Forbidden);
    const both = await Promise.allSettled([answerQuestion(reporter, answer), answerQuestion(approver, answer)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await listQuestions(reviewer, reportId)).toMatchObject([{ field: 'investmentYuan', answer: '含。' }]);
    expect((await rowOf())?.openQuestions).toBe(0);
    expect((await eventsOf(reportId)).slice(-2)).toEqual(['report_question_asked', 'report_question_answered']);
    const told = await asTest((db) =>
      db
        .select()
        .from(outbox)
        .where(eq(outbox.path, `/city/reports/${reportId}#questions`)),
    );
    expect(told).toMatchObject([{ kind: 'question_asked', audience: { cityCode: city } }]);
  });

  test('are written by the province alone, and answered by the city alone, also straight against the tables', async () => {
    const { ids } = await makeWorld();
    const [reportId = ''] = ids;
    const values = {
      id: crypto.randomUUID(),
      reportId,
      cityCode: city,
      question: '?',
      askedBy: reporter.personId,
      askedByName: 'x',
      askedAt: new Date(),
    };
    const write = (actor: Actor) =>
      asActor(actor, async (tx) => void (await tx.db.insert(reportQuestions).values(values)));
    await expect(write(reporter)).rejects.toMatchObject({ sqlState: '42501' });
    await write(reviewer);
    const answer = (actor: Actor) =>
      asActor(actor, (tx) =>
        tx.db
          .update(reportQuestions)
          .set({ answer: 'x', answeredAt: new Date() })
          .where(eq(reportQuestions.id, values.id))
          .returning(),
      );
    expect(await answer(reviewer)).toEqual([]);
    expect(await answer(await makeActor({ role: 'city_approver', cityCode: '330500' }))).toEqual([]);
    const assign = asActor(approver, async (tx) => {
      await tx.db.insert(reviewAssignments).values({
        id: crypto.randomUUID(),
        cityCode: city,
        reviewerId: reviewer.personId,
        reviewerName: 'x',
        assignedByName: 'x',
        assignedAt: new Date(),
      });
    });
    await expect(assign).rejects.toMatchObject({ sqlState: '42501' });
  });
});

describe('many at once', () => {
  test('accepts what was seen on the list, each by itself, and says of each what became of it', async () => {
    const { ids, quarter } = await makeWorld(4);
    const [plain = '', second = '', explained = '', untouched = ''] = ids;
    await bringIn(plain);
    await bringIn(second);
    expect(await bringIn(explained, 10_000, { ownLight: 'red' })).not.toEqual([]);
    const question = { quarter, filter: 'waiting' as const, city, reviewer: 'anybody' };
    await expect(listAcceptable(publisher, question)).rejects.toBeInstanceOf(Forbidden);
    await expect(listAcceptable(approver, question)).rejects.toBeInstanceOf(Forbidden);
    const list = await listAcceptable(reviewer, question);
    expect(list?.rows.map((row) => row.reportId).toSorted()).toEqual([plain, second].toSorted());
    const seen = (list?.rows ?? []).map(({ reportId, version }) => ({ reportId, version }));
    await returnReport(colleague, { ...(await decideOn(second)), opinion: '请核对', fields: [] });
    const outcomes = await acceptReports(reviewer, {
      reports: [...seen, { reportId: untouched, version: 1 }, { reportId: crypto.randomUUID(), version: 1 }],
    });
    const outcome = new Map(outcomes.map((item) => [item.reportId, item.outcome]));
    expect(outcome.get(plain)).toBe('accepted');
    expect(outcome.get(second)).toBe('changed_meanwhile');
    expect(outcome.get(untouched)).toBe('changed_meanwhile');
    expect(outcomes.at(-1)?.outcome).toBe('refused');
    expect((await countedFor(plain))?.officialYuan).toBe(100_000_000);
    await undoAccept(reviewer, await decideOn(plain));
    expect((await countedFor(plain))?.officialYuan).toBeNull();
    await expect(acceptReports(reviewer, { reports: [] })).rejects.toBeInstanceOf(Invalid);
    await expect(acceptReports(publisher, { reports: seen })).rejects.toBeInstanceOf(Forbidden);
  });

  test('never takes what must be explained, nor one’s own submission', async () => {
    const { ids, quarter } = await makeWorld(2);
    const [warned = '', own = ''] = ids;
    expect(await bringIn(warned, 10_000, { ownLight: 'red' })).not.toEqual([]);
    await bringIn(own);
    await asTest((db) => db.update(reports).set({ submittedBy: reviewer.personId }).where(eq(reports.id, own)));
    const list = await listAcceptable(reviewer, { quarter, filter: 'waiting', city });
    expect(list?.rows).toEqual([]);
    const [refused] = await acceptReports(reviewer, { reports: [await decideOn(own)] });
    expect(refused?.outcome).toBe('refused');
    const [unread] = await acceptReports(colleague, { reports: [await decideOn(warned)] });
    expect(unread?.outcome).toBe('refused');
    expect((await countedFor(warned))?.officialYuan).toBeNull();
    expect((await listReviews(reviewer, { quarter, filter: 'waiting', city, risk: 'explained' }))?.rows).toHaveLength(
      1,
    );
  });

  test('two reviewers on one report: one acceptance, one event', async () => {
    const { ids } = await makeWorld();
    const [reportId = ''] = ids;
    await bringIn(reportId);
    const reports = [await decideOn(reportId)];
    const outcomes = await Promise.all([acceptReports(reviewer, { reports }), acceptReports(colleague, { reports })]);
    expect(
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['accepted', 'changed_meanwhile']);
    expect((await eventsOf(reportId)).filter((kind) => kind === 'report_accepted')).toHaveLength(1);
    const moves = await asTest((db) =>
      db
        .select()
        .from(reportMoves)
        .where(and(eq(reportMoves.reportId, reportId), eq(reportMoves.move, 'accept'))),
    );
    expect(moves).toHaveLength(1);
  });
});

describe('who looks after a city', () => {
  test('a reviewer takes one and gives it up; the publisher assigns; the queue follows', async () => {
    const { quarter, ids } = await makeWorld(2);
    await bringIn(ids[0] ?? '');
    const clear = () => asTest((db) => db.delete(reviewAssignments).where(eq(reviewAssignments.cityCode, city)));
    await clear();
    const mine = (actor: Actor) => listReviews(actor, { quarter, filter: 'waiting', city: null, reviewer: null });
    expect((await mine(reviewer))?.rows).toHaveLength(1);
    const takes = await Promise.allSettled([
      takeCity(reviewer, { cityCode: city }),
      takeCity(colleague, { cityCode: city }),
    ]);
    expect(takes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await assignReviewer(publisher, { cityCode: city, reviewerId: colleague.personId });
    expect((await mine(reviewer))?.rows).toEqual([]);
    expect((await mine(colleague))?.rows[0]?.reviewer?.name).toBe('审核乙');
    expect(await findNextReview(reviewer, quarter, ids[1] ?? '')).toBeNull();
    expect(await findNextReview(colleague, quarter, ids[1] ?? '')).toBe(ids[0]);
    const view = await listAssignments(reviewer);
    expect(view.cities.find(({ code }) => code === city)).toMatchObject({
      isMine: false,
      reviewer: { name: '审核乙' },
    });
    await expect(giveUpCity(reviewer, { cityCode: city })).rejects.toBeInstanceOf(Conflict);
    await expect(assignReviewer(reviewer, { cityCode: city, reviewerId: '' })).rejects.toBeInstanceOf(Forbidden);
    await expect(takeCity(publisher, { cityCode: city })).rejects.toBeInstanceOf(Forbidden);
    await expect(listAssignments(approver)).rejects.toBeInstanceOf(Forbidden);
    const stranger = assignReviewer(publisher, { cityCode: city, reviewerId: approver.personId });
    await expect(stranger).rejects.toBeInstanceOf(Invalid);
    await expect(takeCity(reviewer, { cityCode: '999999' })).rejects.toBeInstanceOf(NotFound);
    await giveUpCity(colleague, { cityCode: city });
    expect((await eventsOf(city)).slice(-2)).toEqual(['review_assigned', 'review_unassigned']);
    await clear();
  });
});
