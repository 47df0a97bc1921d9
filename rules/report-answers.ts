// The vocabulary of answers that only some kinds of commitment are asked: milestones, deliverables, indicators. Shared by form, database and
// documents; which kind is asked what is said in report-content.ts.

export const milestoneStates = ['not_started', 'under_way', 'done', 'stopped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** What a report says of one milestone. Blank answers are null or ''. */
export type MilestoneAnswer = {
  readonly state: MilestoneState | null;
  /** 'YYYY-MM-DD', of a milestone that is done. */
  readonly doneOn: string | null;
  readonly note: string;
};

/** 未启动 · 推进中 · 已完成 · 已终止 */
export const deliverableStates = ['not_started', 'under_way', 'done', 'stopped'] as const;
export type DeliverableState = (typeof deliverableStates)[number];

/** 初步数 · 最终数 */
export const indicatorFinalities = ['provisional', 'final'] as const;
export type IndicatorFinality = (typeof indicatorFinalities)[number];
