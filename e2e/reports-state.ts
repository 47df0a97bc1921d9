// The reports behind the browsers: which one is meant, and bringing it to where a story begins, through the use cases, by the same people.
import { and, asc, desc, eq, gt, inArray, ne } from 'drizzle-orm';
import { asTest } from '#db/factories.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports, shareQuarters } from '#db/schema/reports.ts';
import { listCorrections } from '#reporting/correction-reading.ts';
import { requestCorrection } from '#reporting/corrections.ts';
import { agreeCountersign } from '#reporting/countersigns.ts';
import { askedOfShare, findingContextOf, getReport, type ReportView } from '#reporting/report-view.ts';
import { saveReport, submitReport } from '#reporting/reports.ts';
import { acceptReport, endorseReport } from '#reporting/reviews.ts';
import { computedLight } from '#rules/findings/finding.ts';
import { findFindings } from '#rules/findings/rulebook.ts';
import { yuan } from '#rules/money.ts';
import { emptyContent, formValuesOf, type OwnLight, type ReportContent } from '#rules/report-content.ts';
import { askedContent, fieldsOf } from '#rules/report-kinds.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { actorNamed } from './people-state.ts';
import { approver, type CityName, cityCodes, province, reporter } from './personas.ts';

export type OpenReport = {
  id: string;
  city: CityName;
  cityCode: string;
  quarter: string;
  name: string;
  nameEn: string;
};

/** The city's report on a commitment in the quarter that is open. */
export async function openReport(city: CityName, slug: string): Promise<OpenReport> {
  const cityCode = cityCodes[city];
  const [row] = await asTest((db) =>
    db
      .select({ id: reports.id, quarter: reports.quarterId, name: commitments.name, nameEn: commitments.nameEn })
      .from(reports)
      .innerJoin(quarters, and(eq(quarters.id, reports.quarterId), eq(quarters.state, 'open')))
      .innerJoin(participants, eq(participants.id, reports.participantId))
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .where(and(eq(reports.cityCode, cityCode), eq(commitments.slug, slug)))
      .orderBy(desc(reports.quarterId))
      .limit(1),
  );
  if (!row) throw new Error(`${city} owes no report on ${slug}: is the demonstration loaded?`);
  return { ...row, city, cityCode };
}

export async function statusOf(report: OpenReport): Promise<{ status: ReportStatus; version: number }> {
  const [row] = await asTest((db) =>
    db.select({ status: reports.status, version: reports.version }).from(reports).where(eq(reports.id, report.id)),
  );
  if (!row) throw new Error(`No report ${report.id}`);
  return row;
}

/** A city's reports in a quarter on what is not counted in money: in coverage, and in no sum. */
export async function reportsBesideMoney(cityCode: string, quarter: string, statuses: readonly ReportStatus[]) {
  const rows = await asTest((db) =>
    db
      .select({ status: reports.status })
      .from(reports)
      .innerJoin(participants, eq(participants.id, reports.participantId))
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .where(
        and(
          eq(reports.cityCode, cityCode),
          eq(reports.quarterId, quarter),
          inArray(commitments.kind, ['deliverable', 'indicator']),
        ),
      ),
  );
  return { owed: rows.length, reported: rows.filter((row) => statuses.includes(row.status)).length };
}

const order = ['due', 'draft', 'submitted', 'endorsed', 'accepted'] as const;
type Station = (typeof order)[number];

/** Brings a report on its way from where it is, filled in soundly, with `answers` in place of what would be said. */
export async function bring(report: OpenReport, to: Station, answers: Partial<ReportContent> = {}): Promise<void> {
  const filler = await actorNamed(reporter(report.city));
  const view = await getReport(filler, report.id);
  const { id: reportId } = report;
  const at = (status: ReportStatus) => order.indexOf(status as Station);
  let { version } = view.report;
  if (at(view.report.status) < at('submitted')) {
    const form = formValuesOf(soundContent(view, answers));
    const file = to === 'draft' ? saveReport : submitReport;
    if (to !== 'due') ({ version } = await file(filler, { reportId, version, form }));
  }
  if (at(to) >= at('endorsed') && at(view.report.status) < at('endorsed')) {
    const certification = '本市填报数据真实、准确、完整，同意上报。';
    ({ version } = await endorseReport(await actorNamed(approver(report.city)), { reportId, version, certification }));
  }
  if (to === 'accepted' && view.report.status !== 'accepted') {
    await countersignAll(report);
    await acceptReport(await actorNamed(province.reviewer), { reportId, version });
  }
}

