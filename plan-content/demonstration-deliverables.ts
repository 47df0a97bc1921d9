// Made-up answers on deliverables and indicators for the demonstration, and the made-up steps of a few deliverables: same input, same output.
// Whoever shows them marks them as 演示; no document gives a date for any of it.
import { nextQuarter, previousQuarter, type QuarterId, quarterEndDate } from '#rules/quarter.ts';
import { emptyContent, type ReportContent } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import { chance } from './demonstration-chance.ts';
import { jointStatementOf } from './demonstration-words.ts';

export type DemonstrationStep = { readonly name: string; readonly nameEn: string; readonly dueQuarter: QuarterId };

/** Deliverables that get steps: one done long ago, one due in the open quarter, one still to come. */
const withSteps = ['social-security-card-standards', 'hangzhou-quzhou-credit-code', 'song-culture-programme'] as const;

export function demonstrationSteps(open: QuarterId): { slug: string; steps: DemonstrationStep[] }[] {
  const yearAgo = previousQuarter(previousQuarter(previousQuarter(open)));
  const steps = [
    { name: '实施方案印发', nameEn: 'Implementation scheme issued', dueQuarter: yearAgo },
    { name: '业务联调完成', nameEn: 'Joint trial completed', dueQuarter: open },
    { name: '正式运行', nameEn: 'In regular operation', dueQuarter: nextQuarter(nextQuarter(open)) },
  ];
  return withSteps.map((slug) => ({ slug, steps }));
}

/** Indicators that the demonstration has filed every quarter, by the city their target is about, with a made-up value. */
export const demonstrationIndicators = [
  { slug: 'hangzhou-pct-applications', filerCode: '330100', value: '2380' },
  { slug: 'ningbo-manufacturing-champions', filerCode: '330200', value: '104' },
] as const;

const narratives = [
  '本季召开工作对接会，明确责任分工和时间安排，有关材料已完成征求意见。',
  '有关事项已进入实施阶段，试点范围内运行平稳，形成阶段性工作小结。',
  '完善工作机制，对存在问题逐项整改，配套文件正在会签。',
];
const nextSteps = ['下季组织成果评估，完善配套措施。', '下季扩大实施范围，形成可复制的做法。', '下季完成会签并印发。'];

/** `key` names commitment and city. Steps of past quarters were done in time; the one due in the open quarter is not yet. */
export function demonstrationDeliverable(
  key: string,
  quarter: QuarterId,
  steps: readonly MilestoneFact[],
  open: QuarterId,
): ReportContent {
  const pick = chance(key, `deliverable ${quarter}`);
  const due = steps.filter((step) => step.doneOn === null && step.dueQuarter <= quarter);
  return {
    ...emptyContent,
    deliverableState: 'under_way',
    narrative: narratives[Math.floor(pick * narratives.length)] ?? '',
    difficultiesAnswer: 'none',
    nextStep: nextSteps[Math.floor(pick * nextSteps.length)] ?? '',
    jointStatement: jointStatementOf(pick),
    milestones: Object.fromEntries(
      due.map((step) => [
        step.id,
        step.dueQuarter < open
          ? { state: 'done' as const, doneOn: `${quarterEndDate(step.dueQuarter).slice(0, 8)}18`, note: '' }
          : { state: 'under_way' as const, doneOn: null, note: '联调测试已完成七成，预计下季完成。' },
      ]),
    ),
  };
}

export function demonstrationIndicator(slug: string): ReportContent {
  const value = demonstrationIndicators.find((one) => `indicator-${one.slug}` === slug)?.value ?? null;
  return {
    ...emptyContent,
    indicatorValue: value,
    indicatorFinality: 'provisional',
    indicatorSource: '市级主管部门季度快报（演示）',
    nextStep: '下季继续跟踪，缺口部分制定专项推进措施。',
  };
}
