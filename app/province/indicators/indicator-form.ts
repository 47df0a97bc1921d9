// The form of an indicator, put together for the reader's language.
import { getLocale, getTranslations } from 'next-intl/server';
import type { FormSection } from '#components/maintenance/form-field.ts';
import type { Place } from '#reporting/upkeep.ts';
import { comparators, directions } from '#rules/indicator.ts';
import { frequencies, scopeRows, targetKinds } from '#rules/indicator-input.ts';
import type { Locale } from '#rules/preferences.ts';
import { countyOptions, isCity, placeLabel, type Titled, treeOptions } from '../plans/form-options.ts';
import { basisSection } from '../plans/plan-form.ts';

type Input = {
  tree: readonly (Titled & { depth: number; endedAt: Date | null })[];
  places: readonly Place[];
  /** The form's strings as they stand: which places are in the scope, which item it belongs to. */
  fields: Readonly<Record<string, string>>;
  isOwn: boolean;
};

export async function indicatorSections(input: Input): Promise<FormSection[]> {
  const plan = await getTranslations('upkeep.plan');
  const form = await getTranslations('upkeep.form');
  return [
    await whatSection(input),
    await scopeSection(input),
    await targetSection(),
    await baselineSection(),
    await provinceSection(input.places),
    ...(input.isOwn ? [basisSection(plan('basisTitle'), form('basis'), form('basisHint'))] : []),
  ];
}

async function whatSection({ tree, fields }: Input): Promise<FormSection> {
  const t = await getTranslations('upkeep.indicator');
  const locale = (await getLocale()) as Locale;
  return {
    id: 'what',
    title: t('what'),
    fields: [
      { kind: 'text', name: 'name', label: t('name'), hint: t('nameHint'), lang: 'zh-CN', required: true, max: 200 },
      { kind: 'text', name: 'nameEn', label: t('nameEn'), lang: 'en', required: true, max: 300 },
      {
        kind: 'select',
        name: 'planItem',
        label: t('planItem'),
        none: t('planItemNone'),
        options: treeOptions(tree, locale, fields.planItem ?? null),
      },
      {
        kind: 'text',
        name: 'ordinal',
        label: t('ordinal'),
        numeric: true,
        required: true,
        width: 'short',
        half: true,
      },
    ],
  };
}

async function scopeSection({ places, fields }: Input): Promise<FormSection> {
  const t = await getTranslations('upkeep.indicator');
  const locale = (await getLocale()) as Locale;
  const inScope = (place: Place) => fields[`scope.${place.code}`] === 'yes';
  return {
    id: 'scope-of-it',
    title: t('scopeTitle'),
    fields: [
      {
        kind: 'text',
        name: 'scopeWords',
        label: t('scopeWords'),
        hint: t('scopeWordsHint'),
        lang: 'zh-CN',
        half: true,
        max: 200,
      },
      { kind: 'text', name: 'scopeWordsEn', label: t('scopeWordsEn'), lang: 'en', half: true, max: 300 },
      {
        kind: 'checks',
        label: t('scope'),
        options: places
          .filter((place) => isCity(place) || inScope(place))
          .map((place) => ({ name: `scope.${place.code}`, label: placeLabel(place, locale) })),
      },
      {
        kind: 'rows',
        label: t('scopeMore'),
        rows: [
          Array.from({ length: scopeRows }, (_, index) => ({
            kind: 'select' as const,
            name: `scopeMore.${index + 1}`,
            label: t('scopeMorePlace'),
            none: t('scopeMoreNone'),
            options: countyOptions(
              places.filter((place) => !inScope(place)),
              locale,
            ),
          })),
        ],
      },
    ],
  };
}

async function targetSection(): Promise<FormSection> {
  const t = await getTranslations('upkeep.indicator');
  return {
    id: 'target',
    title: t('target'),
    say: t('targetSay'),
    fields: [
      {
        kind: 'choice',
        name: 'targetKind',
        label: t('targetKind'),
        options: targetKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      },
      {
        kind: 'text',
        name: 'targetValue',
        label: t('targetValue'),
        hint: t('targetValueHint'),
        numeric: true,
        conditional: true,
        width: 'short',
        half: true,
      },
      {
        kind: 'text',
        name: 'targetDenominator',
        label: t('targetDenominator'),
        hint: t('denominatorHint'),
        numeric: true,
        conditional: true,
        width: 'short',
        half: true,
      },
      { kind: 'text', name: 'unit', label: t('unit'), lang: 'zh-CN', half: true, max: 30 },
      { kind: 'text', name: 'unitEn', label: t('unitEn'), lang: 'en', half: true, max: 60 },
      {
        kind: 'select',
        name: 'comparator',
        label: t('comparator'),
        required: true,
        half: true,
        options: comparators.map((value) => ({ value, label: t(`comparatorName.${value}`) })),
      },
      {
        kind: 'text',
        name: 'comparatorWords',
        label: t('comparatorWords'),
        hint: t('comparatorWordsHint'),
        lang: 'zh-CN',
        half: true,
        max: 60,
      },
      {
        kind: 'select',
        name: 'direction',
        label: t('direction'),
        required: true,
        half: true,
        options: directions.map((value) => ({ value, label: t(`directionName.${value}`) })),
      },
      {
        kind: 'text',
        name: 'targetYear',
        label: t('targetYear'),
        hint: t('targetYearHint'),
        numeric: true,
        width: 'short',
        half: true,
      },
      { kind: 'check', name: 'isAspiration', label: t('isAspiration'), hint: t('isAspirationHint'), half: true },
      { kind: 'check', name: 'isEveryYear', label: t('isEveryYear'), half: true },
    ],
  };
}

async function baselineSection(): Promise<FormSection> {
  const t = await getTranslations('upkeep.indicator');
  return {
    id: 'baseline',
    title: t('baseline'),
    say: t('baselineSay'),
    fields: [
      { kind: 'text', name: 'baselineValue', label: t('baselineValue'), numeric: true, width: 'short', half: true },
      { kind: 'text', name: 'baselineYear', label: t('baselineYear'), numeric: true, width: 'short', half: true },
    ],
  };
}

async function provinceSection(places: readonly Place[]): Promise<FormSection> {
  const t = await getTranslations('upkeep.indicator');
  const locale = (await getLocale()) as Locale;
  return {
    id: 'province',
    title: t('province'),
    say: t('provinceSay'),
    fields: [
      {
        kind: 'select',
        name: 'frequency',
        label: t('frequency'),
        none: t('frequencyNone'),
        half: true,
        options: frequencies.map((value) => ({ value, label: t(`frequencyName.${value}`) })),
      },
      {
        kind: 'select',
        name: 'filerCode',
        label: t('filerCode'),
        none: t('filerNone'),
        half: true,
        options: places
          .filter((place) => isCity(place) && place.inProvince)
          .map((place) => ({ value: place.code, label: placeLabel(place, locale) })),
      },
      {
        kind: 'text',
        name: 'toleranceValue',
        label: t('toleranceValue'),
        hint: t('toleranceHint'),
        numeric: true,
        conditional: true,
        width: 'short',
        half: true,
      },
    ],
  };
}
