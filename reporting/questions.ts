// Questions of the province on a report: they lock nothing and change no status. Asked to the whole or to one field, answered once by the city.
import { and, asc, eq, isNull } from 'drizzle-orm';
import { reportQuestions } from '#db/schema/reviewing.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { contentFields } from '#rules/report-content.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { cityStaff, reportNames, tell } from './outbox.ts';
import { loadReport } from './report-view.ts';
import { requireWords } from './required-words.ts';
import { asActor, record } from './transaction.ts';
import { inCityScope } from './visibility.ts';

export type ReportQuestion = Omit<typeof reportQuestions.$inferSelect, 'cityCode' | 'askedBy' | 'answeredBy'>;

export type QuestionMoved = { reportId: string; questionId: string };

/** The questions on a report, oldest first. A partner of a joint commitment reads none: they are between the city and the province. */
export async function listQuestions(actor: Actor, reportId: string): Promise<ReportQuestion[]> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, reportId);
    return tx.db
      .select({
        id: reportQuestions.id,
        reportId: reportQuestions.reportId,
        field: reportQuestions.field,
        question: reportQuestions.question,
        askedByName: reportQuestions.askedByName,
        askedAt: reportQuestions.askedAt,
        answer: reportQuestions.answer,
        answeredByName: reportQuestions.answeredByName,
        answeredAt: reportQuestions.answeredAt,
      })
      .from(reportQuestions)
      .where(and(eq(reportQuestions.reportId, report.id), inCityScope(actor, reportQuestions.cityCode)))
      .orderBy(asc(reportQuestions.askedAt), asc(reportQuestions.id));
  });
}

/** Asks about a field ('' for the whole) of what the city has endorsed. Throws Conflict where nothing was endorsed yet. */
export async function askQuestion(
  actor: Actor,
  input: { reportId: string; field: string; question: string },
): Promise<QuestionMoved> {
  if (!allows(actor, 'ask_questions')) throw new Forbidden('ask_questions', input.reportId);
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    const question = requireWords('question', input.question);
    const field = contentFields.find((known) => known.field === input.field)?.field ?? null;
    if (input.field !== '' && field === null) throw new Invalid([{ field: 'field', code: 'not_an_option' }]);
    if (report.firstEndorsedAt === null) throw new Conflict('nothing_endorsed');
    const id = crypto.randomUUID();
    await tx.db.insert(reportQuestions).values({
      id,
      reportId: report.id,
      cityCode: report.cityCode,
      field,
      question,
      askedBy: actor.personId,
      askedByName: actor.name,
      askedAt: tx.now,
    });
    record(tx, {
      kind: 'report_question_asked',
      objectType: 'report',
      objectId: report.id,
      detail: { quarter: report.quarterId, cityCode: report.cityCode, fields: field ? [field] : [], question },
    });
    await tell(tx, {
      kind: 'question_asked',
      audience: cityStaff(report.cityCode),
      detail: await reportNames(tx, report),
      path: `/city/reports/${report.id}#questions`,
    });
    return { reportId: report.id, questionId: id };
  });
}

/** The city's reporter or approver answers, once. Throws Conflict when a colleague was faster. */
export async function answerQuestion(
  actor: Actor,
  input: { reportId: string; questionId: string; answer: string },
): Promise<QuestionMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    if (!allows(actor, 'answer_questions', { cityCode: report.cityCode }))
      throw new Forbidden('answer_questions', report.id);
    const answer = requireWords('answer', input.answer);
    const ofReport = and(eq(reportQuestions.id, input.questionId), eq(reportQuestions.reportId, report.id));
    const [answered] = await tx.db
      .update(reportQuestions)
      .set({ answer, answeredBy: actor.personId, answeredByName: actor.name, answeredAt: tx.now })
      .where(and(ofReport, isNull(reportQuestions.answeredAt)))
      .returning();
    if (!answered) {
      const [known] = await tx.db.select({ id: reportQuestions.id }).from(reportQuestions).where(ofReport);
      if (known) throw new Conflict('question_answered_already');
      throw new NotFound('question', input.questionId);
    }
    record(tx, {
      kind: 'report_question_answered',
      objectType: 'report',
      objectId: report.id,
      detail: { quarter: report.quarterId, cityCode: report.cityCode, question: answered.question, answer },
    });
    await tell(tx, {
      kind: 'question_answered',
      audience: { personIds: [answered.askedBy], roles: ['province_reviewer', 'province_publisher'] },
      detail: await reportNames(tx, report),
      path: `/province/reviews/${report.id}#questions`,
    });
    return { reportId: report.id, questionId: answered.id };
  });
}
