// One quarter: its state and dates in words, how far each city is, and closing it while it is open.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Coverage } from '#components/figures/coverage.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime, formatDateWithWeekday } from '#format/date.ts';
import { formatInteger } from '#format/number.ts';
import { formatRate } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { QuarterProgress } from '#reporting/quarter-progress.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { shanghaiTime } from '#rules/working-days.ts';
import { CloseQuarterForm } from './quarter-forms.tsx';

type CityProgress = QuarterProgress['cities'][number];

type QuarterCardProps = {
  progress: QuarterProgress;
  cityNames: ReadonlyMap<string, string>;
  /** The latest quarter shows its cities at once. */
  unfolded: boolean;
  outcome: OutcomeWords;
  /** What the quarter's figures rest on. */
  notes: ReactNode;
};

export function QuarterCard({ progress, cityNames, unfolded, outcome, notes }: QuarterCardProps) {
  const t = useTranslations('review.quarters');
  const details = useTranslations('quarters');
  const locale = useLocale() as Locale;
  const total = totalOf(progress.cities);
  const name = formatQuarter(progress.id, locale);
  return (
    <Card
      id={progress.id}
      title={name}
      say={<DatesInWords progress={progress} />}
      actions={
        <>
          <Link href={`/province/quarters/${progress.id}`}>{details('details')}</Link>
          <Link href={`/province/reviews?quarter=${progress.id}&filter=all`}>{t('toReports')}</Link>
        </>
      }
    >
      <p className="mb-3">
        <Coverage reported={total.endorsed} owed={total.owed} />
        {t('accepted', { accepted: total.accepted, missing: total.owed - total.endorsed })}
      </p>
      {notes}
      <div className="grid gap-3">
        <Disclosure summary={t('byCity', { count: progress.cities.length })} open={unfolded}>
          <CityTable
            caption={t('caption', { quarter: name })}
            cities={progress.cities}
            total={total}
            names={cityNames}
          />
        </Disclosure>
        {progress.state === 'open' && (
          <CloseQuarterForm
            quarter={progress.id}
            outcome={outcome}
            words={{
              open: t('close.open', { quarter: name }),
              consequence: t('close.consequence', { missing: total.owed - total.endorsed }),
              confirm: t('close.confirm', { quarter: name }),
              submit: t('close.submit'),
              pending: t('close.pending'),
            }}
          />
        )}
      </div>
    </Card>
  );
}

function DatesInWords({ progress }: { progress: QuarterProgress }) {
  const t = useTranslations('review.quarters');
  const locale = useLocale() as Locale;
  const { deadline, state, openedAt, closedAt } = progress;
  const due = `${formatDateWithWeekday(deadline.dueAt, locale)} ${shanghaiTime(deadline.dueAt)}`;
  const left = deadline.passed ? t('duePassed') : t('dueLeft', { count: deadline.workingDaysLeft });
  return [
    t(`state.${state}`),
    t('openedAt', { when: formatDateTime(openedAt) }),
    t('due', { due, left: state === 'open' ? left : '' }),
    closedAt ? t('closedAt', { when: formatDateTime(closedAt) }) : '',
    deadline.announced || deadline.passed ? '' : t('notAnnounced'),
  ]
    .filter((part) => part !== '')
    .join(t('separator'));
}

type CityTableProps = {
  caption: string;
  cities: readonly CityProgress[];
  total: Counts;
  names: ReadonlyMap<string, string>;
};

function CityTable({ caption, cities, total, names }: CityTableProps) {
  const t = useTranslations('review.quarters.column');
  return (
    <Table caption={caption} dense className="max-w-[46rem]">
      <thead>
        <tr>
          <Th>{t('city')}</Th>
          <Th numeric>{t('owed')}</Th>
          <Th numeric>{t('endorsed')}</Th>
          <Th numeric>{t('accepted')}</Th>
          <Th numeric>{t('coverage')}</Th>
        </tr>
      </thead>
      <tbody>
        {cities.map((city) => (
          <tr key={city.cityCode}>
            <Th scope="row" nowrap>
              {names.get(city.cityCode) ?? city.cityCode}
            </Th>
            <CountCells counts={city} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Th scope="row" className="font-semibold">
            {t('province')}
          </Th>
          <CountCells counts={total} />
        </tr>
      </tfoot>
    </Table>
  );
}

type Counts = { owed: number; endorsed: number; accepted: number };

function CountCells({ counts }: { counts: Counts }) {
  return (
    <>
      <Td numeric>{formatInteger(counts.owed)}</Td>
      <Td numeric>{formatInteger(counts.endorsed)}</Td>
      <Td numeric>{formatInteger(counts.accepted)}</Td>
      <Td numeric strong>
        {formatRate(rateOf(counts.endorsed, counts.owed))}
      </Td>
    </>
  );
}

function totalOf(cities: readonly CityProgress[]): Counts {
  const sum = (field: keyof Counts) => cities.reduce((total, city) => total + city[field], 0);
  return { owed: sum('owed'), endorsed: sum('endorsed'), accepted: sum('accepted') };
}
