// The working calendar of one year: days off and make-up days with their notice, and which open deadlines rest on it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { formatDateWithWeekday } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type CalendarYear, getCalendarYear } from '#reporting/calendar.ts';
import type { Locale } from '#rules/preferences.ts';
import { SettingsNavigation } from '../settings-navigation.tsx';
import { RemoveDaysForm, SetDaysForm } from './calendar-forms.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.nav'))('calendar') };
}

export default async function CalendarPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const asked = await searchParams;
  const year = singleParam(asked, 'year');
  const view = await forPage(actor, () => getCalendarYear(actor, year === null ? null : Number(year)));
  const t = await getTranslations('settings.calendar');
  const done = singleParam(asked, 'done');
  const counts = {
    count: Number(singleParam(asked, 'count')) || 0,
    moved: Number(singleParam(asked, 'moved')) || 0,
  };
  const isAnnounced = view.announcedYears.includes(view.year);
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SettingsNavigation current="calendar" />
            <Years view={view} />
          </>
        }
        title={t('headline', { count: view.days.length, year: String(view.year) })}
        {...(isAnnounced ? {} : { remark: t('unannounced'), tone: 'warn' as const })}
        lead={t('lead')}
      />
      {(done === 'set' || done === 'removed') && (
        <Notice tone="success" role="status" className="mb-5" title={t(done === 'set' ? 'done' : 'removed', counts)} />
      )}
      <Columns
        aside={
          <>
            <SetCard view={view} />
            <OpenCard view={view} />
          </>
        }
      >
        <DaysCard view={view} />
      </Columns>
    </Page>
  );
}

/** From the first year with a notice to two years on. */
async function Years({ view }: { view: CalendarYear }) {
  const t = await getTranslations('settings.calendar');
  const first = Math.min(view.thisYear, view.year, ...view.announcedYears);
  const last = Math.max(view.thisYear + 2, view.year);
  const years = Array.from({ length: Math.min(12, last - first + 1) }, (_, step) => last - step).toReversed();
  return (
    <Pick
      label={t('years')}
      items={years.map((year) => ({
        label: view.announcedYears.includes(year) ? String(year) : t('yearMark', { year: String(year) }),
        href: `/province/settings/calendar?year=${year}`,
        current: year === view.year,
      }))}
    />
  );
}

async function deadlineWords() {
  const t = await getTranslations('settings.calendar.deadlines');
  return { legend: t('legend'), hint: t('hint'), move: t('move'), keep: t('keep') };
}

async function DaysCard({ view }: { view: CalendarYear }) {
  const t = await getTranslations('settings.calendar');
  const locale = (await getLocale()) as Locale;
  if (view.days.length === 0) {
    return (
      <Card title={t('days.title')}>
        <p className="text-soft">{t('days.none')}</p>
      </Card>
    );
  }
  const count = (kind: 'holiday' | 'workday') => view.days.filter((one) => one.kind === kind).length;
  return (
    <Card title={t('days.title')} say={t('days.say', { holidays: count('holiday'), workdays: count('workday') })}>
      <RemoveDaysForm
        key={`${view.year} ${view.days.map(({ day }) => day).join()}`}
        year={view.year}
        days={view.days.map((one) => {
          const label = formatDateWithWeekday(one.day, locale);
          return {
            day: one.day,
            label,
            kind: t(`kinds.${one.kind}`),
            notice: one.notice,
            pick: t('days.pickDay', { day: label }),
          };
        })}
        outcome={await outcomeWords()}
        deadlines={await deadlineWords()}
        words={{
          caption: t('days.caption', { year: String(view.year) }),
          pick: t('days.pick'),
          day: t('days.day'),
          kind: t('days.kind'),
          notice: t('days.notice'),
          removeOpen: t('days.removeOpen'),
          removeSay: t('days.removeSay'),
          remove: t('days.remove'),
          pending: (await getTranslations('settings'))('pending'),
        }}
      />
    </Card>
  );
}

async function SetCard({ view }: { view: CalendarYear }) {
  const t = await getTranslations('settings.calendar');
  return (
    <Card title={t('set.title')} say={t('set.say')}>
      <SetDaysForm
        key={view.year}
        year={view.year}
        kinds={{ holiday: t('kinds.holiday'), workday: t('kinds.workday') }}
        outcome={await outcomeWords()}
        deadlines={await deadlineWords()}
        words={{
          kind: t('set.kind'),
          fromDay: t('set.fromDay'),
          toDay: t('set.toDay'),
          toDayHint: t('set.toDayHint'),
          notice: t('set.notice'),
          noticeHint: t('set.noticeHint'),
          submit: t('set.submit'),
          pending: (await getTranslations('settings'))('pending'),
        }}
      />
    </Card>
  );
}

async function OpenCard({ view }: { view: CalendarYear }) {
  const t = await getTranslations('settings.calendar.open');
  const locale = (await getLocale()) as Locale;
  return (
    <Card title={t('title')} say={t('say')}>
      {view.open.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul className="grid gap-1">
          {view.open.map(({ id, dueAt }) => (
            <li key={id}>
              <Link href={`/province/quarters/${id}`} className="inline-flex min-h-6 items-center">
                {formatQuarter(id, locale)}
              </Link>{' '}
              {t('due', { date: formatDateWithWeekday(dueAt, locale) })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
