'use server';
// What can be done on a report's page in the city. Reads the form's shape; who may and what follows is decided in reporting/.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { answerQuestion } from '#reporting/questions.ts';
import { saveReport, submitReport, withdrawReport } from '#reporting/reports.ts';
import { endorseReport, recallReport, sendBackReport } from '#reporting/reviews.ts';
import { reportFormSchema } from '#rules/report-form-schema.ts';
import { doneAddress } from './done-address.ts';
import { fieldOpinionsIn, sentBackFields } from './sent-back-fields.ts';

const reportId = z.uuid();
const version = z.coerce.number().int().min(1);
const moveSchema = z.object({ reportId, version });

/** The same form saves and submits: the button pressed says which. Everything else in it is the report's own text. */
const formSchema = moveSchema
  .extend({ intent: z.enum(['save', 'submit']), session: z.uuid().optional() })
  .catchall(reportFormSchema.valueType)
  .transform(({ reportId, version, intent, session, ...form }) => ({ reportId, version, intent, session, form }));

export const fileReportAction = formAction(
  formSchema,
  (actor, { intent, ...input }) => (intent === 'submit' ? submitReport : saveReport)(actor, input),
  { goTo: (moved, { intent }) => doneAddress(moved, intent === 'submit' ? 'submitted' : 'saved') },
);

export const withdrawReportAction = formAction(moveSchema, withdrawReport, {
  goTo: (moved) => doneAddress(moved, 'withdrawn'),
});

export const endorseReportAction = formAction(
  moveSchema.extend({ certification: z.string().max(20_000) }),
  endorseReport,
  { goTo: (moved) => doneAddress(moved, 'endorsed') },
);

export const sendBackReportAction = formAction(
  moveSchema
    .extend({ opinion: z.string().max(20_000) })
    .loose()
    .transform((typed) => ({ ...typed, fields: sentBackFields(typed), fieldOpinions: fieldOpinionsIn(typed) })),
  sendBackReport,
  { goTo: (moved) => doneAddress(moved, 'sent_back') },
);

export const recallReportAction = formAction(moveSchema, recallReport, {
  goTo: (moved) => doneAddress(moved, 'recalled'),
});

export const answerQuestionAction = formAction(
  z.object({ reportId, questionId: z.uuid(), answer: z.string().max(20_000) }),
  answerQuestion,
  { goTo: (moved) => `/city/reports/${moved.reportId}?done=answered#questions` },
);
