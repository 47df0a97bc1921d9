// The form of a functional zone or platform, put together for the reader's language.
import { getLocale, getTranslations } from 'next-intl/server';
import type { FormSection } from '#components/maintenance/form-field.ts';
import type { SelectOption } from '#components/ui/select.tsx';
import type { functionalZoneChoices } from '#reporting/figure-upkeep.ts';
import type { Place } from '#reporting/upkeep.ts';
import { functionalZoneKinds, hostRows, itemRows } from '#rules/functional-zone-input.ts';
import type { Locale } from '#rules/preferences.ts';
import { countyOptions, isCity, placeLabel, shownTitle, treeOptions } from '../plans/form-options.ts';
import { basisSection } from '../plans/plan-form.ts';

type Choices = Awaited<ReturnType<typeof functionalZoneChoices>>;
type Input = Choices & {
  /** The form's strings as they stand: which counties and items are chosen. */
  fields: Readonly<Record<string, string>>;
  isOwn: boolean;
};

export async function zoneSections(input: Input): Promise<FormSection[]> {
  const t = await getTranslations('upkeep.zone');
  const plan = await getTranslations('upkeep.plan');
  const form = await getTranslations('upkeep.form');
  return [
    {
      id: 'what',
      title: t('section'),
      fields: [
        { kind: 'text', name: 'name', label: t('name'), lang: 'zh-CN', required: true, max: 120 },
        { kind: 'text', name: 'nameEn', label: t('nameEn'), lang: 'en', required: true, max: 240 },
        {
          kind: 'choice',
          name: 'kind',
          label: t('kind'),
          options: functionalZoneKinds.map((value) => ({ value, label: t(`kindName.${value}`) })),
        },
      ],
    },
    await hostSection(input),
    await itemSection(input),
    ...(input.isOwn ? [basisSection(plan('basisTitle'), form('basis'), form('basisHint'))] : []),
  ];
}

async function hostSection({ places, fields }: Input): Promise<FormSection> {
  const t = await getTranslations('upkeep.zone');
  const locale = (await getLocale()) as Locale;
  const isHost = (place: Place) => fields[`host.${place.code}`] === 'yes';
  const box = (place: Place) => ({ name: `host.${place.code}`, label: placeLabel(place, locale) });
  const counties = places.filter((place) => place.level === 'county' && isHost(place));
  return {
    id: 'hosts',
    title: t('hostsTitle'),
    say: t('hostsSay'),
    fields: [
      { kind: 'checks', label: t('hosts'), options: places.filter(isCity).map(box) },
      ...(counties.length > 0
        ? [{ kind: 'checks' as const, label: t('hostCounties'), options: counties.map(box) }]
        : []),
      {
        kind: 'rows',
        label: t('hostMore'),
        rows: Array.from({ length: hostRows }, (_, index) => [
          {
            kind: 'select' as const,
            name: `hostMore.${index + 1}`,
            label: t('hostMorePlace'),
            none: t('hostMoreNone'),
            options: countyOptions(
              places.filter((place) => !isHost(place)),
              locale,
            ),
          },
        ]),
      },
    ],
  };
}

async function itemSection({ plans, fields }: Input): Promise<FormSection> {
  const t = await getTranslations('upkeep.zone');
  const locale = (await getLocale()) as Locale;
  const chosen = plans.flatMap((plan) =>
    plan.items
      .filter((item) => fields[`item.${item.slug}`] === 'yes')
      .map((item) => ({
        name: `item.${item.slug}`,
        label: `${shownTitle(item, locale)} · ${shownTitle(plan, locale)}`,
      })),
  );
  // The plans stand between their items as lines that cannot be chosen.
  const options: SelectOption[] = plans.flatMap((plan) => [
    { value: `plan ${plan.slug}`, label: shownTitle(plan, locale), disabled: true },
    ...treeOptions(plan.items, locale).map((option) => ({ ...option, label: `\u3000${option.label}` })),
  ]);
  return {
    id: 'items',
    title: t('itemsTitle'),
    fields: [
      ...(chosen.length > 0 ? [{ kind: 'checks' as const, label: t('items'), options: chosen, wide: true }] : []),
      {
        kind: 'rows',
        label: t('itemMore'),
        rows: Array.from({ length: itemRows }, (_, index) => [
          {
            kind: 'select' as const,
            name: `itemMore.${index + 1}`,
            label: t('itemMoreItem'),
            none: t('itemMoreNone'),
            options,
          },
        ]),
      },
    ],
  };
}
