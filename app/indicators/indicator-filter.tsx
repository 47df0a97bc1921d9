// The filters of the list of indicators: a plain GET form, so the address says what is shown.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { IndicatorList, IndicatorQuestion } from '#reporting/indicators.ts';
import { directions } from '#rules/indicator.ts';
import type { Locale } from '#rules/preferences.ts';

type IndicatorFilterProps = { question: IndicatorQuestion; options: IndicatorList['options'] };

export function IndicatorFilter({ question, options }: IndicatorFilterProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const all = t('indicators.all');
  const plans = options.plans.map((plan) => ({
    value: plan.slug,
    label: shownName({ name: plan.title, nameEn: plan.titleEn }, locale),
  }));
  const cities = options.cities.map((city) => ({
    value: city.code,
    label: locale === 'en' ? city.nameEn : city.shortName,
  }));
  const years = [
    { value: 'given', label: t('indicators.yearGiven') },
    { value: 'none', label: t('indicators.yearNone') },
    ...options.years.map((year) => ({ value: String(year), label: t('target.year', { year: String(year) }) })),
  ];
  const ways = directions.map((direction) => ({ value: direction, label: t(`direction.${direction}`) }));
  const { page: _page, ...filters } = question;
  const isFiltered = Object.values(filters).some((value) => value !== null && value !== '');
  return (
    <form
      action="/indicators"
      method="get"
      aria-label={t('indicators.filter')}
      data-print="hide"
      className="mb-4 grid grid-cols-1 items-end gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1.2fr_1.2fr_1.6fr_auto]"
    >
      <One name="plan" label={t('indicators.plan')} options={plans} value={question.plan} all={all} />
      <One name="city" label={t('indicators.city')} options={cities} value={question.city} all={all} />
      <One name="year" label={t('indicators.year')} options={years} value={question.year} all={all} />
      <One name="direction" label={t('indicators.direction')} options={ways} value={question.direction} all={all} />
      <Labelled name="words" label={t('indicators.words')}>
        <TextInput
          id="words"
          name="words"
          type="search"
          width="full"
          defaultValue={question.words}
          maxLength={100}
          autoComplete="off"
        />
      </Labelled>
      <div className="flex items-center gap-3">
        <Button type="submit" variant="quiet" className="min-h-10 whitespace-nowrap">
          {t('indicators.submit')}
        </Button>
        {isFiltered && (
          <Link href="/indicators" className="inline-flex min-h-6 items-center whitespace-nowrap">
            {t('indicators.clear')}
          </Link>
        )}
      </div>
    </form>
  );
}

type OneProps = { name: string; label: string; options: readonly SelectOption[]; value: string | null; all: string };

function One({ name, label, options, value, all }: OneProps) {
  return (
    <Labelled name={name} label={label}>
      <Select id={name} name={name} options={options} placeholder={all} defaultValue={value ?? ''} className="w-full" />
    </Labelled>
  );
}

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="text-sm text-soft">
        {label}
      </label>
      {children}
    </div>
  );
}
