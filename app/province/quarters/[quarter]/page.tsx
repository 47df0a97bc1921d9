// One quarter in the province's hands: how far every city is, more time for one, who is reminded of what, and what is not owed.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { env } from '#env';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { getOutstanding, type OutstandingView } from '#reporting/outstanding.ts';
import { getQuarterProgress } from '#reporting/quarter-progress.ts';
import type { Locale } from '#rules/preferences.ts';
import { CityProgressCard } from './city-progress.tsx';
import { ExcuseForm, ReopenForm } from './decision-forms.tsx';
import { ExtensionsCard } from './extensions-card.tsx';
import { ReminderCopy } from './reminder-copy.tsx';
import { outstandingState, type ReminderWords, reminderText } from './reminder-text.ts';

type QuarterPageProps = { params: Promise<{ quarter: string }>; searchParams: Promise<SearchParams> };

const doneWords = ['extended', 'excused', 'reopened'] as const;

export async function generateMetadata({ params }: QuarterPageProps): Promise<Metadata> {
  const t = await getTranslations('quarters');
  return { title: t('title', { quarter: (await params).quarter }) };
}

export default async function QuarterPage({ params, searchParams }: QuarterPageProps) {
  const actor = await requireActor();
  const { quarter: id } = await params;
  const asked = await searchParams;
  const progress = await forPage(actor, () => getQuarterProgress(actor, id));
  const outstanding = await forPage(actor, () => getOutstanding(actor, id));
  const done = doneWords.find((word) => word === singleParam(asked, 'done'));
  const t = await getTranslations('quarters');
  const locale = (await getLocale()) as Locale;
  const name = formatQuarter(progress.id, locale);
  const outcome = await outcomeWords();
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href="/province/quarters">{t('back')}</Link>
            {env.demonstration && <DemonstrationTag />}
          </>
        }
        title={t('title', { quarter: name })}
        {...(progress.reopenedAt
          ? {
              lead: t('reopened', {
                when: formatDateTime(progress.reopenedAt),
                reason: progress.reopenedReason ?? '',
              }),
            }
          : {})}
      />
      {done && <Notice tone="success" role="status" className="mb-5" title={t(`done.${done}`)} />}
      <Stack>
        <CityProgressCard progress={progress} />
        {progress.mayDecide && progress.state === 'closed' && (
          <ReopenForm
            quarter={progress.id}
            outcome={outcome}
            words={{
              open: t('reopen.open', { quarter: name }),
              say: t('reopen.say'),
              reason: t('reopen.reason'),
              reasonHint: t('reopen.reasonHint'),
              submit: t('reopen.submit'),
              pending: t('reopen.pending'),
            }}
          />
        )}
        <ReminderCard view={outstanding} city={singleParam(asked, 'city')} mayExcuse={progress.mayDecide} />
        <ExtensionsCard progress={progress} outcome={outcome} />
      </Stack>
    </Page>
  );
}

type ReminderCardProps = { view: OutstandingView; city: string | null; mayExcuse: boolean };

async function ReminderCard({ view, city, mayExcuse }: ReminderCardProps) {
  const t = await getTranslations('quarters');
  const locale = (await getLocale()) as Locale;
  const chosen = view.cities.filter((one) => city === null || one.cityCode === city);
  const cities = chosen.length > 0 ? chosen : view.cities;
  const only = city !== null && cities.length === 1 ? cities[0] : undefined;
  const count = cities.reduce((sum, one) => sum + one.reports.length, 0);
  if (count === 0) {
    return (
      <Card title={t('outstanding.title')}>
        <p className="text-soft">{t('outstanding.none', { quarter: formatQuarter(view.quarter.id, locale) })}</p>
      </Card>
    );
  }
  const words: ReminderWords = (key, values) => t(`outstanding.${key}` as 'outstanding.foot', values as never);
  const here = `/province/quarters/${view.quarter.id}`;
  const excusable = (only?.reports ?? []).filter(
    (report) => report.status !== 'submitted' && report.status !== 'endorsed',
  );
  return (
    <Card
      id="outstanding"
      title={t('outstanding.title')}
      say={`${t('outstanding.count', { cities: cities.length, count })}${locale === 'en' ? '. ' : '。'}${t('outstanding.say')}`}
    >
      <nav aria-label={t('outstanding.city')} className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        <Link href={`${here}#outstanding`} current={only ? undefined : 'page'}>
          {t('outstanding.all')}
        </Link>
        {view.cities.map((one) => (
          <Link
            key={one.cityCode}
            href={`${here}?city=${one.cityCode}#outstanding`}
            current={only?.cityCode === one.cityCode ? 'page' : undefined}
          >
            {locale === 'en' ? one.nameEn : one.name}
          </Link>
        ))}
      </nav>
      <ReminderCopy
        key={city ?? 'all'}
        text={reminderText({ ...view, cities }, words, locale)}
        words={{
          label: t('outstanding.label'),
          copy: t('outstanding.copy'),
          copied: t('outstanding.copied'),
        }}
      />
      {mayExcuse && view.quarter.state !== 'published' && (
        <div className="mt-3">
          <h3 className="font-semibold">{t('excuse.title')}</h3>
          <p className="mb-2 text-sm text-soft">{t('excuse.say')}</p>
          {only && excusable.length > 0 && (
            <ExcuseForm
              key={only.cityCode}
              quarter={view.quarter.id}
              city={only.cityCode}
              outcome={await outcomeWords()}
              reports={excusable.map((report) => ({
                id: report.reportId,
                name: locale === 'en' ? report.nameEn : report.name,
                state: t(`outstanding.state.${outstandingState(report)}`),
              }))}
              words={{
                open: t('excuse.open'),
                reports: t('excuse.reports'),
                reason: t('excuse.reason'),
                reasonHint: t('excuse.reasonHint'),
                submit: t('excuse.submit'),
                pending: t('excuse.pending'),
              }}
            />
          )}
        </div>
      )}
    </Card>
  );
}
