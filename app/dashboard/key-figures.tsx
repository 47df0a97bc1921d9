// The strip of key figures; each number opens its lineage.
import { useLocale, useTranslations } from 'next-intl';
import { BulletBar } from '#components/figures/bullet-bar.tsx';
import { Figure } from '#components/figures/figure.tsx';
import { figureAddress } from '#components/figures/figure-address.ts';
import { FigureStrip } from '#components/figures/figure-strip.tsx';
import { LightCounts } from '#components/figures/light-counts.tsx';
import { amountWords, isArriving, isWaiting, rowWords } from '#documents/dashboard-words.ts';
import { formatAmount } from '#format/money.ts';
import { formatInteger, noFigure } from '#format/number.ts';
import { formatRate } from '#format/percent.ts';
import type { DashboardView } from '#reporting/dashboard.ts';
import { rateOf } from '#rules/completion.ts';
import { type Light, lights } from '#rules/lights.ts';
import { subtractYuan, yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterNumber } from '#rules/quarter.ts';
import { viewQuestion } from './view-question.ts';

export function KeyFigures({ view }: { view: DashboardView }) {
  const href = figureAddress('/lineage', viewQuestion(view));
  return (
    <FigureStrip>
      <RateFigure view={view} href={href} />
      <OnPaceFigure view={view} href={href} />
      <LightsFigure view={view} />
      <CoverageFigure view={view} href={href} />
      <YearEndFigure view={view} href={href} />
    </FigureStrip>
  );
}

type FigureOf = { view: DashboardView; href: string };

/** '73.2%' as the number and its unit. */
function percentParts(words: string): { value: string; unit?: string } {
  return words.endsWith('%') ? { value: words.slice(0, -1), unit: '%' } : { value: words };
}

function RateFigure({ view, href }: FigureOf) {
  const t = useTranslations('dashboard');
  const { rate } = view.total.completion;
  const words = rowWords(view.total, view).rate;
  const time = formatRate(view.timeProgress);
  const note = rate === null ? t('figure.rateNone') : t('figure.rateNote', { time });
  return (
    <Figure
      label={t('figure.rate')}
      {...percentParts(words)}
      note={isWaiting(view) ? t('figure.rateWaiting') : note}
      {...(rate === null ? {} : { href })}
      wide
    >
      {rate !== null && (
        <BulletBar rate={rate} mark={view.timeProgress} label={t('figure.barLabel', { rate: words, time })} />
      )}
    </Figure>
  );
}

function OnPaceFigure({ view, href }: FigureOf) {
  const t = useTranslations('dashboard');
  const { onPace, counted, rate } = view.total.onPace;
  if (counted === 0) return <Figure label={t('figure.onPace')} value={noFigure} note={t('figure.onPaceNone')} />;
  return (
    <Figure
      label={t('figure.onPace')}
      value={formatInteger(onPace)}
      unit={t('figure.onPaceOf', { counted })}
      note={t('figure.onPaceNote', { rate: formatRate(rate) })}
      href={`${href}#shares`}
    />
  );
}

function LightsFigure({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const always: readonly Light[] = ['green', 'yellow', 'red'];
  const counts = Object.fromEntries(
    lights
      .filter((light) => always.includes(light) || view.lights[light] > 0)
      .map((light) => [light, view.lights[light]]),
  );
  return (
    <Figure
      label={t('figure.lights')}
      value={<LightCounts counts={counts} />}
      note={t('figure.lightsNote', {
        count: view.shares.length,
        green: String(view.rule.greenLagPoints),
        yellow: String(view.rule.yellowLagPoints),
      })}
      plain
      wide
    />
  );
}

function CoverageFigure({ view, href }: FigureOf) {
  const t = useTranslations('dashboard');
  const { owed, reported, onTime, coverage, timeliness } = view.total.coverage;
  if (owed === 0) return <Figure label={t('figure.coverage')} value={noFigure} note={t('figure.coverageNone')} />;
  const note = view.basis === 'official' ? 'figure.coverageNoteOfficial' : 'figure.coverageNoteProvisional';
  return (
    <Figure
      label={t('figure.coverage')}
      value={formatRate(coverage).replace('%', '')}
      unit={t('figure.coverageUnit', { timeliness: formatRate(timeliness) })}
      note={t(note, { reported, owed, onTime })}
      href={`${href}#parts`}
    />
  );
}

function YearEndFigure({ view, href }: FigureOf) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const { forecast, quarter } = view;
  const { planYuan, plannedActualYuan, rate } = view.total.completion;
  if (rate === null) return null;
  const isIn = !isWaiting(view) && !isArriving(view);
  if (forecast?.neededPerQuarterYuan != null && isIn) {
    const left = 4 - quarterNumber(quarter);
    const needed = { amount: amountWords(forecast.neededPerQuarterYuan, t, locale), quarters: left };
    const need = forecast.remainingYuan === 0 ? 'lead.needNone' : left === 1 ? 'lead.needLast' : 'lead.needEach';
    return (
      <Figure
        label={t('figure.forecast')}
        {...percentParts(formatRate(rateOf(forecast.yearEndYuan, planYuan)))}
        note={t(need, needed)}
        href={href}
      />
    );
  }
  const remaining = yuan(Math.max(0, subtractYuan(planYuan, plannedActualYuan)));
  const { value, unit } = formatAmount(remaining, locale);
  const ended = quarterNumber(quarter) === 1 ? 'figure.remainingFirst' : 'figure.remainingEnd';
  const note = isIn ? ended : 'figure.remainingNote';
  return <Figure label={t('figure.remaining')} value={value} unit={unit} note={t(note)} href={href} />;
}
