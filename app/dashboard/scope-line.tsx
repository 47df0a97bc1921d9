// Quarter and basis to choose from, and what every figure below rests on, in one line. On paper the choices become words.
import { useLocale, useTranslations } from 'next-intl';
import { figureAddress } from '#components/figures/figure-address.ts';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { formatDate, formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { DashboardView } from '#reporting/dashboard.ts';
import { bases } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quarterNumber, quarterYear } from '#rules/quarter.ts';
import { viewQuestion } from './view-question.ts';

export function ScopeLine({ view, mayWiden }: { view: DashboardView; mayWiden: boolean }) {
  const t = useTranslations('dashboard');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  const question = viewQuestion(view);
  const at = (quarter: QuarterId, basis = view.basis) => figureAddress('/dashboard', { ...question, quarter, basis });
  const year = quarterYear(view.quarter);
  const years = [...new Set(view.quarters.map(quarterYear))].toSorted((a, b) => a - b);
  const latestOf = (each: number) => view.quarters.find((quarter) => quarterYear(quarter) === each) ?? view.quarter;
  const quarters = view.quarters.filter((quarter) => quarterYear(quarter) === year).toReversed();
  return (
    <>
      {mayWiden && question.city !== null && (
        <Link href={figureAddress('/dashboard', { ...question, city: null })}>← {t('province')}</Link>
      )}
      <div data-print="hide" className="flex flex-wrap items-center gap-2">
        {years.length > 1 && (
          <Pick
            label={t('line.year')}
            items={years.map((each) => ({
              label: t('line.yearName', { year: String(each) }),
              href: at(latestOf(each)),
              current: each === year,
            }))}
          />
        )}
        <Pick
          label={t('line.quarter')}
          items={quarters.map((quarter) => ({
            label: years.length > 1 ? t(`line.quarterName.${quarterNumber(quarter)}`) : formatQuarter(quarter, locale),
            href: at(quarter),
            current: quarter === view.quarter,
          }))}
        />
        <Pick
          label={t('line.basis')}
          items={bases.map((basis) => ({
            label: status(`basis.${basis}`),
            href: at(view.quarter, basis),
            current: basis === view.basis,
          }))}
        />
      </div>
      <span className="hidden print:inline">{formatQuarter(view.quarter, locale)}</span>
      <span className="hidden print:inline">{status(`basis.${view.basis}`)}</span>
      <span>{t('line.plan')}</span>
      <span>{t('line.asOf', { time: formatDateTime(view.asOf) })}</span>
      <Due view={view} />
      {view.isDemonstration && <DemonstrationTag />}
    </>
  );
}

/** How long reports of an open quarter still come on time. */
function Due({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const { dueAt, passed, workingDaysLeft } = view.deadline;
  const date = formatDate(dueAt);
  if (view.quarterState !== 'open') return null;
  if (passed) return <span>{t('line.duePassed', { date })}</span>;
  return (
    <span>{workingDaysLeft === 0 ? t('line.dueToday', { date }) : t('line.due', { date, days: workingDaysLeft })}</span>
  );
}
