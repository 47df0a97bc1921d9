// Findings on milestones: what is due must be answered, what is done needs its date and evidence, what is overdue its reason.
import { isOverdue } from '#rules/lights.ts';
import { type MilestonePart, milestoneInput } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import { type FindingContext, type FindingParams, type FindingRule, type Hit, stepOf, when } from './finding.ts';

export const milestoneRules: readonly FindingRule[] = [
  {
    code: 'E501',
    severity: 'error',
    field: 'milestones',
    check: (context) =>
      hits(context, 'state', (milestone) => {
        const { content, quarter } = context;
        const answered = content.milestones[milestone.id]?.state != null || milestone.doneOn !== null;
        return milestone.dueQuarter <= quarter && !answered;
      }),
  },
  {
    code: 'E502',
    severity: 'error',
    field: 'milestones',
    check: (context) =>
      hits(context, 'doneOn', ({ id }) => {
        const answer = context.content.milestones[id];
        return answer?.state === 'done' && answer.doneOn === null;
      }),
  },
  {
    code: 'E503',
    severity: 'error',
    field: 'milestones',
    check: (context) =>
      hits(context, 'doneOn', ({ id }) => (context.content.milestones[id]?.doneOn ?? '') > context.today),
  },
  {
    code: 'W501',
    severity: 'warning',
    field: 'milestones',
    check: (context) => {
      const bare = context.milestones.filter(
        ({ id }) => context.content.milestones[id]?.state === 'done' && !context.evidence.milestoneIds.includes(id),
      );
      return when(bare.length > 0, named(bare));
    },
  },
  {
    code: 'W502',
    severity: 'warning',
    field: 'milestones',
    // The note beside the milestone is an explanation too.
    check: (context) => {
      const { content, quarter } = context;
      const late = context.milestones.filter(
        (milestone) =>
          isOverdue(stepOf(milestone, content), quarter) &&
          content.milestones[milestone.id]?.state !== 'done' &&
          (content.milestones[milestone.id]?.note ?? '').trim() === '',
      );
      return when(late.length > 0, named(late));
    },
  },
];

/** One hit for each milestone, at its own input. */
function hits(context: FindingContext, part: MilestonePart, fires: (milestone: MilestoneFact) => boolean): Hit[] {
  return context.milestones
    .filter(fires)
    .map((milestone) => ({ params: { ...named([milestone]), input: milestoneInput(milestone.id, part) } }));
}

function named(milestones: readonly MilestoneFact[]): FindingParams {
  return {
    milestones: milestones.map(({ name }) => `“${name}”`).join('、'),
    milestonesEn: milestones.map(({ name, nameEn }) => `“${nameEn || name}”`).join(', '),
  };
}
