// The form of a plan, put together for the reader's language.
import { getLocale, getTranslations } from 'next-intl/server';
import type { FormSection } from '#components/maintenance/form-field.ts';
import type { PlanChoice } from '#reporting/plan-upkeep.ts';
import type { Place } from '#reporting/upkeep.ts';
import { countyRows, dateMeanings, issuerRows, memberRoles } from '#rules/plan-input.ts';
import type { Locale } from '#rules/preferences.ts';
import { countyOptions, isCity, placeLabel, titleOptions } from './form-options.ts';

type Input = {
  places: readonly Place[];
  plans: readonly PlanChoice[];
  /** The form's strings as they stand: how many lines are in use, which counties are members. */
  fields: Readonly<Record<string, string>>;
  isOwn: boolean;
};

export async function planSections({ places, plans, fields, isOwn }: Input): Promise<FormSection[]> {
  const t = await getTranslations('upkeep.plan');
  const form = await getTranslations('upkeep.form');
  const locale = (await getLocale()) as Locale;
  return [
    {
      id: 'basics',
      title: t('basics'),
      fields: [
        { kind: 'text', name: 'title', label: t('titleField'), lang: 'zh-CN', required: true, max: 200 },
        { kind: 'text', name: 'titleEn', label: t('titleEn'), lang: 'en', required: true, max: 300 },
        { kind: 'text', name: 'number', label: t('number'), hint: t('numberHint'), lang: 'zh-CN', half: true, max: 60 },
        {
          kind: 'select',
          name: 'continuedBy',
          label: t('continuedBy'),
          none: t('continuedNone'),
          options: titleOptions(plans, locale),
          half: true,
        },
        { kind: 'rows', label: t('issuers'), rows: issuerLines(fields, t) },
      ],
    },
    {
      id: 'time',
      title: t('time'),
      fields: [
        { kind: 'text', name: 'date', type: 'date', label: t('date'), hint: t('dateHint'), width: 'short', half: true },
        {
          kind: 'select',
          name: 'dateMeaning',
          label: t('dateMeaning'),
          none: t('dateNone'),
          options: dateMeanings.map((value) => ({ value, label: t(`meaning.${value}`) })),
          half: true,
        },
        { kind: 'text', name: 'horizonYears', label: t('horizonYears'), hint: t('horizonHint') },
      ],
    },
    await memberSection(places, fields),
    ...(isOwn ? [basisSection(t('basisTitle'), form('basis'), form('basisHint'))] : []),
  ];
}

type Words = Awaited<ReturnType<typeof getTranslations<'upkeep.plan'>>>;

/** One line more than is in use, two at least. */
function issuerLines(fields: Readonly<Record<string, string>>, t: Words) {
  const used = Object.keys(fields).filter((name) => /^issuer\.\d\.name$/.test(name)).length;
  return Array.from({ length: Math.min(issuerRows, Math.max(2, used + 1)) }, (_, index) => [
    { kind: 'text' as const, name: `issuer.${index + 1}.name`, label: t('issuer'), lang: 'zh-CN' as const, max: 80 },
    { kind: 'text' as const, name: `issuer.${index + 1}.nameEn`, label: t('issuerEn'), lang: 'en' as const, max: 160 },
  ]);
}

async function memberSection(places: readonly Place[], fields: Readonly<Record<string, string>>): Promise<FormSection> {
  const t = await getTranslations('upkeep.plan');
  const locale = (await getLocale()) as Locale;
  const roles = memberRoles.map((value) => ({ value, label: t(`role.${value}`) }));
  const nameOf = (code: string | null) => {
    const place = places.find((one) => one.code === code);
    return place ? placeLabel(place, locale) : '';
  };
  const noteOf = (place: Place) => {
    if (!place.inProvince) return { note: t('outside') };
    return place.level === 'county' ? { note: t('reportedBy', { city: nameOf(place.parentCode) }) } : {};
  };
  return {
    id: 'members',
    title: t('membersTitle'),
    say: t('membersSay'),
    fields: [
      {
        kind: 'selects',
        label: t('members'),
        none: t('memberNone'),
        options: roles,
        rows: places
          .filter((place) => isCity(place) || fields[`member.${place.code}`])
          .map((place) => ({ name: `member.${place.code}`, label: placeLabel(place, locale), ...noteOf(place) })),
      },
      {
        kind: 'rows',
        label: t('counties'),
        rows: Array.from({ length: countyRows }, (_, index) => [
          {
            kind: 'select' as const,
            name: `county.${index + 1}`,
            label: t('county'),
            none: t('countyNone'),
            options: countyOptions(
              places.filter((place) => !fields[`member.${place.code}`]),
              locale,
            ),
          },
          {
            kind: 'select' as const,
            name: `county.${index + 1}.role`,
            label: t('countyRole'),
            none: t('role.member'),
            options: roles.filter((role) => role.value === 'core'),
          },
        ]),
      },
    ],
  };
}

/** Only for what no source document holds. */
export function basisSection(title: string, label: string, hint: string): FormSection {
  return {
    id: 'basis-of-entry',
    title,
    fields: [{ kind: 'text', name: 'basis', label, hint, lang: 'zh-CN', required: true, max: 300 }],
  };
}
