// What a plan says of itself, for the reader before the form: issuers, date, target years, members. What is not there is said.
import { getLocale, getTranslations } from 'next-intl/server';
import { shownName } from '#components/plans/bilingual-name.tsx';
import type { Definition } from '#components/ui/definition-list.tsx';
import type { PlanUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { placeLabel } from '../form-options.ts';

export async function planFacts({ plan, places, plans, fields }: PlanUpkeep): Promise<Definition[]> {
  const t = await getTranslations('upkeep.plan');
  const form = await getTranslations('upkeep.form');
  const locale = (await getLocale()) as Locale;
  const list = (names: readonly string[]) => (names.length > 0 ? names.join(form('comma')) : form('none'));
  const successor = plans.find((one) => one.slug === plan.continuedBy);
  const members = places
    .filter((place) => fields[`member.${place.code}`])
    .map((place) => `${placeLabel(place, locale)}${fields[`member.${place.code}`] === 'core' ? t('coreMark') : ''}`);
  const date = plan.date && plan.dateMeaning ? `${plan.date} ${t(`meaning.${plan.dateMeaning}`)}` : t('dateNone');
  return [
    { term: t('issuers'), value: list(plan.issuers.map((issuer) => shownName(issuer, locale))) },
    { term: t('date'), value: date },
    { term: t('horizonYears'), value: list(plan.horizonYears.map(String)) },
    { term: t('members'), value: list(members) },
    ...(successor
      ? [{ term: t('continuedBy'), value: shownName({ name: successor.title, nameEn: successor.titleEn }, locale) }]
      : []),
  ];
}
