// Saving while somebody types: one event per person and opening of the form, whatever can be read is kept, nobody is overwritten.
import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { quarterId } from '#rules/quarter.ts';
import { Conflict } from './errors.ts';
import { getReport, saveReport, saveTyping, submitReport } from './reports.ts';

const hangzhou = '330100';
afterAll(closeDatabase);

async function makeWorld() {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const share = await makeShare({ cityCode: hangzhou, year });
  const reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
  const reporter = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
  const colleague = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
  return { reportId, reporter, colleague };
}

const draftsSaved = (reportId: string) =>
  asTest((db) =>
    db
      .select()
      .from(events)
      .where(and(eq(events.objectId, reportId), eq(events.kind, 'report_draft_saved'))),
  );

test('one event per person and opening of the form, however often it is saved', async () => {
  const { reportId, reporter, colleague } = await makeWorld();
  const [session, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const form = { nextStep: '下季封顶' };
  for (const version of [1, 2, 3]) await saveTyping(reporter, { reportId, version, session, form });
  expect(await draftsSaved(reportId)).toHaveLength(1);
  await saveTyping(colleague, { reportId, version: 4, session, form });
  expect(await draftsSaved(reportId)).toHaveLength(2);
  await saveTyping(colleague, { reportId, version: 5, session: other, form });
  await saveReport(colleague, { reportId, version: 6, session: other, form });
  expect(await draftsSaved(reportId)).toHaveLength(3);
  await saveReport(colleague, { reportId, version: 7, form });
  expect(await draftsSaved(reportId)).toHaveLength(4);
});

test('what cannot be read is named and keeps what it held; the rest is saved', async () => {
  const { reportId, reporter } = await makeWorld();
  const session = crypto.randomUUID();
  const first = { investmentAnswer: 'amount', investment: '12', nextStep: '旧' };
  await saveTyping(reporter, { reportId, version: 1, session, form: first });
  const form = { ...first, investment: '三千八百', nextStep: '新' };
  const saved = await saveTyping(reporter, { reportId, version: 2, session, form });
  expect(saved).toMatchObject({ version: 3, problems: [{ field: 'investment', code: 'not_a_number' }] });
  const { content } = await getReport(reporter, reportId);
  expect(content).toMatchObject({ investmentYuan: 120_000, nextStep: '新' });
});

test('a colleague’s save is a conflict that carries both, and so is a report that went on', async () => {
  const { reportId, reporter, colleague } = await makeWorld();
  const session = crypto.randomUUID();
  await saveTyping(colleague, { reportId, version: 1, session, form: { nextStep: '乙' } });
  const lost = await saveTyping(reporter, { reportId, version: 1, session, form: { nextStep: '甲' } }).catch((e) => e);
  expect(lost).toBeInstanceOf(Conflict);
  expect(lost.current).toMatchObject({ version: 2, byName: colleague.name, values: { nextStep: '乙' } });
  const noProgress = { investmentAnswer: 'no_progress', noProgressReason: '汛期停工', physicalProgress: '未动工' };
  const whole = {
    ...noProgress,
    constructionStarted: 'no',
    difficultiesAnswer: 'none',
    nextStep: '复工',
    ownLight: 'red',
  };
  const problems = await submitReport(colleague, { reportId, version: 2, form: whole }).catch((e) => e.problems);
  const explained = Object.fromEntries(
    ((problems ?? []) as { code: string }[]).map(({ code }) => [`explanation.${code}`, '汛期']),
  );
  if (Array.isArray(problems))
    await submitReport(colleague, { reportId, version: 2, form: { ...whole, ...explained } });
  const late = await saveTyping(reporter, { reportId, version: 2, session, form: { nextStep: '甲' } }).catch((e) => e);
  expect(late).toBeInstanceOf(Conflict);
  expect(late.code).toBe('status_is_submitted');
});
