// What the maintenance forms offer to choose from, as options in the reader's language.
import { shownName } from '#components/plans/bilingual-name.tsx';
import type { SelectOption } from '#components/ui/select.tsx';
import type { Place } from '#reporting/upkeep.ts';
import type { Locale } from '#rules/preferences.ts';

export type Titled = { slug: string; title: string; titleEn: string };

export const shownTitle = ({ title, titleEn }: Titled, locale: Locale) =>
  shownName({ name: title, nameEn: titleEn }, locale);

export const titleOptions = (rows: readonly Titled[], locale: Locale): SelectOption[] =>
  rows.map((row) => ({ value: row.slug, label: shownTitle(row, locale) }));

/** A tree as options, lower ones set in; ended ones cannot be chosen anew. */
export function treeOptions(
  rows: readonly (Titled & { depth: number; endedAt: Date | null })[],
  locale: Locale,
  chosen: string | null = null,
): SelectOption[] {
  return rows.map((row) => ({
    value: row.slug,
    label: `${'\u3000'.repeat(row.depth)}${shownTitle(row, locale)}`,
    disabled: row.endedAt !== null && row.slug !== chosen,
  }));
}

export const placeLabel = (place: Place, locale: Locale) =>
  shownName({ name: place.shortName, nameEn: place.nameEn }, locale);

export const isCity = (place: Place) => place.level === 'city';

/** Counties under their cities, by code: 杭州 · 桐庐县. */
export function countyOptions(places: readonly Place[], locale: Locale): SelectOption[] {
  const cities = new Map(places.filter(isCity).map((city) => [city.code, placeLabel(city, locale)]));
  return places
    .filter((place) => place.level === 'county')
    .map((place) => ({
      value: place.code,
      label: [cities.get(place.parentCode ?? ''), shownName(place, locale)].filter(Boolean).join(' · '),
    }));
}
