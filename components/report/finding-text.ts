// Findings in plain words: templates by code from the catalogue, amounts and percentages already as text. Used on the server and while typing.
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatPercentTenths } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Finding, FindingParams } from '#rules/findings/finding.ts';
import type { Light } from '#rules/lights.ts';
import { yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';
import { fillTemplate } from './fill-template.ts';

export type FindingWords = {
  readonly locale: Locale;
  /** By code; a more particular one is keyed by code and reason (W203_above_total) or code and field (E108_difficulties). */
  readonly templates: Readonly<Record<string, string>>;
  readonly lights: Readonly<Record<Light, string>>;
};

/** The finding as a sentence; a code without template shows the code, never nothing. */
export function findingText(finding: Pick<Finding, 'code' | 'field' | 'params'>, words: FindingWords): string {
  const { code, field, params } = finding;
  const template =
    words.templates[`${code}_${params.reason ?? ''}`] ?? words.templates[`${code}_${field}`] ?? words.templates[code];
  return template === undefined ? code : fillTemplate(template, paramTexts(params, words));
}

function paramTexts(params: FindingParams, words: FindingWords): Record<string, string> {
  const texts = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, paramText(name, value, words)]),
  );
  if (words.locale !== 'en') return texts;
  // Names and units have an English twin: `unitEn` stands for `unit`.
  const twins = Object.entries(texts).filter(([name]) => name.endsWith('En'));
  return { ...texts, ...Object.fromEntries(twins.map(([name, text]) => [name.slice(0, -2), text])) };
}

function paramText(name: string, value: string | number, { locale, lights }: FindingWords): string {
  if (typeof value === 'number') {
    if (name.endsWith('Yuan')) return `${formatWanYuan(yuan(value))} ${moneyUnit('wan', locale)}`;
    return /tenths$/i.test(name) ? formatPercentTenths(value) : String(value);
  }
  const quarter = parseQuarter(value);
  if (quarter !== null) return formatQuarter(quarter, locale);
  return value in lights ? lights[value as Light] : value;
}
