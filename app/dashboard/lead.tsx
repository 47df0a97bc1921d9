// The sentences under the headline, each computed: amounts, who is on pace, who is furthest behind, where the year ends at this pace.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { figureAddress } from '#components/figures/figure-address.ts';
import { Link } from '#components/ui/link.tsx';
import {
  amountWords,
  isArriving,
  isWaiting,
  nameOf,
  paceWords,
  periodOf,
  placeOf,
  sizeOfPoints,
} from '#documents/dashboard-words.ts';
import { listed } from '#documents/words.ts';
import { formatPercentForLight, formatRate } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { DashboardRow, DashboardView } from '#reporting/dashboard.ts';
import { compareRates, pointsBetween, rateOf } from '#rules/completion.ts';
import type { Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterNumber } from '#rules/quarter.ts';
import { viewQuestion } from './view-question.ts';

const named = 3;
const bold = (words: ReactNode) => <b>{words}</b>;

export function Lead({ view }: { view: DashboardView }) {
  if (view.shares.length === 0) return null;
  return isWaiting(view) ? (
    <WaitingLead view={view} />
  ) : (
    <>
      <Amounts view={view} />
      <OnPace view={view} />
      <FurthestBehind view={view} />
      {isArriving(view) ? null : <YearEnd view={view} />}
      <Missing view={view} />
    </>
  );
}

function useAmount(): (yuan: Yuan) => string {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  return (yuan) => amountWords(yuan, t, locale);
}

function Amounts({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const amount = useAmount();
  const { completion, commitments } = view.total;
  const values = {
    place: placeOf(view, t, useLocale() as Locale),
    count: commitments,
    done: amount(completion.actualYuan),
    b: bold,
  };
  if (completion.rate === null) return t.rich('lead.amountsOnly', values);
  return t.rich('lead.amounts', { ...values, plan: amount(completion.planYuan) });
}

function OnPace({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const { onPace, counted } = view.total.onPace;
  return counted === 0 ? null : t.rich('lead.onPace', { onPace, counted, b: bold });
}

function FurthestBehind({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const measured = view.cities.filter((city) => city.lead !== null);
  if (view.scope === 'city' || measured.length === 0) return null;
  const behind = measured
    .filter((city) => city.light === 'yellow' || city.light === 'red')
    .toSorted((a, b) => compareLeads(a, b))
    .slice(0, named);
  if (behind.length === 0) {
    return t(measured.every((city) => (city.lead?.numerator ?? 0n) >= 0n) ? 'lead.allAhead' : 'lead.allNear');
  }
  return t.rich('lead.furthestBehind', {
    count: behind.length,
    cities: listed(
      behind.map((city) => (locale === 'zh-CN' ? city.shortName : nameOf(city, locale))),
      locale,
    ),
    points: listed(
      behind.map((city) => sizeOfPoints(city.lead)),
      locale,
    ),
    b: bold,
  });
}

function compareLeads(a: DashboardRow, b: DashboardRow): number {
  return a.lead && b.lead ? compareRates(a.lead, b.lead) : 0;
}

function YearEnd({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const amount = useAmount();
  const { forecast } = view;
  if (forecast === null) return null;
  const left = 4 - quarterNumber(view.quarter);
  if (forecast.neededPerQuarterYuan === null) {
    return forecast.remainingYuan > 0 ? t('lead.short', { amount: amount(forecast.remainingYuan) }) : t('lead.full');
  }
  const rate = formatRate(rateOf(forecast.yearEndYuan, view.total.completion.planYuan));
  const needed = { amount: amount(forecast.neededPerQuarterYuan) };
  return (
    <>
      {t('lead.forecast', { rate })}
      {forecast.remainingYuan === 0
        ? t('lead.needNone')
        : left === 1
          ? t('lead.needLast', needed)
          : t('lead.needEach', { ...needed, quarters: left })}
    </>
  );
}

function Missing({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const { reported, owed } = view.total.coverage;
  const missing = owed - reported;
  if (missing <= 0) return null;
  if (!isArriving(view)) return t('lead.missing', { missing });
  return t.rich(view.basis === 'official' ? 'lead.partialOfficial' : 'lead.partialProvisional', { missing, b: bold });
}

/** Nothing counts for the quarter yet: where the year stood before it, and the way there. */
function WaitingLead({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const amount = useAmount();
  const before = view.trend.at(-2);
  const after = t(view.basis === 'official' ? 'lead.afterOfficial' : 'lead.afterProvisional');
  if (!before?.rate) return after;
  const words = formatPercentForLight(before.rate, before.time, view.rule);
  const isOpened = view.quarters.includes(before.quarter);
  return (
    <>
      {t.rich('lead.before', {
        period: periodOf(before.quarter, view.asOf, locale),
        rate: words.rate,
        remark: paceWords(pointsBetween(before.rate, before.time), words.points, t),
        done: amount(view.total.completion.actualYuan),
        plan: amount(view.total.completion.planYuan),
        b: bold,
      })}
      {after}{' '}
      {isOpened && (
        <Link href={figureAddress('/dashboard', { ...viewQuestion(view), quarter: before.quarter })}>
          {t('lead.toPrevious', { quarter: formatQuarter(before.quarter, locale) })}
        </Link>
      )}
    </>
  );
}
