// Money as text in 万元 and 亿元, rounded half away from zero. The unit is always printed beside the value, once per column or figure.
import { divideRounded } from '#rules/completion.ts';
import type { Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { formatScaled, noFigure } from './number.ts';

export type MoneyUnit = 'wan' | 'yi';

/** English has no words for 万 and 亿; 'RMB 10k' and 'RMB 100m' name the same units, so both languages show the same digits. */
const unitNames: Record<MoneyUnit, Record<Locale, string>> = {
  wan: { 'zh-CN': '万元', en: 'RMB 10k' },
  yi: { 'zh-CN': '亿元', en: 'RMB 100m' },
};

export function moneyUnit(unit: MoneyUnit, locale: Locale): string {
  return unitNames[unit][locale];
}

/** In 万元 with two decimals, '38,400.00'; an amount that would vanish shows all four. null → '—'. */
export function formatWanYuan(amount: Yuan | null): string {
  if (amount === null) return noFigure;
  const hundredths = divideRounded(BigInt(amount), 100n);
  return hundredths === 0n && amount !== 0 ? formatScaled(BigInt(amount), 4) : formatScaled(hundredths, 2);
}

/** In 亿元 with two decimals, '32.00'. null → '—'. Prefer formatAmount for totals: here a small amount shows 0.00. */
export function formatYiYuan(amount: Yuan | null): string {
  return amount === null ? noFigure : formatScaled(divideRounded(BigInt(amount), 1_000_000n), 2);
}

export type FormattedAmount = { readonly value: string; readonly unit: string };

/** A total in 亿元, or in 万元 where a non-zero amount would round to 0.00 亿元. */
export function formatAmount(amount: Yuan | null, locale: Locale): FormattedAmount {
  const vanishes = amount !== null && amount !== 0 && divideRounded(BigInt(amount), 1_000_000n) === 0n;
  return vanishes
    ? { value: formatWanYuan(amount), unit: moneyUnit('wan', locale) }
    : { value: formatYiYuan(amount), unit: moneyUnit('yi', locale) };
}

/** In 万元 to the yuan: as formatWanYuan, and all four decimals where two would hide something. */
export function formatWanYuanExact(amount: Yuan): string {
  return amount % 100 === 0 ? formatWanYuan(amount) : formatScaled(BigInt(amount), 4);
}

/** A change in 万元 to the yuan, with its sign: '+12.00', '−300.50'. */
export function formatWanYuanChange(change: Yuan): string {
  const text = formatWanYuanExact(change);
  return change > 0 ? `+${text}` : text;
}
