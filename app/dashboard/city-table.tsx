// Cities ranked by completion rate against time progress. A name opens the city’s own dashboard, a figure the reports behind it.
import { useLocale, useTranslations } from 'next-intl';
import { bulletScale } from '#charts/bullet-bar.ts';
import { Amount } from '#components/figures/amount.tsx';
import { BulletBar } from '#components/figures/bullet-bar.tsx';
import { figureAddress } from '#components/figures/figure-address.ts';
import { FigureLink } from '#components/figures/figure-link.tsx';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Points } from '#components/figures/points.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { crossCityNote, withoutPlanNote } from '#documents/dashboard-notes.ts';
import { nameOf, placeOf, rankedByRate, rowGreyReason, rowWords } from '#documents/dashboard-words.ts';
import { moneyUnit } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import type { DashboardRow, DashboardView } from '#reporting/dashboard.ts';
import { rateNumber } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { viewQuestion } from './view-question.ts';

export function CityTable({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const isProvince = view.scope === 'province';
  const title = isProvince ? t('cities.title') : t('cities.titleOne', { place: placeOf(view, t, locale) });
  const ranked = rankedByRate(view.cities) as DashboardRow[];
  const scale = bulletScale(view.cities.map((city) => city.completion.rate && rateNumber(city.completion.rate)));
  const notes = [withoutPlanNote(view.total, t, locale), crossCityNote(view, t)].filter((note) => note !== null);
  return (
    <Card title={title} say={<Say view={view} />}>
      <Table caption={title}>
        <Head />
        <tbody>
          {ranked.map((row) => (
            <Row key={row.cityCode} row={row} view={view} scale={scale} />
          ))}
        </tbody>
        {isProvince && (
          <tfoot>
            <Row row={view.total} view={view} scale={scale} />
          </tfoot>
        )}
      </Table>
      {notes.map((note) => (
        <p key={note} className="mt-2 text-xs text-soft">
          {note}
        </p>
      ))}
    </Card>
  );
}

function Say({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const time = formatRate(view.timeProgress);
  const leads = view.cities.flatMap((city) => (city.lead ? [city.lead.numerator] : []));
  if (leads.length === 0) return t('cities.sayNone');
  if (view.scope === 'city') return t('cities.sayOne', { time });
  const behind = leads.filter((lead) => lead < 0n).length;
  return t('cities.say', { ahead: leads.length - behind, behind, time });
}

function Head() {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const money = moneyUnit('yi', locale);
  return (
    <thead>
      <tr>
        <Th>{t('cities.city')}</Th>
        <Th>{t('cities.light')}</Th>
        <Th from="sm">
          <span className="sr-only">{t('cities.bar')}</span>
        </Th>
        <Th numeric unit="%">
          {t('cities.rate')}
        </Th>
        <Th numeric unit={t('cities.pointsUnit')}>
          {t('cities.points')}
        </Th>
        <Th numeric unit={money} from="md">
          {t('cities.actual')}
        </Th>
        <Th numeric unit={money} from="md">
          {t('cities.plan')}
        </Th>
        <Th numeric unit={t('cities.onPaceUnit')} from="sm">
          {t('cities.onPace')}
        </Th>
        <Th numeric unit={t('cities.coverageUnit')} from="sm">
          {t('cities.coverage')}
        </Th>
      </tr>
    </thead>
  );
}

function Row({ row, view, scale }: { row: DashboardRow; view: DashboardView; scale: number }) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const { completion, coverage, onPace } = row;
  const words = rowWords(row, view);
  const question = { ...viewQuestion(view), city: row.cityCode };
  const href = figureAddress('/lineage', question);
  const bar = t('figure.barLabel', { rate: words.rate, time: formatRate(view.timeProgress) });
  return (
    <tr>
      <Th scope="row" nowrap>
        {row.cityCode === null ? (
          t('cities.total')
        ) : (
          <Link href={view.scope === 'city' ? href : figureAddress('/dashboard', question)}>{nameOf(row, locale)}</Link>
        )}
      </Th>
      <Td>
        <LightTag light={row.light} grey={rowGreyReason(row)} />
      </Td>
      <Td from="sm" className="w-[32%]">
        <BulletBar rate={completion.rate} mark={view.timeProgress} label={bar} max={scale} />
      </Td>
      <Td numeric strong>
        {completion.rate ? <FigureLink href={href}>{words.rate.replace('%', '')}</FigureLink> : words.rate}
      </Td>
      <Td numeric>
        {row.lead ? (
          <FigureLink href={href}>
            {row.light === 'grey' ? words.points : <Points points={row.lead} text={words.points} />}
          </FigureLink>
        ) : (
          words.points
        )}
      </Td>
      <Td numeric from="md">
        <Amount yuan={completion.actualYuan} unit="yi" href={href} />
      </Td>
      <Td numeric from="md">
        <Amount yuan={completion.rate && completion.planYuan} unit="yi" href={href} />
      </Td>
      <Td numeric from="sm">
        <FigureLink href={`${href}#shares`}>
          {onPace.onPace}/{onPace.counted}
        </FigureLink>
      </Td>
      <Td numeric from="sm">
        <FigureLink href={`${href}#parts`}>
          {coverage.reported}/{coverage.owed}
        </FigureLink>
      </Td>
    </tr>
  );
}
