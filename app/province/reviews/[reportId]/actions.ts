'use server';
// The reviewer's decisions. After one the next waiting report opens, so that a queue is worked without its list.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { askQuestion } from '#reporting/questions.ts';
import { findNextReview } from '#reporting/queue.ts';
import type { ReportMoved } from '#reporting/reports.ts';
import { acceptReport, reopenReport, returnReport } from '#reporting/reviews.ts';
import { undoAccept } from '#reporting/undo-acceptance.ts';
import type { Actor } from '#rules/policy.ts';
import { contentFields } from '#rules/report-content.ts';
import { queueHref } from '../queue-address.ts';

const decision = { reportId: z.string(), version: z.coerce.number().int() };

const acceptSchema = z.object(decision);
const reopenSchema = z.object({ ...decision, reason: z.string().default('') });
/** Ticked fields arrive as `field.NAME` and what is said to them as `opinion.NAME`, since a form's values are one text per name. */
const returnSchema = z.looseObject({ ...decision, opinion: z.string().default('') }).transform((form) => ({
  reportId: form.reportId,
  version: form.version,
  opinion: form.opinion,
  fields: contentFields.map(({ field }) => field as string).filter((field) => form[`field.${field}`] === 'on'),
  fieldOpinions: Object.fromEntries(
    contentFields.map(({ field }): [string, string] => [field, String(form[`opinion.${field}`] ?? '')]),
  ),
}));
const questionSchema = z.object({
  reportId: z.string(),
  field: z.string().default(''),
  question: z.string().default(''),
});

type Decided = ReportMoved & { next: string | null };

function goingOn<Input>(decide: (actor: Actor, input: Input) => Promise<ReportMoved>) {
  return async (actor: Actor, input: Input): Promise<Decided> => {
    const moved = await decide(actor, input);
    return { ...moved, next: await findNextReview(actor, moved.quarterId, moved.reportId) };
  };
}

function afterwards(done: 'accepted' | 'returned') {
  return ({ reportId, quarterId, next }: Decided): string => {
    const said = `done=${done}&report=${reportId}`;
    return next
      ? `/province/reviews/${next}?${said}`
      : `${queueHref({ quarter: quarterId, filter: 'waiting', city: null })}&${said}`;
  };
}

export const acceptReportAction = formAction(acceptSchema, goingOn(acceptReport), { goTo: afterwards('accepted') });

export const returnReportAction = formAction(returnSchema, goingOn(returnReport), { goTo: afterwards('returned') });

export const reopenReportAction = formAction(reopenSchema, reopenReport, {
  goTo: ({ reportId }) => `/province/reviews/${reportId}?done=reopened&report=${reportId}`,
});

export const undoAcceptAction = formAction(acceptSchema, undoAccept, {
  goTo: ({ reportId }) => `/province/reviews/${reportId}?done=undone&report=${reportId}`,
});

export const askQuestionAction = formAction(questionSchema, askQuestion, {
  goTo: ({ reportId }) => `/province/reviews/${reportId}?done=asked&report=${reportId}#questions`,
});
