// Quarters as text: the quarter itself and the cumulative wording of the year to its end.
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, type QuarterNumber, quarterNumber, quarterYear } from '#rules/quarter.ts';

const names: Record<QuarterNumber, string> = { 1: '一季度', 2: '二季度', 3: '三季度', 4: '四季度' };
const cumulative: Record<QuarterNumber, string> = { 1: '一季度', 2: '上半年', 3: '前三季度', 4: '全年' };
const lastMonths: Record<QuarterNumber, string> = { 1: 'March', 2: 'June', 3: 'September', 4: 'December' };

/** '2026年三季度' or 'Q3 2026'. */
export function formatQuarter(quarter: QuarterId, locale: Locale): string {
  const number = quarterNumber(quarter);
  return locale === 'zh-CN' ? `${quarterYear(quarter)}年${names[number]}` : `Q${number} ${quarterYear(quarter)}`;
}

/** '前三季度' (一季度, 上半年, 全年), to which Chinese text puts its own year, or 'January–September 2026'. */
export function formatCumulative(quarter: QuarterId, locale: Locale): string {
  const number = quarterNumber(quarter);
  return locale === 'zh-CN' ? cumulative[number] : `January–${lastMonths[number]} ${quarterYear(quarter)}`;
}
