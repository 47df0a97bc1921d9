// The words of what only some kinds of commitment are asked, gathered on the server for the form in the browser.
import { useLocale, useTranslations } from 'next-intl';
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import type { IndicatorFacts } from '#rules/report-facts.ts';
import { decimalText, type PlansTranslator, targetWords, yearWords } from '../plans/target-words.ts';
import type { FormBasis } from './form-state.ts';

const names = {
  milestones: [
    'title',
    'hint',
    'due',
    'moved',
    'overdue',
    'doneBefore',
    'state',
    'doneOn',
    'doneOnHint',
    'note',
    'noteHint',
  ],
  deliverable: ['stateHint', 'narrativeHint'],
  indicator: [
    'finalityHint',
    'sourceHint',
    'narrativeHint',
    'title',
    'target',
    'expected',
    'gap',
    'now',
    'frequency',
    'light',
    'noPath',
    'rule',
    'unfilled',
  ],
  panel: ['title', 'due', 'done', 'overdue', 'count', 'light', 'none', 'rule', 'live', 'spoken'],
  joint: ['title', 'meetingsHint', 'meetingsUnit', 'statementHint'],
} as const;

type Area = keyof typeof names;
type Said<A extends Area> = Readonly<Record<(typeof names)[A][number], string>>;

export type AskedWords = { readonly [A in Area]: Said<A> } & {
  readonly proposal: string;
  readonly waived: string;
  /** By the id of the milestone. */
  readonly milestoneNames: Readonly<Record<string, string>>;
  readonly indicator: {
    readonly unit: string;
    readonly valueHint: string;
    readonly targetWords: string;
    readonly frequencyWords: string;
  };
};

export function useAskedWords(basis: Pick<FormBasis, 'quarter' | 'indicator' | 'milestones'>): AskedWords {
  const t = useTranslations('asked');
  const locale = useLocale() as Locale;
  const raw = t.raw as (key: string) => string;
  const pick = <A extends Area>(area: A) =>
    Object.fromEntries(names[area].map((name) => [name, raw(`${area}.${name}`)])) as Said<A>;
  return {
    milestones: pick('milestones'),
    deliverable: pick('deliverable'),
    indicator: { ...pick('indicator'), ...useIndicatorWords(basis) },
    panel: pick('panel'),
    joint: pick('joint'),
    proposal: raw('proposal'),
    waived: raw('waived'),
    milestoneNames: Object.fromEntries(
      basis.milestones.map(({ id, name, nameEn }) => [id, locale === 'en' ? nameEn || name : name]),
    ),
  };
}

function useIndicatorWords({ quarter, indicator }: Pick<FormBasis, 'quarter' | 'indicator'>) {
  const t = useTranslations('asked.indicator');
  const plans = useTranslations('plans') as unknown as PlansTranslator;
  const locale = useLocale() as Locale;
  const last = indicator?.earlier.at(-1);
  const hints = [
    t('valueHint', { quarter: formatQuarter(quarter, locale) }),
    ...(last
      ? [t('valueHintLast', { quarter: formatQuarter(last.quarter, locale), value: decimalText(last.value) })]
      : []),
  ];
  return {
    unit: indicator ? unitOf(indicator, locale) : '',
    valueHint: hints.join(useTranslations('report.form')('hintComma')),
    targetWords: indicator ? targetText(plans, indicator, locale) : '',
    frequencyWords: indicator?.frequency ? t(indicator.frequency) : '',
  };
}

export function unitOf({ unit, unitEn }: Pick<IndicatorFacts, 'unit' | 'unitEn'>, locale: Locale): string {
  return (locale === 'en' ? unitEn || unit : unit) ?? '';
}

/** '达到 4.3 万亿元（2025年）' */
function targetText(t: PlansTranslator, indicator: IndicatorFacts, locale: Locale): string {
  const { target, ...facts } = indicator;
  const columns = {
    targetKind: target.kind,
    targetValue: target.kind === 'number' ? target.value : target.kind === 'fraction' ? String(target.numerator) : null,
    targetDenominator: target.kind === 'fraction' ? target.denominator : null,
  };
  const year = yearWords(t, facts);
  const words = targetWords(t, { ...facts, ...columns }, locale);
  return locale === 'en' ? `${words} (${year})` : `${words}（${year}）`;
}
