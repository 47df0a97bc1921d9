// How far a commitment is in its own measure, and the change since the quarter before: physical progress in percent, the state of a
// deliverable, the value of an indicator.
import { useLocale, useTranslations } from 'next-intl';
import { noFigure } from '#format/number.ts';
import { formatPercentTenths } from '#format/percent.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import { percentInput } from '#rules/report-content.ts';

export function RowProgress({ row }: { row: ReturnRow }) {
  const t = useTranslations('returns.progress');
  const states = useTranslations('report.deliverableState');
  const english = useLocale() === 'en';
  const { said, last } = row;
  if (row.commitment.kind === 'indicator') {
    const value = said?.indicatorValue ?? null;
    if (value === null) return noFigure;
    const unit = (english ? row.unitEn || row.unit : row.unit) ?? '';
    return (
      <Changed
        now={`${value} ${unit}`}
        before={last?.indicatorValue}
        words={t('before', { value: last?.indicatorValue ?? '' })}
      />
    );
  }
  if (row.commitment.kind === 'deliverable') {
    const state = said?.deliverableState ?? null;
    if (state === null) return noFigure;
    const before = last?.deliverableState ?? null;
    const words = before === null ? '' : t('before', { value: states(before) });
    return <Changed now={states(state)} before={before === state ? null : before} words={words} />;
  }
  const percent = said?.physicalPercentTenths ?? null;
  if (percent === null) return noFigure;
  const before = last?.physicalPercentTenths ?? null;
  return (
    <Changed
      now={formatPercentTenths(percent)}
      before={before}
      words={before === null ? '' : pointsWords(t, percent - before)}
    />
  );
}

function pointsWords(t: ReturnType<typeof useTranslations<'returns.progress'>>, tenths: number): string {
  if (tenths === 0) return t('unchanged');
  const points = percentInput(Math.abs(tenths));
  return tenths > 0 ? t('up', { points }) : t('down', { points });
}

type ChangedProps = { now: string; before: string | number | null | undefined; words: string };

function Changed({ now, before, words }: ChangedProps) {
  return (
    <>
      <span className="whitespace-nowrap">{now}</span>
      {before !== null && before !== undefined && (
        <span className="block text-xs whitespace-nowrap text-soft">{words}</span>
      )}
    </>
  );
}
