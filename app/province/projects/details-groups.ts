// The details form of a commitment as data, for entering one and for changing it.
import { getLocale, getTranslations } from 'next-intl/server';
import {
  fundingTicks,
  kindOptions,
  natureOptions,
  type ProfileWords,
  statusOptions,
  yearsOfQuarters,
} from '#components/library/choices.ts';
import type { FieldGroup } from '#components/library/form-fields.ts';
import { maxBasisLength, maxNameLength } from '#rules/commitment-input.ts';
import type { Locale } from '#rules/preferences.ts';

type DetailsQuestion = {
  values: Readonly<Record<string, string>>;
  /** True for what no document holds. */
  own: boolean;
  /** The year of the quarter choices' middle. */
  year: number;
};

export async function detailsGroups({ values, own, year }: DetailsQuestion): Promise<FieldGroup[]> {
  const t = await getTranslations('library.field');
  const words = (await getTranslations('profiles')) as unknown as ProfileWords;
  const locale = (await getLocale()) as Locale;
  const of = (name: string) => ({ name, label: t(name as never), initial: values[name] ?? '' });
  const quarter = (name: string) => ({
    ...of(name),
    kind: 'select' as const,
    options: yearsOfQuarters(year - 8, year + 10, values[name] ?? '', locale),
    placeholder: t('notGiven'),
  });
  const chosen = Object.keys(values)
    .filter((name) => name.startsWith('funding.'))
    .map((name) => name.slice('funding.'.length));
  return [
    {
      title: t('group.what'),
      fields: [
        { ...of('name'), kind: 'text', maxLength: maxNameLength, required: true },
        { ...of('nameEn'), kind: 'text', maxLength: maxNameLength * 2, hint: t('nameEnHint') },
        { ...of('kind'), kind: 'select', options: kindOptions(words), placeholder: t('choose'), required: true },
        ...(own
          ? [{ ...of('basis'), kind: 'area' as const, hint: t('basisHint'), required: true, maxLength: maxBasisLength }]
          : []),
      ],
    },
    {
      title: t('group.project'),
      columns: 3,
      fields: [
        { ...of('projectCode'), kind: 'text', hint: t('projectCodeHint'), maxLength: 40 },
        { ...of('nature'), kind: 'select', options: natureOptions(words), placeholder: t('notGiven') },
        { ...of('projectStatus'), kind: 'select', options: statusOptions(words), placeholder: t('notGiven') },
      ],
    },
    {
      title: t('group.time'),
      columns: 2,
      fields: [
        quarter('plannedStartQuarter'),
        quarter('plannedEndQuarter'),
        { ...of('startedOn'), kind: 'date' },
        { ...of('completedOn'), kind: 'date' },
      ],
    },
    {
      fields: [
        { kind: 'checks', name: 'fundingSources', label: t('fundingSources'), options: fundingTicks(words, chosen) },
      ],
    },
  ];
}
