// What the province asks the city on this report, with the answers, and what was changed since it was sent back.
import { useTranslations } from 'next-intl';
import { DifferenceTable } from '#components/report/difference-table.tsx';
import { MoveForm } from '#components/report/move-form.tsx';
import { QuestionList } from '#components/report/question-list.tsx';
import { Card } from '#components/ui/card.tsx';
import type { ReportQuestion } from '#reporting/questions.ts';
import type { ReportDifferences } from '#reporting/report-differences.ts';
import type { ReportView } from '#reporting/report-view.ts';
import { answerQuestionAction } from './actions.ts';
import { markedFields } from './report-notices.tsx';

type ExchangeCardsProps = {
  view: ReportView;
  questions: readonly ReportQuestion[];
  differences: ReportDifferences | null;
  mayAnswer: boolean;
};

export function ExchangeCards({ view, questions, differences, mayAnswer }: ExchangeCardsProps) {
  const shown = differences !== null && (view.report.status === 'returned' || differences.fields.length > 0);
  if (questions.length === 0 && !shown) return null;
  return (
    <div className="mt-5 grid gap-5">
      {questions.length > 0 && <Questions view={view} questions={questions} mayAnswer={mayAnswer} />}
      {shown && <Differences view={view} found={differences} />}
    </div>
  );
}

function Questions({ view, questions, mayAnswer }: Omit<ExchangeCardsProps, 'differences'>) {
  const t = useTranslations('reviewing.questions');
  const report = useTranslations('report');
  const problems = useTranslations('shell.form');
  const open = questions.filter(({ answer }) => answer === null).length;
  return (
    <Card id="questions" title={t('title')} say={t('sayCity', { open })}>
      <QuestionList
        items={questions}
        {...(mayAnswer && {
          answerForm: (item) => (
            <div className="mt-2">
              <MoveForm
                action={answerQuestionAction}
                reportId={view.report.id}
                version={view.report.version}
                here={`/city/reports/${view.report.id}`}
                idPrefix={`answer-${item.id}`}
                also={{ questionId: item.id }}
                text={{ name: 'answer', label: t('answer'), hint: t('answerHint'), initial: '' }}
                button={{ label: t('send'), pending: t('sending') }}
                words={{
                  summary: report('move.summary'),
                  summaryHint: problems('problemHint'),
                  reload: report('conflict.reload'),
                  signIn: report('problem.signIn'),
                  lost: report('problem.lost'),
                }}
              />
            </div>
          ),
        })}
      />
    </Card>
  );
}

function Differences({ view, found }: { view: ReportView; found: ReportDifferences }) {
  const t = useTranslations('reviewing.differences');
  return (
    <Card
      id="differences"
      title={t('cityTitle')}
      say={t('citySay', { number: found.number, count: found.fields.length })}
    >
      <DifferenceTable {...found} asked={markedFields(view)} milestones={view.milestones} isWorking />
    </Card>
  );
}
