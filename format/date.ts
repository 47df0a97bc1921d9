// Dates and times as text, in Asia/Shanghai. Plain dates ('YYYY-MM-DD') carry no zone and stay as they are.
import { weekday } from '#rules/plain-date.ts';
import type { Locale } from '#rules/preferences.ts';
import { shanghaiDate, shanghaiTime } from '#rules/working-days.ts';

const weekdays: Record<Locale, readonly string[]> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const months = 'January February March April May June July August September October November December'.split(' ');

/** '2026-11-21', the same in both languages; an instant is taken to its date in Asia/Shanghai. */
export function formatDate(date: string | Date): string {
  return typeof date === 'string' ? date : shanghaiDate(date);
}

/** '2026-11-21 14:32' in Asia/Shanghai. */
export function formatDateTime(instant: Date): string {
  return `${shanghaiDate(instant)} ${shanghaiTime(instant)}`;
}

/** '2026-11-21 周六' or 'Sat 2026-11-21'. */
export function formatDateWithWeekday(date: string | Date, locale: Locale): string {
  const plain = formatDate(date);
  const day = weekdays[locale][weekday(plain)] ?? '';
  return locale === 'zh-CN' ? `${plain} ${day}` : `${day} ${plain}`;
}

/** For running text: '2026年11月21日' or '21 November 2026'. */
export function formatLongDate(date: string | Date, locale: Locale): string {
  const [year = 0, month = 0, day = 0] = formatDate(date).split('-').map(Number);
  return locale === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`;
}
