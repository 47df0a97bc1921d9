// What a figure rests on: reports in of those owed, and how many came on time.
import { useTranslations } from 'next-intl';
import { formatRate } from '#format/percent.ts';
import { rateOf } from '#rules/completion.ts';
import { FigureLink } from './figure-link.tsx';

type CoverageProps = {
  reported: number;
  owed: number;
  onTime?: number;
  /** The list of owed reports. */
  href?: string | undefined;
};

/** In one line: 填报率 97.1%（101/104 份，按时 94 份）. */
export function Coverage({ reported, owed, onTime, href }: CoverageProps) {
  const t = useTranslations('status');
  const rate = formatRate(rateOf(reported, owed));
  return (
    <span>
      {t('coverage.reported')} {href === undefined ? rate : <FigureLink href={href}>{rate}</FigureLink>}{' '}
      {onTime === undefined
        ? t('coverage.inWords', { reported, owed })
        : t('coverage.inWordsOnTime', { reported, owed, onTime })}
    </span>
  );
}
