// A target and a published value in words, in either language: figure, comparing words as printed, unit, year or “no year”. Computes nothing.
import { groupDigits, minusSign } from '#format/number.ts';
import type { Comparator } from '#rules/indicator.ts';
import type { Locale } from '#rules/preferences.ts';

/** The translator of the area `plans`. */
export type PlansTranslator = (key: string, values?: Record<string, string | number>) => string;

export type TargetFacts = {
  targetKind: 'number' | 'fraction' | 'none';
  /** The number, or the fraction's numerator. */
  targetValue: string | null;
  targetDenominator: number | null;
  unit: string | null;
  unitEn: string | null;
  comparator: Comparator;
  /** As printed; '' where the bare figure stands. */
  comparatorWords: string;
  isAspiration: boolean;
  isEveryYear: boolean;
  targetYear: number | null;
};

export type ValueFacts = {
  valueKind: 'number' | 'fraction' | 'none';
  value: string | null;
  valueDenominator: number | null;
  unit: string | null;
  unitEn: string | null;
  qualifier: 'exact' | 'near' | 'over' | 'about';
};

/** '61100' → '61,100', '-0.5' → '−0.5'; every printed digit stays. */
export function decimalText(value: string): string {
  const [whole = '', part] = value.replace('-', '').split('.');
  return `${value.startsWith('-') ? minusSign : ''}${groupDigits(whole)}${part === undefined ? '' : `.${part}`}`;
}

/** Words that stand behind the figure in Chinese: 5 家以上, 500 个左右. */
const behind = /^(以上|以下|以内|左右|余|多|上下)$/;

/** 'at least 5 items', '5 个以上'. Without year: see yearWords. */
export function targetWords(t: PlansTranslator, facts: TargetFacts, locale: Locale): string {
  const words = facts.comparatorWords;
  if (facts.targetKind === 'none' || facts.targetValue === null) {
    const stated = locale === 'zh-CN' && words !== '' ? words : t('target.state');
    return dressed(t, facts, stated);
  }
  const value = figure(facts.targetValue, facts.targetDenominator, facts, locale);
  // Some printed words hold the figure themselves (1/3以上, 全覆盖).
  const whole = /\d/.test(words) || facts.comparator === 'all';
  if (locale === 'zh-CN' && whole && words !== '')
    return dressed(t, facts, /\d/.test(words) ? words : `${words}（${value}）`);
  if (locale === 'en' || words === '') return dressed(t, facts, t(`target.${facts.comparator}`, { value }));
  if (facts.comparator === 'rank')
    return dressed(t, facts, /[第前]$/.test(words) ? `${words} ${value} 位` : `${words}第 ${value} 位`);
  return dressed(t, facts, behind.test(words) ? `${value}${words}` : `${words} ${value}`);
}

/** 力争 and 每年 before the rest; Chinese keeps a space before a digit. */
function dressed(t: PlansTranslator, facts: TargetFacts, words: string): string {
  const spaced = (text: string) => (/^\d/.test(text) ? ` ${text}` : text);
  const yearly = facts.isEveryYear ? t('target.everyYear', { words: spaced(words) }) : words;
  return facts.isAspiration ? t('target.aspiration', { words: spaced(yearly) }) : yearly;
}

/** '2025年' / '2025', or that the document gives none. A figure that holds anew each year says so. */
export function yearWords(t: PlansTranslator, facts: Pick<TargetFacts, 'targetYear' | 'isEveryYear'>): string {
  if (facts.targetYear !== null) return t('target.year', { year: String(facts.targetYear) });
  return t(facts.isEveryYear ? 'target.eachYear' : 'target.noYear');
}

/** 'more than 3,029 (RMB 100m)', '3,029 亿元'; as published. */
export function valueWords(t: PlansTranslator, facts: ValueFacts, locale: Locale): string {
  if (facts.valueKind === 'none' || facts.value === null) return t('value.none');
  return t(`value.${facts.qualifier}`, { value: figure(facts.value, facts.valueDenominator, facts, locale) });
}

/** Figure with unit: '29%', '3,029 亿元', '5,520 × 10,000 people', '1/3'. */
export function figure(
  value: string,
  denominator: number | null,
  { unit, unitEn }: { unit: string | null; unitEn: string | null },
  locale: Locale,
): string {
  const number = denominator === null ? decimalText(value) : `${value}/${denominator}`;
  const named = (locale === 'en' ? unitEn : unit) ?? '';
  if (named === '') return number;
  if (named === '%') return `${number}%`;
  return /^\d/.test(named) ? `${number} × ${named}` : `${number} ${named}`;
}
