// The words of an area of the catalogue outside a page: for files, and for sentences that pages and files share.
import { createTranslator } from 'use-intl/core';
import { catalogue } from '#messages/catalogue.ts';
import type { Locale } from '#rules/preferences.ts';

/** Says a message by its key; next-intl's translators fit as well. */
export type Say = { (key: string, values?: Record<string, string | number>): string; has?: (key: string) => boolean };

type Area = 'dashboard' | 'status' | 'imports' | 'notices' | 'plans' | 'problems' | 'findings' | 'report' | 'workbook';

export function wordsOf(area: Area, locale: Locale): Say {
  const translate = createTranslator({ locale, messages: catalogue[locale], namespace: area });
  return Object.assign(
    (key: string, values?: Record<string, string | number>) => translate(key as never, values as never),
    { has: (key: string) => translate.has(key as never) },
  );
}

/** '丽水、舟山、金华' or 'Lishui, Zhoushan and Jinhua'. */
export function listed(items: readonly string[], locale: Locale): string {
  if (locale === 'zh-CN') return items.join('、');
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
