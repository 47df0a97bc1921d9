// The words of the report's form, gathered on the server so that the browser carries only these and no catalogue.
import { useLocale, useTranslations } from 'next-intl';
import { formatWanYuan } from '#format/money.ts';
import { formatPercentTenths } from '#format/percent.ts';
import { formatCumulative, formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import { previousQuarter, quarterNumber } from '#rules/quarter.ts';
import { deliverableStates, indicatorFinalities, milestoneStates } from '#rules/report-answers.ts';
import {
  type ContentField,
  contentFields,
  difficultiesAnswers,
  difficultyCategories,
  investmentAnswers,
} from '#rules/report-content.ts';
import { type AskedWords, useAskedWords } from './asked-words.ts';
import { useFindingWords } from './finding-list.tsx';
import type { FindingWords } from './finding-text.ts';
import type { FormBasis } from './form-state.ts';
import { yearBefore } from './plan-figures.ts';
import type { PlanWords } from './plan-lines.tsx';
import { type PlanLabel, usePlanWords } from './plan-panel.tsx';

type Option = { value: string; label: string; hint?: string };

const formWords = [
  'entry',
  'entryQuarter',
  'entryYear',
  'entryHint',
  'otherQuarter',
  'otherYear',
  'reduction',
  'reductionHint',
  'noProgressReasonHint',
  'physicalProgressHint',
  'startedOnHint',
  'difficultiesAnswerHint',
  'difficultiesHint',
  'nextStepHint',
  'ownLightHint',
  'choose',
  'optional',
  'explanation',
  'explanationHint',
  'explanationMissing',
  'needs',
  'toChange',
  'useSuggestion',
  'explainAndKeep',
  'save',
  'saving',
  'submit',
  'submitting',
  'changed',
  'countLeft',
  'countOver',
  'open',
  'noneOpen',
  'openHint',
  'leave',
  'live',
  'spoken',
] as const;

const conflictWords = [
  'title',
  'titleUnknown',
  'when',
  'hint',
  'same',
  'field',
  'yours',
  'theirs',
  'blank',
  'take',
  'keepMine',
  'takeAll',
  'keepAll',
  'movedHint',
  'reload',
] as const;

const autosaveWords = [
  'saving',
  'saved',
  'local',
  'partly',
  'partlyLost',
  'offline',
  'signed_out',
  'busy',
  'offer',
  'offerClosed',
  'restore',
  'discard',
] as const;

const problemWords = ['title', 'hint', 'kept', 'signIn', 'lost'] as const;

type Words<Name extends string> = Readonly<Record<Name, string>>;

export type ReportFormWords = {
  readonly locale: Locale;
  readonly field: Words<ContentField>;
  readonly form: Words<(typeof formWords)[number]> & { readonly amountHint: string; readonly percentHint: string };
  readonly conflict: Words<(typeof conflictWords)[number]>;
  readonly autosave: Words<(typeof autosaveWords)[number]>;
  readonly problem: Words<(typeof problemWords)[number]>;
  /** What is wrong with an input that cannot be read, by code. */
  readonly unreadable: Readonly<Record<string, string>>;
  readonly severity: { readonly error: string; readonly warning: string };
  readonly started: { readonly yes: string; readonly no: string };
  readonly investmentAnswers: readonly Option[];
  readonly difficultiesAnswers: readonly Option[];
  readonly difficultyCategories: readonly Option[];
  readonly milestoneStates: readonly Option[];
  readonly deliverableStates: readonly Option[];
  readonly indicatorFinalities: readonly Option[];
  readonly finding: FindingWords;
  readonly plan: PlanWords;
  readonly asked: AskedWords;
};

export function useReportFormWords(basis: FormBasis, planLabel: PlanLabel, cityName: string): ReportFormWords {
  const t = useTranslations('report');
  const locale = useLocale() as Locale;
  const pick = <Name extends string>(area: 'form' | 'conflict' | 'autosave' | 'problem', names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, t.raw(`${area}.${name}` as 'form.save') as string])) as Words<Name>;
  return {
    locale,
    field: Object.fromEntries(contentFields.map(({ field }) => [field, t(`field.${field}`)])) as Words<ContentField>,
    form: { ...pick('form', formWords), ...useHints(basis, cityName) },
    conflict: pick('conflict', conflictWords),
    autosave: pick('autosave', autosaveWords),
    problem: pick('problem', problemWords),
    unreadable: t.raw('unreadable') as Record<string, string>,
    severity: { error: t('findings.error'), warning: t('findings.warning') },
    started: { yes: t('started.yes'), no: t('started.no') },
    investmentAnswers: investmentAnswers.map((value) => ({
      value,
      label: t(`investmentAnswer.${value}`),
      hint: t(`investmentAnswerHint.${value}`),
    })),
    difficultiesAnswers: difficultiesAnswers.map((value) => ({ value, label: t(`difficultiesAnswer.${value}`) })),
    difficultyCategories: difficultyCategories.map((value) => ({ value, label: t(`difficultyCategory.${value}`) })),
    milestoneStates: milestoneStates.map((value) => ({ value, label: t(`milestoneState.${value}`) })),
    deliverableStates: deliverableStates.map((value) => ({ value, label: t(`deliverableState.${value}`) })),
    indicatorFinalities: indicatorFinalities.map((value) => ({ value, label: t(`indicatorFinality.${value}`) })),
    finding: useFindingWords(),
    plan: usePlanWords(basis, planLabel),
    asked: useAskedWords(basis),
  };
}

/** Hints that know last quarter and the year so far. */
function useHints(basis: FormBasis, cityName: string) {
  const t = useTranslations('report.form');
  const locale = useLocale() as Locale;
  const { quarter } = basis;
  const last = basis.earlier.findLast((past) => past.quarter < quarter && past.investmentYuan !== null);
  const lastPercent = basis.earlier.findLast((past) => past.quarter < quarter && past.physicalPercentTenths !== null);
  const parts = [t('amountHint', { city: cityName })];
  if (last) {
    parts.push(
      t('hintLast', { quarter: formatQuarter(last.quarter, locale), value: formatWanYuan(last.investmentYuan) }),
    );
  }
  if (quarterNumber(quarter) > 1) {
    const period = formatCumulative(previousQuarter(quarter), locale);
    parts.push(t('hintBefore', { period, value: formatWanYuan(yearBefore(basis)) }));
  }
  const percent = lastPercent
    ? t('percentHintLast', {
        quarter: formatQuarter(lastPercent.quarter, locale),
        value: formatPercentTenths(lastPercent.physicalPercentTenths),
      })
    : t('percentHint');
  return { amountHint: parts.join(t('hintComma')), percentHint: percent };
}
