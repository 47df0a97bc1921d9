// What passed between city and province on this report: what changed since it was last handed in, questions and answers.
import { useTranslations } from 'next-intl';
import { DifferenceTable } from '#components/report/difference-table.tsx';
import { latestReturn } from '#components/report/latest-return.ts';
import { QuestionList } from '#components/report/question-list.tsx';
import { Card } from '#components/ui/card.tsx';
import { formatDateTime } from '#format/date.ts';
import type { ReportQuestion } from '#reporting/questions.ts';
import type { ReportDifferences } from '#reporting/report-differences.ts';
import type { ReportView } from '#reporting/report-view.ts';

export function DifferencesCard({ view, found }: { view: ReportView; found: ReportDifferences }) {
  const t = useTranslations('reviewing.differences');
  const sentBack = latestReturn(view.history);
  return (
    <Card
      id="differences"
      title={t('title')}
      say={t('say', { when: formatDateTime(found.takenAt), number: found.number, count: found.fields.length })}
    >
      <DifferenceTable {...found} asked={sentBack?.fields ?? []} milestones={view.milestones} />
    </Card>
  );
}

export function QuestionsCard({ questions }: { questions: readonly ReportQuestion[] }) {
  const t = useTranslations('reviewing.questions');
  const open = questions.filter(({ answer }) => answer === null).length;
  return (
    <Card id="questions" title={t('title')} say={t('say', { open })}>
      <QuestionList items={questions} />
    </Card>
  );
}
