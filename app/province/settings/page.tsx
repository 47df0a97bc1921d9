// The settings behind deadlines, lights and findings, one sentence each, with the way to where they are changed.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { type CalendarYear, getCalendarYear } from '#reporting/calendar.ts';
import { listExemptions } from '#reporting/exemptions.ts';
import { listThresholds, type ThresholdsView } from '#reporting/thresholds.ts';
import { listWaivers } from '#reporting/waivers.ts';
import { SettingsNavigation } from './settings-navigation.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const [calendar, thresholds, waivers, exemptions] = await forPage(actor, () =>
    Promise.all([getCalendarYear(actor, null), listThresholds(actor), listWaivers(actor, null), listExemptions(actor)]),
  );
  const t = await getTranslations('settings.overview');
  const nav = await getTranslations('settings.nav');
  const inForce = waivers.waivers.filter(({ state }) => state === 'current').length;
  const { current } = thresholds;
  const cards = await sentences({ calendar, thresholds, exemptions }, inForce);
  return (
    <Page>
      <PageHeader
        line={<SettingsNavigation current="overview" />}
        title={t('headline', { waivers: inForce, from: current?.validFrom ?? '—' })}
        lead={t('lead')}
      />
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        {cards.map((card) => (
          <Card
            key={card.name}
            title={nav(card.name)}
            actions={
              <Link
                href={`/province/settings/${card.name}`}
                label={`${t('open')} ${nav(card.name)}`}
                className="inline-flex min-h-6 items-center"
              >
                {t('open')}
              </Link>
            }
          >
            <p>{card.say}</p>
            {'also' in card && card.also && <p className="text-soft">{card.also}</p>}
          </Card>
        ))}
      </div>
    </Page>
  );
}

type Settings = {
  calendar: CalendarYear;
  thresholds: ThresholdsView;
  exemptions: Awaited<ReturnType<typeof listExemptions>>;
};

/** What each page would say first. */
async function sentences({ calendar, thresholds, exemptions }: Settings, inForce: number) {
  const t = await getTranslations('settings.overview');
  const coming = thresholds.rows.filter(({ state }) => state === 'coming').length;
  const has = (year: number) => (calendar.announcedYears.includes(year) ? 'yes' : 'no');
  const { current } = thresholds;
  return [
    {
      name: 'calendar',
      say: t('calendarSay', {
        announced: has(calendar.thisYear),
        year: String(calendar.thisYear),
        next: has(calendar.thisYear + 1),
        nextYear: String(calendar.thisYear + 1),
      }),
    },
    {
      name: 'thresholds',
      say: current
        ? t('thresholdsSay', {
            green: current.greenLagPoints,
            yellow: current.yellowLagPoints,
            tolerance: current.totalTolerancePercent,
          })
        : t('noThresholds'),
      also: coming > 0 ? t('thresholdsComing', { count: coming }) : null,
    },
    { name: 'waivers', say: t('waiversSay', { count: inForce }) },
    {
      name: 'exemptions',
      say: t('exemptionsSay', { extensions: exemptions.extensions.length, excused: exemptions.excused.length }),
    },
  ] as const;
}
