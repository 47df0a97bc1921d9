// A share handed to another city: the new city reads what was endorsed before, writes nothing of it, and counts none of it as its own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { reportSnapshots, reports } from '#db/schema/reports.ts';
import { yuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { getDashboard } from './dashboard.ts';
import { Forbidden, NotFound } from './errors.ts';
import { getReport } from './report-view.ts';
import { saveReport, submitReport } from './reports.ts';
import { acceptReport, endorseReport } from './reviews.ts';
import { moveShareToCity } from './share-moves.ts';
import { asActor } from './transaction.ts';

const [hangzhou, ningbo, wenzhou] = ['330100', '330200', '330300'];
let heir: Actor;
let stranger: Actor;
let old: { reportId: string; draftId: string; quarter: QuarterId };
let beforeItHolds: unknown;

const content = {
  ...emptyContent,
  investmentAnswer: 'amount' as const,
  investmentYuan: yuan(10_000_000),
  physicalProgress: '主体结构封顶',
  physicalPercentTenths: 300,
  constructionStarted: true,
  startedOn: '2025-01-01',
  difficultiesAnswer: 'none' as const,
  nextStep: '继续',
  ownLight: 'green' as const,
  explanations: Object.fromEntries(
    ['W201', 'W202', 'W203', 'W204', 'W301', 'W401', 'W402'].map((code) => [code, '说明']),
  ),
};

beforeAll(async () => {
  const year = await freshYear();
  const actors = {
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
    publisher: await makeActor({ role: 'province_publisher' }),
  };
  heir = await makeActor({ role: 'city_reporter', cityCode: ningbo });
  stranger = await makeActor({ role: 'city_approver', cityCode: wenzhou });
  const [first, second] = [await makeQuarter(quarterId(year, 1)), await makeQuarter(quarterId(year, 2))];
  const { participantId } = await makeShare({
    cityCode: hangzhou ?? '',
    year,
    plannedYuan: 40_000_000,
    totalInvestmentYuan: 100_000_000,
  });
  const made = { participantId, cityCode: hangzhou ?? '' };
  const reportId = await makeReport({ ...made, quarter: first });
  const draftId = await makeReport({ ...made, quarter: second });
  let { version } = await submitReport(actors.reporter, { reportId, version: 1, form: formValuesOf(content) });
  ({ version } = await endorseReport(actors.approver, { reportId, version, certification: '属实' }));
  await acceptReport(actors.reviewer, { reportId, version });
  await saveReport(actors.reporter, { reportId: draftId, version: 1, form: formValuesOf(content) });
  await moveShareToCity(actors.publisher, {
    participantId,
    cityCode: ningbo ?? '',
    firstQuarter: quarterId(year, 3),
    movedPlan: '2000',
    movedTotal: '5000',
    reason: '建设主体变更',
    document: '会议纪要〔2026〕1号',
    approvedOn: '2026-01-05',
    confirmed: false,
  });
  old = { reportId, draftId, quarter: first };
  beforeItHolds = await getReport(heir, reportId).catch((error: unknown) => error);
  await makeQuarter(quarterId(year, 3));
});
afterAll(closeDatabase);

test('a share that will be handed over is not read by the new city before the quarter has come', () => {
  expect(beforeItHolds).toBeInstanceOf(NotFound);
});

describe('after a share was handed over', () => {
  test('the new city reads the accepted report as it was endorsed, and may do nothing to it', async () => {
    const view = await getReport(heir, old.reportId);
    expect(view).toMatchObject({ contentFrom: 'endorsed_snapshot', content: { investmentYuan: 10_000_000 } });
    expect(view.allowedActions).toEqual([]);
    expect(view.share.plan?.annualYuan).toBe(40_000_000);
    expect(view.history.map((entry) => entry.move)).not.toContain('submit');
    const form = formValuesOf({ ...content, physicalProgress: '外市代填' });
    await expect(saveReport(heir, { reportId: old.reportId, version: 4, form })).rejects.toBeInstanceOf(Forbidden);
  });

  test('what the old city has not endorsed stays with the old city', async () => {
    const view = await getReport(heir, old.draftId);
    expect(view).toMatchObject({ contentFrom: 'none', content: null });
  });

  test('a third city still finds nothing, by page or by row-level security alone', async () => {
    await expect(getReport(stranger, old.reportId)).rejects.toBeInstanceOf(NotFound);
    const seen = await asActor(stranger, async (tx) => ({
      reports: (await tx.db.select().from(reports)).filter((row) => row.cityCode === hangzhou),
      snapshots: (await tx.db.select().from(reportSnapshots)).filter((row) => row.cityCode === hangzhou),
    }));
    expect(seen).toEqual({ reports: [], snapshots: [] });
  });

  test('row-level security gives the new city no snapshot that was only submitted', async () => {
    const stages = await asActor(heir, async (tx) =>
      (await tx.db.select().from(reportSnapshots))
        .filter((row) => row.reportId === old.reportId)
        .map((row) => row.stage),
    );
    expect(stages).toEqual(['endorsed']);
    const all = await asTest((db) => db.select().from(reportSnapshots));
    expect(all.filter((row) => row.reportId === old.reportId)).toHaveLength(2);
  });

  test('the dashboard of the new city counts nothing of what the old city reported', async () => {
    const view = await getDashboard(heir, { quarter: old.quarter, basis: 'official' });
    expect(view?.shares.filter((share) => share.cityCode !== ningbo)).toEqual([]);
    expect(view?.total.completion.actualYuan ?? 0).toBe(0);
  });
});
