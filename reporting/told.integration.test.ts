// One report through its life: who is told of each step, and that no notice carries a word that somebody wrote.
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeShare, setClock } from '#db/factories.ts';
import { outbox } from '#db/schema/notices.ts';
import type { Actor } from '#rules/actor.ts';
import type { NoticeKind } from '#rules/notice.ts';
import { quarterId } from '#rules/quarter.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { extendCity } from './extensions.ts';
import { deliverOutbox } from './notice-delivery.ts';
import { listNotices, markAllRead } from './notices.ts';
import { closeQuarter, openQuarter, reopenQuarter } from './quarters.ts';
import { answerQuestion, askQuestion, listQuestions } from './questions.ts';
import { getReport, submitReport } from './reports.ts';
import { getReturn } from './returns.ts';
import { assignReviewer } from './review-assignments.ts';
import { acceptReport, endorseReport, reopenReport, returnReport, sendBackReport } from './reviews.ts';

const hangzhou = '330100';
const secret = '只有当事人可以看的话';
let cast: Record<'reporter' | 'approver' | 'second' | 'ningbo' | 'reviewer' | 'publisher', Actor>;
let quarter: string;

beforeAll(async () => {
  const year = await freshYear();
  quarter = quarterId(year, 1);
  await makeShare({ cityCode: hangzhou, year });
  cast = {
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    second: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    ningbo: await makeActor({ role: ['city_reporter', 'city_approver'], cityCode: '330200' }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
    publisher: await makeActor({ role: 'province_publisher' }),
  };
  await setClock(new Date(`${year}-04-02T09:00:00+08:00`));
});

afterAll(async () => {
  await setClock(null);
  await closeDatabase();
});

type Told = Partial<Record<keyof typeof cast, NoticeKind[]>>;

/** What each was told since the last time. */
async function told(): Promise<Told> {
  await deliverOutbox({ system: 'worker' });
  const result: Told = {};
  for (const [name, actor] of Object.entries(cast) as [keyof typeof cast, Actor][]) {
    const { notices, asOf } = await listNotices(actor, { page: 1, unreadOnly: true });
    if (notices.length > 0) result[name] = notices.map(({ kind }) => kind).toSorted();
    await markAllRead(actor, { until: asOf.toISOString() });
  }
  return result;
}

const form = formValuesOf({
  ...emptyContent,
  investmentAnswer: 'no_progress',
  noProgressReason: secret,
  physicalProgress: secret,
  physicalPercentTenths: 500,
  constructionStarted: true,
  startedOn: '2025-03-01',
  difficultiesAnswer: 'none',
  nextStep: secret,
  ownLight: 'green',
  explanations: Object.fromEntries(['W201', 'W204', 'W401', 'W402', 'W203', 'W301'].map((code) => [code, secret])),
});

test('everybody is told what concerns them, and nothing that was written', async () => {
  const { reporter, approver, reviewer, publisher } = cast;
  await openQuarter(publisher, { quarter });
  expect(await told()).toEqual({
    reporter: ['quarter_opened'],
    approver: ['quarter_opened'],
    second: ['quarter_opened'],
  });

  const [row] = (await getReturn(reporter, quarter)).rows;
  const reportId = row?.reportId ?? '';
  const at = async () => ({ reportId, version: (await getReport(approver, reportId)).report.version });
  const submit = async () => submitReport(reporter, { ...(await at()), form });
  const endorse = async () => endorseReport(approver, { ...(await at()), certification: secret });

  await submit();
  expect(await told()).toEqual({ approver: ['submitted'], second: ['submitted'] });
  await sendBackReport(approver, { ...(await at()), opinion: secret, fields: [] });
  expect(await told()).toEqual({ reporter: ['sent_back'] });
  await submit();
  await told();
  await endorse();
  expect(await told()).toEqual({});
  await returnReport(reviewer, { ...(await at()), opinion: secret, fields: [] });
  const both = (kind: NoticeKind) => ({ reporter: [kind], approver: [kind], second: [kind] });
  expect(await told()).toEqual(both('returned_to_city'));
  await submit();
  await endorse();
  await told();
  await askQuestion(reviewer, { reportId, field: '', question: secret });
  expect(await told()).toEqual(both('question_asked'));
  const [question] = await listQuestions(reporter, reportId);
  await answerQuestion(reporter, { reportId, questionId: question?.id ?? '', answer: secret });
  expect(await told()).toEqual({ reviewer: ['question_answered'] });
  await acceptReport(reviewer, await at());
  expect(await told()).toEqual({});
  await reopenReport(reviewer, { ...(await at()), reason: secret });
  expect(await told()).toEqual(both('report_reopened'));

  const dueOn = `${quarter.slice(0, 4)}-05-20`;
  await extendCity(publisher, { quarter, cityCode: hangzhou, dueOn, reason: secret });
  expect(await told()).toEqual(both('extension_granted'));
  await assignReviewer(publisher, { cityCode: hangzhou, reviewerId: reviewer.personId });
  expect(await told()).toEqual({ reviewer: ['report_assigned'] });
  await closeQuarter(publisher, { quarter });
  await reopenQuarter(publisher, { quarter, reason: secret });
  expect(await told()).toEqual({ ...both('quarter_reopened'), ningbo: ['quarter_reopened'] });

  const written = await asTest((db) => db.select({ detail: outbox.detail }).from(outbox).orderBy(asc(outbox.id)));
  expect(written.length).toBeGreaterThan(10);
  expect(JSON.stringify(written)).not.toContain(secret);
});
