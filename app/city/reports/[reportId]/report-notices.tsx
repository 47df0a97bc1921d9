// What the page says before anything else: what was just done, why a report came back, and why it cannot be filled in now.
import { useLocale, useTranslations } from 'next-intl';
import { useActedBy } from '#components/report/acted-by.ts';
import { latestReturn } from '#components/report/latest-return.ts';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatDateTime, formatDateWithWeekday } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { ReportView } from '#reporting/report-view.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { type ContentField, inputNameOf } from '#rules/report-content.ts';
import type { DoneMove } from './done-address.ts';

type ReportNoticesProps = {
  view: ReportView;
  actor: Actor;
  done: DoneMove | null;
  /** When the quarter was closed, where it is. */
  closedAt: Date | null;
};

export function ReportNotices({ view, actor, done, closedAt }: ReportNoticesProps) {
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      {done !== null && done !== 'saved' && <DoneNotice view={view} done={done} />}
      {view.report.status === 'returned' && <ReturnedNotice view={view} />}
      <WhyReadOnly view={view} actor={actor} closedAt={closedAt} />
    </div>
  );
}

function DoneNotice({ view, done }: { view: ReportView; done: DoneMove }) {
  const t = useTranslations('city.report');
  return (
    <Notice
      tone="success"
      role="status"
      title={t(`done.${done}`)}
      actions={<Link href={`/city/returns/${view.quarter}`}>{t('done.toReturn')}</Link>}
    >
      {t(`doneNext.${done}`)}
    </Notice>
  );
}

/** The fields the latest opinion names. */
export function markedFields(view: ReportView): string[] {
  if (view.report.status !== 'returned') return [];
  return latestReturn(view.history)?.fields ?? [];
}

/** What the latest return says to single fields. */
export function fieldOpinions(view: ReportView): Record<string, string> {
  if (view.report.status !== 'returned') return {};
  return latestReturn(view.history)?.fieldOpinions ?? {};
}

function ReturnedNotice({ view }: { view: ReportView }) {
  const t = useTranslations('city.report.returned');
  const actedBy = useActedBy();
  const fields = useTranslations('report');
  const locale = useLocale() as Locale;
  const entry = latestReturn(view.history);
  if (!entry) return null;
  const marked = markedFields(view).map((field) => fields(`field.${field as ContentField}`));
  return (
    <Notice
      tone="warning"
      title={t(entry.move === 'reopen' ? 'reopened' : 'title', {
        who: `${entry.movedByOrganisation} ${actedBy(entry.movedByName, entry.movedForName)}`,
        when: formatDateTime(entry.movedAt),
      })}
    >
      {entry.opinion && <p className="whitespace-pre-line">{entry.opinion}</p>}
      {Object.entries(fieldOpinions(view)).map(([field, words]) => (
        <p key={field} className="mt-1 whitespace-pre-line">
          <a href={`#${inputNameOf(field as ContentField)}`}>{fields(`field.${field as ContentField}`)}</a>
          {fields('colon')}
          {words}
        </p>
      ))}
      {marked.length > 0 && <p className="mt-1 text-sm">{t('fields', { fields: marked.join(fields('listComma')) })}</p>}
      {view.report.returnDueAt && (
        <p className="mt-1 text-sm">{t('due', { date: formatDateWithWeekday(view.report.returnDueAt, locale) })}</p>
      )}
    </Notice>
  );
}

/** Said to the city's staff where entry is closed: why, and whom to ask. */
function WhyReadOnly({ view, actor, closedAt }: Omit<ReportNoticesProps, 'done'>) {
  const t = useTranslations('city.report.closed');
  const partner = useTranslations('joint.partner');
  const locale = useLocale() as Locale;
  const isStaff = actor.roles.some((role) => role === 'city_reporter' || role === 'city_approver');
  if (!isStaff || view.allowedActions.length > 0) return null;
  const { status, quarterState } = view.report;
  const isPartner = view.share.participants.some(({ cityCode }) => cityCode === actor.organisation.cityCode);
  if (actor.organisation.cityCode !== view.report.cityCode && isPartner)
    return (
      <Notice
        tone="info"
        title={partner('why', { city: locale === 'en' ? view.report.cityNameEn : view.report.cityName })}
      >
        {partner('ask')}
      </Notice>
    );
  if (actor.organisation.cityCode !== view.report.cityCode)
    return (
      <Notice
        tone="info"
        title={t('handedOver.why', { city: locale === 'en' ? view.report.cityNameEn : view.report.cityName })}
      >
        {t('handedOver.ask')}
      </Notice>
    );
  const isApprover = actor.roles.includes('city_approver');
  const reason =
    quarterState !== 'open'
      ? 'quarter'
      : isApprover && ['due', 'draft', 'returned'].includes(status)
        ? 'notSubmitted'
        : isApprover && status === 'submitted'
          ? 'ownSubmission'
          : status;
  if (reason === 'due' || reason === 'draft' || reason === 'returned') return null;
  return (
    <Notice
      tone="info"
      title={t(`${reason}.why`, {
        quarter: formatQuarter(view.quarter, locale),
        when: closedAt ? formatDateTime(closedAt) : '',
      })}
    >
      {t(`${reason}.ask`)}
    </Notice>
  );
}
