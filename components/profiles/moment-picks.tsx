// Quarter and basis to choose from, as the dashboard has them, with the moment the figures were computed.
import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type Basis, bases } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quarterNumber, quarterYear } from '#rules/quarter.ts';
import { DemonstrationTag } from '../ui/demonstration-tag.tsx';
import { Pick } from '../ui/pick.tsx';

type MomentPicksProps = {
  /** The page's own address, without its question. */
  path: string;
  quarter: QuarterId;
  /** Newest first. */
  quarters: readonly QuarterId[];
  basis: Basis;
  asOf: Date;
  isDemonstration: boolean;
};

export function MomentPicks({ path, quarter, quarters, basis, asOf, isDemonstration }: MomentPicksProps) {
  const t = useTranslations('profiles.moment');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  const at = (toQuarter: QuarterId, toBasis: Basis) => `${path}?quarter=${toQuarter}&basis=${toBasis}`;
  const year = quarterYear(quarter);
  const ofYear = quarters.filter((each) => quarterYear(each) === year).toReversed();
  const years = [...new Set(quarters.map(quarterYear))].toSorted((a, b) => a - b);
  const latestOf = (each: number) => quarters.find((one) => quarterYear(one) === each) ?? quarter;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-soft">
      {years.length > 1 && (
        <Pick
          label={t('year')}
          items={years.map((each) => ({
            label: t('yearName', { year: String(each) }),
            href: at(latestOf(each), basis),
            current: each === year,
          }))}
        />
      )}
      <Pick
        label={t('quarter')}
        items={ofYear.map((each) => ({
          label: years.length > 1 ? t(`quarterName.${quarterNumber(each)}`) : formatQuarter(each, locale),
          href: at(each, basis),
          current: each === quarter,
        }))}
      />
      <Pick
        label={t('basis')}
        items={bases.map((each) => ({
          label: status(`basisShort.${each}`),
          href: at(quarter, each),
          current: each === basis,
        }))}
      />
      <span>{t('asOf', { time: formatDateTime(asOf) })}</span>
      {isDemonstration && <DemonstrationTag />}
    </div>
  );
}
