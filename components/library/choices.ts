// What the forms of the library offer to choose from, in the reader's language.
import { formatQuarter } from '#format/quarter.ts';
import { enteredKinds } from '#rules/commitment-input.ts';
import type { Locale } from '#rules/preferences.ts';
import { fundingSources, projectNatures, projectStatuses, unitRoles } from '#rules/project.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import type { SelectOption } from '../ui/select.tsx';

/** The translator of the area `profiles`, which holds the words of kinds, statuses, natures and funding. */
export type ProfileWords = (key: never) => string;

const say = (t: ProfileWords, key: string) => t(key as never);

export const kindOptions = (t: ProfileWords): SelectOption[] =>
  enteredKinds.map((value) => ({ value, label: say(t, `kind.${value}`) }));

export const statusOptions = (t: ProfileWords): SelectOption[] =>
  projectStatuses.map((value) => ({ value, label: say(t, `status.${value}`) }));

export const natureOptions = (t: ProfileWords): SelectOption[] =>
  projectNatures.map((value) => ({ value, label: say(t, `nature.${value}`) }));

export const roleOptions = (t: ProfileWords): SelectOption[] =>
  unitRoles.map((value) => ({ value, label: say(t, `unitRole.${value}`) }));

export const fundingTicks = (t: ProfileWords, chosen: readonly string[]) =>
  fundingSources.map((value) => ({
    name: `funding.${value}`,
    label: say(t, `funding.${value}`),
    initial: chosen.includes(value),
  }));

export function quarterOptions(quarters: readonly QuarterId[], locale: Locale): SelectOption[] {
  return quarters.map((value) => ({ value, label: formatQuarter(value, locale) }));
}

/** All quarters of some years, for dates that may lie anywhere; one that is chosen already is always among them. */
export function yearsOfQuarters(from: number, to: number, chosen: string, locale: Locale): SelectOption[] {
  const quarters = Array.from({ length: (to - from + 1) * 4 }, (_, step) =>
    quarterId(from + Math.floor(step / 4), (step % 4) + 1),
  );
  const options = quarterOptions(quarters, locale);
  return chosen === '' || options.some((option) => option.value === chosen)
    ? options
    : [{ value: chosen, label: formatQuarter(chosen as QuarterId, locale) }, ...options];
}

export function cityOptions(
  cities: readonly { code: string; name: string; nameEn: string }[],
  locale: Locale,
): SelectOption[] {
  return cities.map((city) => ({ value: city.code, label: locale === 'en' ? city.nameEn : city.name }));
}
