// The head of a report's page: way back, deadline, the commitment and what it serves, and the stations of the report's life.
import { useLocale, useTranslations } from 'next-intl';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { type Step, Steps } from '#components/ui/steps.tsx';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import { formatDate } from '#format/date.ts';
import { formatAmount } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { ReportView } from '#reporting/report-view.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { DeadlineWords } from '../../deadline-words.tsx';
import { cityNameOf, commitmentNameOf } from './report-basis.ts';

export function ReportHead({ view, actor }: { view: ReportView; actor: Actor }) {
  const t = useTranslations('city.report');
  const staff = useTranslations('staff');
  const locale = useLocale() as Locale;
  const { report, quarter, share } = view;
  const steps = useSteps(view);
  const isOwed = ['due', 'draft', 'returned', 'submitted'].includes(report.status);
  const isLate = report.firstEndorsedAt ? report.firstEndorsedAt > report.dueAt : isOwed && view.now > report.dueAt;
  // Inside the city only: the province is not concerned with who sees to a draft.
  const assignedTo = actor.organisation.cityCode === report.cityCode ? view.assignedTo : null;
  const back = t('back', { city: cityNameOf(report, locale), quarter: formatQuarter(quarter, locale) });
  return (
    <>
      <PageHeader
        line={
          <>
            {actor.organisation.cityCode === report.cityCode ? (
              <Link href={`/city/returns/${quarter}`} className="inline-flex min-h-6 items-center">
                {back}
              </Link>
            ) : (
              <span>{back}</span>
            )}
            <StatusTag status={report.status} />
            {isLate && <LateTag />}
            {assignedTo !== null && <span>{staff('assigned', { name: assignedTo })}</span>}
            {isOwed && report.quarterState === 'open' && <DeadlineWords deadline={view.deadline} />}
            {share.isDemonstration && <DemonstrationTag />}
          </>
        }
        title={
          <span lang={locale === 'en' && !share.commitment.nameEn ? 'zh-CN' : undefined}>
            {commitmentNameOf(view, locale)}
          </span>
        }
        lead={<Lead view={view} />}
      />
      {!view.isBackfilled && <Steps label={t('steps.label')} items={steps} />}
    </>
  );
}

/** What it serves, who takes part, how big it is, and since when. */
function Lead({ view }: { view: ReportView }) {
  const t = useTranslations('city.report');
  const locale = useLocale() as Locale;
  const { planItems, participants, totalInvestmentYuan, plannedStart } = view.share;
  const english = locale === 'en';
  const names = (isLead: boolean) =>
    participants
      .filter((city) => city.isLead === isLead)
      .map((city) => (english ? city.nameEn : city.name))
      .join(t('comma'));
  const total = formatAmount(totalInvestmentYuan, locale);
  const parts = [
    ...planItems.map((item) => (english ? item.titleEn || item.title : item.title)),
    names(false) === '' ? t('alone', { lead: names(true) }) : t('joint', { lead: names(true), others: names(false) }),
    ...(totalInvestmentYuan === null ? [] : [t('total', { amount: `${total.value} ${total.unit}` })]),
    ...(plannedStart === null ? [] : [t('plannedStart', { quarter: formatQuarter(plannedStart, locale) })]),
  ];
  return parts.map((part, index) => (
    <span key={part}>
      {index > 0 && ' · '}
      {part}
    </span>
  ));
}

const stations = ['fill', 'endorse', 'review', 'official'] as const;
/** How many stations lie behind the report. */
const reached: Record<ReportStatus, number> = {
  due: 0,
  draft: 0,
  returned: 0,
  submitted: 1,
  endorsed: 2,
  accepted: 4,
  excused: 4,
};

function useSteps({ report }: ReportView): Step[] {
  const t = useTranslations('city.report.steps');
  if (report.status === 'excused') return [{ label: t('excused'), state: 'current' }];
  const at = reached[report.status];
  const when = [report.submittedAt, report.endorsedAt, report.decidedAt, report.decidedAt];
  return stations.map((station, index) => {
    const date = when[index];
    return {
      label: index === 0 && report.status === 'returned' ? t('mend') : t(station),
      state: index < at ? 'done' : index === at ? 'current' : 'upcoming',
      ...(index < at && index < 3 && date ? { note: formatDate(date) } : {}),
    };
  });
}
