// The key figures of a set of shares: completion against time, money, lights, pace, and what they rest on.
import { useLocale, useTranslations } from 'next-intl';
import { formatAmount } from '#format/money.ts';
import { formatInteger, noFigure } from '#format/number.ts';
import { formatPercentForLight, formatRate } from '#format/percent.ts';
import type { Basis } from '#rules/commitment.ts';
import type { Completion, Rate } from '#rules/completion.ts';
import { type Light, type LightRule, lights } from '#rules/lights.ts';
import type { Locale } from '#rules/preferences.ts';
import { BulletBar } from '../figures/bullet-bar.tsx';
import { Figure } from '../figures/figure.tsx';
import { FigureStrip } from '../figures/figure-strip.tsx';
import { LightCounts } from '../figures/light-counts.tsx';

export type SetOfShares = {
  shares: readonly unknown[];
  completion: Completion;
  lights: Readonly<Record<Light, number>>;
  onPace: { onPace: number; counted: number };
  reported: number;
};

type SetStripProps = {
  figures: SetOfShares;
  timeProgress: Rate;
  rule: LightRule;
  basis: Basis;
  /** The reports behind it. */
  href?: string | undefined;
};

export function SetStrip({ figures, timeProgress, rule, basis, href }: SetStripProps) {
  const t = useTranslations('profiles.figures');
  const locale = useLocale() as Locale;
  const { completion, reported, shares, onPace } = figures;
  const words = formatPercentForLight(completion.rate, timeProgress, rule);
  const time = formatRate(timeProgress);
  const amount = formatAmount(reported > 0 || completion.actualYuan !== 0 ? completion.actualYuan : null, locale);
  const plan = formatAmount(completion.planYuan, locale);
  const shown = lights.filter((light) => ['green', 'yellow', 'red'].includes(light) || figures.lights[light] > 0);
  const counts = Object.fromEntries(shown.map((light) => [light, figures.lights[light]]));
  const rateNote = completion.rate === null ? t('rateNone') : t('rateNote', { time, points: words.points });
  return (
    <FigureStrip>
      <Figure
        label={t('rate')}
        value={words.rate.replace('%', '')}
        {...(completion.rate === null ? {} : { unit: '%' })}
        note={reported === 0 ? t('rateWaiting') : rateNote}
        href={completion.rate === null ? undefined : href}
        wide
      >
        {completion.rate !== null && (
          <BulletBar rate={completion.rate} mark={timeProgress} label={t('barLabel', { rate: words.rate, time })} />
        )}
      </Figure>
      <Figure
        label={t('actual')}
        value={amount.value}
        unit={amount.unit}
        note={
          completion.withoutPlanCount > 0
            ? t('withoutPlan', { count: completion.withoutPlanCount })
            : t('actualNote', { plan: `${plan.value} ${plan.unit}` })
        }
      />
      <Figure
        label={t('lights')}
        value={<LightCounts counts={counts} />}
        note={t('lightsNote', { count: shares.length })}
        plain
      />
      <Figure
        label={t('onPace')}
        value={onPace.counted === 0 ? noFigure : formatInteger(onPace.onPace)}
        {...(onPace.counted === 0 ? {} : { unit: t('onPaceOf', { counted: onPace.counted }) })}
        {...(onPace.counted === 0 ? { note: t('onPaceNone') } : {})}
      />
      <Figure
        label={t('reported')}
        value={formatInteger(reported)}
        unit={t('reportedOf', { count: shares.length })}
        note={t(basis === 'official' ? 'reportedNoteOfficial' : 'reportedNoteProvisional')}
      />
    </FigureStrip>
  );
}
