// How far every city is: owed, in, accepted, excused, coverage and on-time rate, each by its own deadline.
import { useLocale, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatInteger } from '#format/number.ts';
import { formatRate } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { QuarterProgress } from '#reporting/quarter-progress.ts';
import { coverageOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';

const fields = ['owed', 'endorsed', 'accepted', 'excused', 'onTime', 'timed'] as const;
type Counts = Readonly<Record<(typeof fields)[number], number>>;

export function CityProgressCard({ progress }: { progress: QuarterProgress }) {
  const t = useTranslations('quarters.progress');
  const locale = useLocale() as Locale;
  const total = Object.fromEntries(
    fields.map((field) => [field, progress.cities.reduce((sum, city) => sum + city[field], 0)]),
  ) as Counts;
  const ownDeadline = new Map(
    progress.extensions
      .toReversed()
      .filter(({ kind }) => kind === 'deadline')
      .map((extension) => [extension.cityCode, extension.dueAt]),
  );
  return (
    <Card title={t('title')} say={t('say')}>
      <Table caption={t('caption', { quarter: formatQuarter(progress.id, locale) })} dense>
        <thead>
          <tr>
            <Th>{t('city')}</Th>
            <Th numeric>{t('owed')}</Th>
            <Th numeric>{t('in')}</Th>
            <Th numeric>{t('accepted')}</Th>
            <Th numeric>{t('excused')}</Th>
            <Th numeric>{t('coverage')}</Th>
            <Th numeric>{t('timeliness')}</Th>
            <Th className="pl-5">{t('deadline')}</Th>
          </tr>
        </thead>
        <tbody>
          {progress.cities.map((city) => (
            <tr key={city.cityCode}>
              <Th scope="row" nowrap>
                {locale === 'en' ? city.nameEn : city.name}
              </Th>
              <CountCells counts={city} />
              <Td nowrap className="pl-5">
                {formatDateTime(ownDeadline.get(city.cityCode) ?? progress.dueAt)}
              </Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row">{t('province')}</Th>
            <CountCells counts={total} />
            <Td nowrap className="pl-5">
              {formatDateTime(progress.dueAt)}
            </Td>
          </tr>
        </tfoot>
      </Table>
    </Card>
  );
}

function CountCells({ counts }: { counts: Counts }) {
  const { coverage, timeliness } = coverageOf(counts.owed, counts.endorsed, counts.onTime, counts.timed);
  return (
    <>
      <Td numeric>{formatInteger(counts.owed)}</Td>
      <Td numeric>{formatInteger(counts.endorsed)}</Td>
      <Td numeric>{formatInteger(counts.accepted)}</Td>
      <Td numeric>{formatInteger(counts.excused)}</Td>
      <Td numeric strong>
        {formatRate(coverage)}
      </Td>
      <Td numeric>{formatRate(timeliness)}</Td>
    </>
  );
}