/** The other cities agree to the lead's statement, where there is one. */
export async function countersignAll({ id: reportId }: OpenReport): Promise<void> {
  const { report } = await getReport(await actorNamed(province.reviewer), reportId);
  for (const { cityCode } of report.countersigns.filter(({ state }) => state === 'wanted')) {
    const city = (Object.keys(cityCodes) as CityName[]).find((name) => cityCodes[name] === cityCode) as CityName;
    const agreed = { reportId, version: report.version, certification: '本市同意共同说明。' };
    await agreeCountersign(await actorNamed(approver(city)), agreed);
  }
}

/** Answers that can be submitted: an amount like last quarter's, the light as it is, a reason wherever one is asked for. */
function soundContent(view: ReportView, answers: Partial<ReportContent>): ReportContent {
  const { quarter, share, rule } = view;
  const last = share.earlier.findLast((past) => (past.investmentYuan ?? 0) > 0)?.investmentYuan;
  const content: ReportContent = {
    ...emptyContent,
    deliverableState: 'under_way',
    narrative: '按分工推进，试点范围内运行平稳。',
    indicatorValue: '100',
    indicatorFinality: 'provisional',
    indicatorSource: '市统计局季度快报',
    investmentAnswer: 'amount',
    investmentYuan: last ?? yuan(10_000_000),
    physicalProgress: '主体结构施工，按计划推进。',
    constructionStarted: true,
    startedOn: '2024-03-15',
    difficultiesAnswer: 'none',
    nextStep: '按周调度节点，下季度形成更多实物量。',
    jointMeetings: 2,
    jointStatement: '各市按分工推进，下季继续落实联席会议议定事项。',
    ...answers,
  };
  const contextOf = (draft: ReportContent) => findingContextOf(draft, quarter, share, rule);
  const light = computedLight(contextOf(content));
  const own = answers.ownLight ?? (light === 'grey' ? 'green' : (light as OwnLight));
  const claimed = askedContent({ ...content, ownLight: own }, fieldsOf(askedOfShare(share)));
  const warned = findFindings(contextOf(claimed)).filter((finding) => finding.severity === 'warning');
  return {
    ...claimed,
    explanations: Object.fromEntries(warned.map(({ code }) => [code, '受工序安排影响，总体可控。'])),
  };
}

/** A correction that a reporter of the city has asked for and that waits; of a quarter before the open one, so that it stands in nobody's way. */
export async function correctionOf(city: CityName): Promise<string> {
  const actor = await actorNamed(reporter(city));
  const open = (await listCorrections(actor, { open: true }))[0];
  if (open) return open.id;
  const [past] = await asTest((db) =>
    db
      .select({ id: reports.id })
      .from(reports)
      .innerJoin(quarters, and(eq(quarters.id, reports.quarterId), ne(quarters.state, 'open')))
      .innerJoin(shareQuarters, eq(shareQuarters.reportId, reports.id))
      .where(and(eq(reports.cityCode, cityCodes[city]), gt(shareQuarters.officialYuan, 0)))
      .orderBy(desc(reports.quarterId), asc(reports.id))
      .limit(1),
  );
  if (!past) throw new Error(`Nothing of ${city} was accepted in an earlier quarter`);
  const asked = {
    entry: 'delta',
    amount: '-1',
    isReduction: false,
    reason: '核对台账',
    document: '台账核对记录',
  } as const;
  try {
    return (await requestCorrection(actor, { reportId: past.id, ...asked })).correctionId;
  } catch (error) {
    // Two workers ask at once: one of them finds the other's.
    const [other] = await listCorrections(actor, { open: true });
    if (!other) throw error;
    return other.id;
  }
}
