// What each figure means, with an example computed by the very rules that compute the pages.
import { useLocale, useTranslations } from 'next-intl';
import { formatAmount, formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import { completionOf, timeProgress } from '#rules/completion.ts';
import { yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';

const figures = [
  'completion',
  'time',
  'planned',
  'lead',
  'total',
  'onPace',
  'coverage',
  'forecast',
  'basis',
  'once',
  'original',
] as const;

const wan = (amount: number) => yuan(amount * 10_000);

/** The anchor of the arithmetic: 100 of 100, 0 of 300, and 10 without a plan. */
const example = completionOf([
  { actualYuan: wan(100), planYuan: wan(100) },
  { actualYuan: wan(0), planYuan: wan(300) },
  { actualYuan: wan(10), planYuan: null },
]);

export function Definitions() {
  const t = useTranslations('guide.figures');
  const quarters = {
    q1: formatRate(timeProgress('2026Q1')),
    q2: formatRate(timeProgress('2026Q2')),
    q3: formatRate(timeProgress('2026Q3')),
    q4: formatRate(timeProgress('2026Q4')),
  };
  return (
    <>
      <dl className="grid gap-3">
        {figures.map((figure) => (
          <div key={figure} id={`figure-${figure}`} className="target:bg-accent-tint">
            <dt className="font-semibold">{t(figure)}</dt>
            <dd className="max-w-[60em]">{t(`${figure}Text`, quarters)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-[60em] border-l-2 border-line pl-3 text-sm text-soft">
        <b className="font-semibold">{t('example')}</b>{' '}
        {t('exampleText', {
          rate: formatRate(example.rate),
          plan: formatWanYuan(example.planYuan),
          without: formatWanYuan(example.withoutPlanYuan),
        })}
      </p>
    </>
  );
}

export function UnitRules() {
  const t = useTranslations('guide.units');
  const locale = useLocale() as Locale;
  const shown = formatAmount(yuan(33_870_049_999), locale);
  const rules = ['money', 'rounding', 'roundingLight', 'percent', 'missing', 'nature', 'demonstration'] as const;
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      {rules.map((rule) => (
        <li key={rule}>
          {t(rule)}
          {rule === 'rounding' && (
            <span className="block text-sm text-soft">
              {t('example', {
                a: `${formatWanYuan(yuan(33_870_049_999))} ${moneyUnit('wan', locale)}`,
                b: `${shown.value} ${shown.unit}`,
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
