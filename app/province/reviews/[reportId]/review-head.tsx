// The head of a report under review: where it comes from, how it stands, what it is about.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { ReportView } from '#reporting/report-view.ts';
import type { Locale } from '#rules/preferences.ts';
import { queueHref } from '../queue-address.ts';

/** `toQueue` is false for readers who have no queue, such as leaders. */
export function ReviewHead({ view, toQueue }: { view: ReportView; toQueue: boolean }) {
  const t = useTranslations('review.report');
  const locale = useLocale() as Locale;
  const { report, share, quarter } = view;
  const english = locale === 'en';
  const city = english ? report.cityNameEn : report.cityName;
  const queue = queueHref({ quarter, filter: 'waiting', city: null });
  return (
    <PageHeader
      line={
        <>
          {toQueue ? (
            <Link href={queue} className="inline-flex min-h-6 items-center">
              {t('queue', { quarter: formatQuarter(quarter, locale) })}
            </Link>
          ) : (
            <span>{formatQuarter(quarter, locale)}</span>
          )}
          <span>{city}</span>
          <span className="inline-flex items-center gap-1.5">
            <StatusTag status={report.status} />
            {isLate(view) && <LateTag />}
          </span>
          <Dates view={view} />
          {share.isDemonstration && <DemonstrationTag />}
        </>
      }
      title={english ? share.commitment.nameEn || share.commitment.name : share.commitment.name}
      lead={<About view={view} />}
    />
  );
}

function Dates({ view }: { view: ReportView }) {
  const t = useTranslations('review.report');
  const { report } = view;
  const due = t('due', { due: formatDateTime(report.dueAt) });
  if (!report.firstEndorsedAt) return <span>{due}</span>;
  return (
    <>
      <span>{t('endorsedAt', { when: formatDateTime(report.firstEndorsedAt) })}</span>
      <span>{due}</span>
    </>
  );
}

function About({ view }: { view: ReportView }) {
  const t = useTranslations('review.report');
  const english = useLocale() === 'en';
  const { share } = view;
  // A zone is an item of its plan by the same name; once is enough.
  const served = share.planItems.filter((item) => item.title !== share.commitment.name);
  const items = served.map((item) => (english ? item.titleEn || item.title : item.title));
  const cities = share.participants.map((city) =>
    t(city.isLead ? 'leadCity' : 'otherCity', { city: english ? city.nameEn : city.name }),
  );
  return (
    <>
      {t(`kind.${share.commitment.kind}`)}
      {items.length > 0 && ` · ${items.join(t('comma'))}`}
      {cities.length > 1 && ` · ${cities.join(t('comma'))}`}
      {share.totalInvestmentYuan !== null && (
        <>
          {' · '}
          {t('totalInvestment')} <Amount yuan={share.totalInvestmentYuan} />
        </>
      )}
    </>
  );
}

function isLate({ report, now, isBackfilled }: ReportView): boolean {
  if (report.status === 'excused' || isBackfilled) return false;
  return (report.firstEndorsedAt ?? now) > report.dueAt;
}
