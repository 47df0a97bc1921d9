// An amount of money. In a column the unit stands in the head; alone the unit follows the number.
import { useLocale } from 'next-intl';
import { formatAmount, formatWanYuan, formatYiYuan, moneyUnit } from '#format/money.ts';
import type { Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { FigureLink } from './figure-link.tsx';

type AmountProps = {
  yuan: Yuan | null;
  /** `auto` shows 亿元, or 万元 where that would round to nothing. */
  unit?: 'wan' | 'yi' | 'auto';
  /** Off inside columns whose head names the unit; `auto` always prints it. */
  withUnit?: boolean;
  /** The lineage of the amount. */
  href?: string | undefined;
};

export function Amount({ yuan, unit = 'auto', withUnit = unit === 'auto', href }: AmountProps) {
  const locale = useLocale() as Locale;
  const text =
    unit === 'auto'
      ? formatAmount(yuan, locale)
      : { value: unit === 'wan' ? formatWanYuan(yuan) : formatYiYuan(yuan), unit: moneyUnit(unit, locale) };
  const number = href === undefined || yuan === null ? text.value : <FigureLink href={href}>{text.value}</FigureLink>;
  if (!withUnit || yuan === null) return number;
  return (
    <span className="whitespace-nowrap">
      {number} {text.unit}
    </span>
  );
}
