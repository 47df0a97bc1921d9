// Which fields each kind of commitment is asked. Form, workbook, rulebook and snapshots all read it here: what was not asked is never
// missing, and never counts.
import type { CommitmentKind } from './commitment.ts';
import { type ContentField, contentFields, emptyContent, type ReportContent } from './report-content.ts';

/** Kinds that are reported on; which quarters owe a report is owesIn(). */
export const reportedKinds = [
  'project',
  'zone',
  'deliverable',
  'indicator',
] as const satisfies readonly CommitmentKind[];

/** Kinds whose progress is counted in money; the others add nothing to any sum. */
export const investmentKinds = ['project', 'zone'] as const satisfies readonly CommitmentKind[];

export type AskedOf = {
  readonly kind: CommitmentKind;
  /** The share leads its commitment. */
  readonly isLead: boolean;
  /** Several cities take part in the quarter. */
  readonly isJoint: boolean;
  readonly hasMilestones: boolean;
};

const investment = ['investmentAnswer', 'investmentYuan', 'investmentIsReduction', 'noProgressReason'] as const;
const physical = ['physicalProgress', 'physicalPercentTenths'] as const;
const start = ['constructionStarted', 'startedOn'] as const;
const outlook = ['difficultiesAnswer', 'difficultyCategory', 'difficulties', 'nextStep', 'ownLight'] as const;
const indicator = ['indicatorValue', 'indicatorFinality', 'indicatorSource', 'narrative', 'nextStep'] as const;

const fieldsByKind: Record<CommitmentKind, readonly ContentField[]> = {
  project: [...investment, ...physical, ...start, ...outlook],
  // A zone is not built: its start is that of its projects.
  zone: [...investment, ...physical, ...outlook],
  deliverable: ['deliverableState', 'narrative', ...outlook],
  // Its light follows from the value alone, so that nobody is asked for an own one.
  indicator,
};

/** The fields asked, in the order of contentFields. Explanations belong to all. */
export function fieldsOf(asked: AskedOf): ContentField[] {
  const { kind, isLead, isJoint, hasMilestones } = asked;
  const leads = isLead && isJoint && kind !== 'indicator';
  const fields: ContentField[] = [
    ...fieldsByKind[kind],
    ...(hasMilestones && kind !== 'indicator' ? (['milestones'] as const) : []),
    ...(leads ? (['jointStatement'] as const) : []),
    ...(leads && kind === 'zone' ? (['jointMeetings'] as const) : []),
    'explanations',
  ];
  return contentFields.map(({ field }) => field).filter((field) => fields.includes(field));
}

/** The content without what was not asked. */
export function askedContent(content: ReportContent, fields: readonly ContentField[]): ReportContent {
  const kept = Object.fromEntries(fields.map((field) => [field, content[field]]));
  return { ...emptyContent, ...kept };
}

/** Whether a share owes a report in a quarter: an indicator filed once a year only in the fourth. */
export function owesIn(
  commitment: { readonly kind: CommitmentKind; readonly frequency: 'annual' | 'quarterly' | null },
  quarter: string,
): boolean {
  return commitment.kind !== 'indicator' || commitment.frequency === 'quarterly' || quarter.endsWith('Q4');
}
