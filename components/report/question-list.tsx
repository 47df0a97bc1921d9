// Questions of the province and answers of the city, as both read them. Where one may answer, the form stands below its question.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDateTime } from '#format/date.ts';
import type { ContentField } from '#rules/report-content.ts';

export type QuestionItem = {
  id: string;
  field: string | null;
  question: string;
  askedByName: string;
  askedAt: Date;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
};

type QuestionListProps = { items: readonly QuestionItem[]; answerForm?: (item: QuestionItem) => ReactNode };

export function QuestionList({ items, answerForm }: QuestionListProps) {
  const t = useTranslations('reviewing.questions');
  const fields = useTranslations('report.field');
  return (
    <ol className="divide-y divide-hair">
      {items.map((item) => (
        <li key={item.id} className="py-3 first:pt-0 last:pb-0">
          <p className="text-sm text-soft">
            {t('asked', { who: item.askedByName, when: formatDateTime(item.askedAt) })}
            {' · '}
            {item.field === null ? t('whole') : fields(item.field as ContentField)}
          </p>
          <p className="font-semibold whitespace-pre-line">{item.question}</p>
          {item.answer !== null && item.answeredAt !== null ? (
            <div className="mt-2 border-l-3 border-line pl-3">
              <p className="text-sm text-soft">
                {t('answered', { who: item.answeredByName ?? '', when: formatDateTime(item.answeredAt) })}
              </p>
              <p className="whitespace-pre-line">{item.answer}</p>
            </div>
          ) : (
            (answerForm?.(item) ?? <p className="mt-1 text-sm text-warn">{t('waiting')}</p>)
          )}
        </li>
      ))}
    </ol>
  );
}
