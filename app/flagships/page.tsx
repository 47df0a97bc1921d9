// The flagships of every plan that announces them, with their figures; a list without names shows its count only.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Points } from '#components/figures/points.tsx';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { MomentPicks } from '#components/profiles/moment-picks.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatInteger } from '#format/number.ts';
import { formatPercentForLight } from '#format/percent.ts';
import { type FlagshipLine, type FlagshipList, listFlagships } from '#reporting/flagship-profile.ts';
import type { FigureMoment } from '#reporting/set-figures.ts';
import type { Locale } from '#rules/preferences.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.flagships'))('title') };
}

type FlagshipsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FlagshipsPage({ searchParams }: FlagshipsPageProps) {
  const actor = await requireActor();
  const question = figureQuestion(await searchParams);
  const { lists, moment, isDemonstration } = await forPage(actor, () => listFlagships(actor, question));
  const t = await getTranslations('profiles.flagships');
  return (
    <Page>
      <PageHeader line={<PlanLinks current="flagships" />} title={t('title')} lead={t('lead')} />
      {moment && <MomentPicks path="/flagships" {...moment} isDemonstration={isDemonstration} />}
      <Stack>
        {lists.length === 0 && <Empty title={t('empty')} />}
        {lists.map((list) => (
          <ListCard key={list.slug} list={list} moment={moment} />
        ))}
      </Stack>
    </Page>
  );
}

async function ListCard({ list, moment }: { list: FlagshipList; moment: FigureMoment | null }) {
  const t = await getTranslations('profiles.flagships');
  const locale = (await getLocale()) as Locale;
  const listName = shownName({ name: list.title, nameEn: list.titleEn }, locale);
  const plan = shownName({ name: list.plan.title, nameEn: list.plan.titleEn }, locale);
  if (!list.isNamed) {
    return (
      <Card title={t('listOf', { plan, list: listName })} say={t('unnamedSay', { count: list.count })}>
        <Link href={`/plans/${list.plan.slug}`}>{t('unnamedMore')}</Link>
      </Card>
    );
  }
  return (
    <Card
      title={t('listOf', { plan, list: listName })}
      say={t('listSay', { count: list.count })}
      actions={<Link href={`/plans/${list.plan.slug}`}>{plan}</Link>}
    >
      <Table caption={t('caption', { list: listName })}>
        <thead>
          <tr>
            <Th numeric className="w-12">
              {t('number')}
            </Th>
            <Th className="pl-4">{t('name')}</Th>
            <Th>{t('light')}</Th>
            <Th numeric unit="%">
              {t('rate')}
            </Th>
            <Th numeric unit={t('pointsUnit')} from="sm">
              {t('points')}
            </Th>
            <Th numeric from="sm">
              {t('commitments')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {list.flagships.map((flagship) => (
            <Line key={flagship.slug} flagship={flagship} moment={moment} locale={locale} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Line({ flagship, moment, locale }: { flagship: FlagshipLine; moment: FigureMoment | null; locale: Locale }) {
  const { figures } = flagship;
  const rate = figures?.completion.rate ?? null;
  const words = moment ? formatPercentForLight(rate, moment.timeProgress, moment.rule) : { rate: '—', points: '—' };
  const grey = rate === null ? 'no_plan' : 'not_reported';
  return (
    <tr>
      <Td numeric>{flagship.ordinal}</Td>
      <Th scope="row" className="pl-4">
        <Link href={`/flagships/${flagship.slug}`}>
          <BilingualName name={flagship.title} nameEn={flagship.titleEn} locale={locale} original="none" />
        </Link>
        {locale === 'en' && (
          <span lang="zh-CN" className="block text-xs text-faint">
            {flagship.title}
          </span>
        )}
      </Th>
      <Td>
        {figures && figures.shares.length > 0 ? (
          <LightTag light={figures.light} grey={figures.light === 'grey' ? grey : null} />
        ) : (
          '—'
        )}
      </Td>
      <Td numeric strong>
        {words.rate.replace('%', '')}
      </Td>
      <Td numeric from="sm">
        {figures && figures.light !== 'grey' ? <Points points={figures.lead} text={words.points} /> : '—'}
      </Td>
      <Td numeric from="sm">
        {formatInteger(flagship.commitments)}
      </Td>
    </tr>
  );
}
