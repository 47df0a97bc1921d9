// A deadline in words: the date, how many working days are left or gone, and whether the year's holidays are known.
import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatDateWithWeekday } from '#format/date.ts';
import type { Locale } from '#rules/preferences.ts';

type Deadline = { dueAt: Date; workingDaysLeft: number; passed: boolean; announced: boolean };

export function DeadlineWords({ deadline }: { deadline: Deadline }) {
  const t = useTranslations('city.deadline');
  const locale = useLocale() as Locale;
  const { dueAt, workingDaysLeft: left, passed, announced } = deadline;
  const date = formatDateWithWeekday(dueAt, locale);
  const key = passed ? 'passed' : left === 0 ? 'today' : 'left';
  return (
    <span className={passed ? 'font-semibold text-bad' : left <= 1 ? 'font-semibold text-warn' : ''}>
      {t(key, { date, days: Math.abs(left) })}
      {!announced && (
        <span className="font-normal text-faint"> {t('unannounced', { year: formatDate(dueAt).slice(0, 4) })}</span>
      )}
    </span>
  );
}
