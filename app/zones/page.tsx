// The integration zones: both cities, how far each zone has come, and plainly which are only planned.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { BulletBar } from '#components/figures/bullet-bar.tsx';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { MomentPicks } from '#components/profiles/moment-picks.tsx';
import { Participants } from '#components/profiles/participants.tsx';
import { Page } from '#components/shell/page.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatPercentForLight, formatRate } from '#format/percent.ts';
import type { FigureMoment, SetFigures } from '#reporting/set-figures.ts';
import { listZones, type ZoneLine } from '#reporting/zone-profile.ts';
import type { Locale } from '#rules/preferences.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.zones'))('title') };
}

type ZonesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ZonesPage({ searchParams }: ZonesPageProps) {
  const actor = await requireActor();
  const question = figureQuestion(await searchParams);
  const { zones, moment } = await forPage(actor, () => listZones(actor, question));
  const t = await getTranslations('profiles.zones');
  const isDemonstration = zones.some((zone) => zone.figures?.shares.some((share) => share.isDemonstration));
  return (
    <Page>
      <PageHeader line={<PlanLinks current="zones" />} title={t('title')} lead={t('lead')} />
      {moment && <MomentPicks path="/zones" {...moment} isDemonstration={isDemonstration} />}
      {zones.length === 0 && <Empty title={t('empty')} />}
      <ul className="grid grid-cols-1 gap-5 md:grid-cols-2 xl:grid-cols-3">
        {zones.map((zone) => (
          <ZoneCard key={zone.slug} zone={zone} moment={moment} />
        ))}
      </ul>
    </Page>
  );
}

async function ZoneCard({ zone, moment }: { zone: ZoneLine; moment: FigureMoment | null }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const documents = new Set(zone.items.map((item) => item.source.document)).size;
  return (
    <li data-card="" className="flex flex-col gap-2 rounded-lg border border-line bg-card px-4 py-4">
      <h2 className="text-lg">
        <Link href={`/zones/${zone.slug}`}>
          <BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} original="below" />
        </Link>
      </h2>
      {zone.commitment ? (
        <p>
          <Participants participants={zone.commitment.participants} linked />
        </p>
      ) : (
        <div>
          <PlanTag tone="warn">{t(zone.isOnlyPlanned ? 'zones.planned' : 'notAssigned')}</PlanTag>
          {zone.isOnlyPlanned && <p className="mt-1 text-sm text-soft">{t('zones.plannedSay')}</p>}
        </div>
      )}
      {zone.commitment && moment && <ZoneFigures figures={zone.figures} moment={moment} />}
      <p className="mt-auto text-sm text-soft">{t('zones.namedIn', { count: documents })}</p>
    </li>
  );
}

async function ZoneFigures({ figures, moment }: { figures: SetFigures | null; moment: FigureMoment }) {
  const t = await getTranslations('profiles');
  if (!figures || figures.shares.length === 0) {
    return <p className="text-sm text-soft">{t('zones.outOfScope')}</p>;
  }
  const { rate } = figures.completion;
  const words = formatPercentForLight(rate, moment.timeProgress, moment.rule);
  if (rate === null || figures.reported === 0) return <p className="text-sm text-soft">{t('zones.noFigures')}</p>;
  const time = formatRate(moment.timeProgress);
  return (
    <div className="grid gap-1">
      <BulletBar rate={rate} mark={moment.timeProgress} label={t('figures.barLabel', { rate: words.rate, time })} />
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <LightTag light={figures.light} />
        {t('zones.lineRate', { rate: words.rate, points: words.points })}
      </p>
    </div>
  );
}
