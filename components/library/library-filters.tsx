// The library's filters as a plain GET form: the address is the state, and sort and order stay as they are.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Link } from '../ui/link.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { cityOptions, kindOptions, type ProfileWords, statusOptions } from './choices.ts';
import { isNarrowed, type LibraryAddress } from './library-address.ts';

type LibraryFiltersProps = {
  address: LibraryAddress;
  year: number;
  years: readonly number[];
  plans: readonly { slug: string; title: string; titleEn: string }[];
  cities: readonly { code: string; name: string; nameEn: string }[];
};

export function LibraryFilters({ address, year, years, plans, cities }: LibraryFiltersProps) {
  const t = useTranslations('library.filter');
  const words = useTranslations('profiles') as unknown as ProfileWords;
  const locale = useLocale() as Locale;
  const assigned = [
    { value: 'yes', label: t('assignedYes') },
    { value: 'no', label: t('assignedNo') },
  ];
  const statuses = [...statusOptions(words), { value: 'none', label: t('noStatus') }];
  const planOptions = plans.map((plan) => ({
    value: plan.slug,
    label: locale === 'en' ? plan.titleEn : plan.title,
  }));
  const yearOptions = years.map((one) => ({ value: String(one), label: t('yearOf', { year: one }) }));
  return (
    <form action="/province/projects" method="get" data-print="hide" className="mb-4">
      {address.sort !== 'order' && <input type="hidden" name="sort" value={address.sort} />}
      {address.descending && <input type="hidden" name="order" value="descending" />}
      <div className="grid grid-cols-1 items-end gap-x-4 gap-y-2.5 min-[26rem]:grid-cols-2 lg:grid-cols-4">
        <Line name="words" label={t('words')}>
          <TextInput
            id="words"
            name="words"
            type="search"
            width="full"
            defaultValue={address.words ?? ''}
            maxLength={100}
            autoComplete="off"
          />
        </Line>
        <Picked name="plan" label={t('plan')} all={t('all')} value={address.plan} options={planOptions} />
        <Picked
          name="city"
          label={t('city')}
          all={t('all')}
          value={address.city}
          options={cityOptions(cities, locale)}
        />
        <Picked name="kind" label={t('kind')} all={t('all')} value={address.kind} options={kindOptions(words)} />
        <Picked name="status" label={t('status')} all={t('all')} value={address.status} options={statuses} />
        <Picked name="assigned" label={t('assigned')} all={t('all')} value={address.assigned} options={assigned} />
        <Line name="year" label={t('year')}>
          <Select id="year" name="year" options={yearOptions} defaultValue={String(year)} className="w-full" />
        </Line>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Checkbox
          id="withoutPlan"
          name="withoutPlan"
          value="yes"
          defaultChecked={address.withoutPlan}
          label={t('withoutPlan')}
        />
        <Checkbox id="ended" name="ended" value="yes" defaultChecked={address.ended} label={t('ended')} />
        <Button type="submit" variant="quiet">
          {t('submit')}
        </Button>
        {isNarrowed(address) && (
          <Link href="/province/projects" className="inline-flex min-h-6 items-center">
            {t('clear')}
          </Link>
        )}
      </div>
    </form>
  );
}

function Line({ name, label, children }: { name: string; label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="block text-sm text-soft">
        {label}
      </label>
      {children}
    </div>
  );
}

type PickedProps = {
  name: string;
  label: string;
  all: string;
  value: string | null;
  options: readonly SelectOption[];
};

function Picked({ name, label, all, value, options }: PickedProps) {
  return (
    <Line name={name} label={label}>
      <Select id={name} name={name} options={options} placeholder={all} defaultValue={value ?? ''} className="w-full" />
    </Line>
  );
}
