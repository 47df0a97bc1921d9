// The forms of a plan item and of a list, put together for the reader's language.
import { getLocale, getTranslations } from 'next-intl/server';
import type { FormSection } from '#components/maintenance/form-field.ts';
import { planItemKinds } from '#rules/plan-input.ts';
import type { Locale } from '#rules/preferences.ts';
import { type Titled, titleOptions, treeOptions } from './form-options.ts';
import { basisSection } from './plan-form.ts';

type ItemInput = {
  tree: readonly (Titled & { depth: number; endedAt: Date | null })[];
  lists: readonly Titled[];
  parent: string | null;
  isOwn: boolean;
};

export async function planItemSections({ tree, lists, parent, isOwn }: ItemInput): Promise<FormSection[]> {
  const t = await getTranslations('upkeep.item');
  const plan = await getTranslations('upkeep.plan');
  const form = await getTranslations('upkeep.form');
  const locale = (await getLocale()) as Locale;
  return [
    {
      id: 'content',
      title: t('section'),
      fields: [
        { kind: 'text', name: 'title', label: t('titleField'), lang: 'zh-CN', required: true, max: 200 },
        { kind: 'text', name: 'titleEn', label: t('titleEn'), lang: 'en', required: true, max: 300 },
        {
          kind: 'select',
          name: 'kind',
          label: t('kind'),
          required: true,
          half: true,
          options: planItemKinds.map((value) => ({ value, label: t(`kindName.${value}`) })),
        },
        { kind: 'check', name: 'isOnlyPlanned', label: t('isOnlyPlanned'), hint: t('isOnlyPlannedHint'), half: true },
      ],
    },
    {
      id: 'place',
      title: t('place'),
      fields: [
        {
          kind: 'select',
          name: 'parent',
          label: t('parent'),
          hint: t('parentHint'),
          none: t('parentNone'),
          options: treeOptions(tree, locale, parent),
        },
        {
          kind: 'text',
          name: 'ordinal',
          label: t('ordinal'),
          hint: t('ordinalHint'),
          numeric: true,
          required: true,
          width: 'short',
          half: true,
        },
        {
          kind: 'select',
          name: 'list',
          label: t('list'),
          none: t('listNone'),
          options: titleOptions(lists, locale),
          half: true,
        },
      ],
    },
    ...(isOwn ? [basisSection(plan('basisTitle'), form('basis'), form('basisHint'))] : []),
  ];
}

export async function planListSections(isOwn: boolean): Promise<FormSection[]> {
  const t = await getTranslations('upkeep.list');
  const plan = await getTranslations('upkeep.plan');
  const form = await getTranslations('upkeep.form');
  return [
    {
      id: 'content',
      title: t('section'),
      fields: [
        { kind: 'text', name: 'title', label: t('titleField'), lang: 'zh-CN', required: true, max: 200 },
        { kind: 'text', name: 'titleEn', label: t('titleEn'), lang: 'en', required: true, max: 300 },
        {
          kind: 'text',
          name: 'count',
          label: t('count'),
          hint: t('countHint'),
          numeric: true,
          required: true,
          width: 'short',
          half: true,
        },
        { kind: 'check', name: 'isNamed', label: t('isNamed'), hint: t('isNamedHint'), half: true },
      ],
    },
    ...(isOwn ? [basisSection(plan('basisTitle'), form('basis'), form('basisHint'))] : []),
  ];
}
