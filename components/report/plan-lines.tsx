// The lines of 对照计划 with all words given, so that the same markup serves the server's panel and the one that follows the typing.
import { formatWanYuan } from '#format/money.ts';
import { noFigure } from '#format/number.ts';
import { formatPercentForLight, formatPoints, formatRate } from '#format/percent.ts';
import { compareRates, pointsBetween } from '#rules/completion.ts';
import type { Light, LightRule } from '#rules/lights.ts';
import { yuan } from '#rules/money.ts';
import { BulletBar } from '../figures/bullet-bar.tsx';
import { LightMark } from '../figures/light-mark.tsx';
import { type Definition, DefinitionList } from '../ui/definition-list.tsx';
import { fillTemplate } from './fill-template.ts';
import type { PlanFigures } from './plan-figures.ts';

/** Words of the panel in the reader's language; `before` and `withThis` already name their period. */
export type PlanWords = {
  readonly title: string;
  readonly unit: string;
  readonly annual: string;
  readonly annualNote: string | null;
  readonly none: string;
  /** null in the first quarter, before which there is nothing in the year. */
  readonly before: string | null;
  readonly withThis: string;
  readonly rate: string;
  readonly timeProgress: string;
  readonly plannedToDate: string;
  readonly lead: string;
  readonly leadOnPlan: string;
  readonly pointsUnit: string;
  readonly light: string;
  readonly rule: string;
  readonly total: string;
  readonly cumulative: string;
  readonly totalRate: string;
  readonly lights: Readonly<Record<Light, string>>;
  readonly greyNoPlan: string;
  readonly greyNotDue: string;
  readonly greyNotReported: string;
  /** With {rate}, {time}. */
  readonly barLabel: string;
};

type PlanLinesProps = {
  figures: PlanFigures;
  rule: LightRule;
  words: PlanWords;
  totalInvestmentYuan: number | null;
  /** A finding doubts the amount: what rests on it is toned, however green the light may be. */
  isDoubted?: boolean;
};

export function PlanLines({ figures, rule, words, totalInvestmentYuan, isDoubted = false }: PlanLinesProps) {
  const { planYuan, rate, time, expected, points, light } = figures;
  const amount = (value: Parameters<typeof formatWanYuan>[0]) => (
    <>
      {formatWanYuan(value)} {value !== null && <Unit>{words.unit}</Unit>}
    </>
  );
  // Where planned-to-date is not simply the time elapsed, the light follows it and both leads are shown.
  const onOwnPace = expected !== null && expected.numerator > 0n && compareRates(expected, time) !== 0;
  const said = formatPercentForLight(rate, onOwnPace ? expected : time, rule);
  const lead = rate === null ? null : pointsBetween(rate, time);
  const doubt = isDoubted ? ('warn' as const) : undefined;
  const items: (Definition | false)[] = [
    {
      term: words.annual,
      value: amount(planYuan),
      ...(words.annualNote === null ? {} : { note: words.annualNote }),
    },
    words.before !== null && { term: words.before, value: amount(figures.beforeYuan) },
    { term: words.withThis, value: amount(figures.yearToDateYuan), tone: doubt },
    planYuan !== null && { term: words.rate, value: said.rate, tone: doubt },
    planYuan !== null && { term: words.timeProgress, value: formatRate(time) },
    planYuan !== null && {
      term: words.lead,
      value: pointsText(onOwnPace ? formatPoints(lead) : said.points, words),
      tone: doubt ?? toneOf(lead),
    },
    onOwnPace && { term: words.plannedToDate, value: formatRate(expected), note: amount(figures.expectedYuan) },
    onOwnPace && { term: words.leadOnPlan, value: pointsText(said.points, words), tone: doubt ?? toneOf(points) },
    { term: words.light, value: <LightMark light={light} word={lightWord(figures, words)} /> },
    totalInvestmentYuan !== null && { term: words.total, value: amount(yuan(totalInvestmentYuan)) },
    totalInvestmentYuan !== null && {
      term: words.cumulative,
      value: amount(figures.cumulativeYuan),
      ...(figures.totalRate === null ? {} : { note: `${words.totalRate} ${formatRate(figures.totalRate)}` }),
    },
  ];
  return (
    <>
      <DefinitionList items={items.filter((item) => item !== false)} />
      {planYuan === null ? (
        <p className="mt-2 text-sm text-soft">{words.none}</p>
      ) : (
        <div className="mt-2.5">
          <BulletBar
            rate={rate}
            mark={onOwnPace ? expected : time}
            label={fillTemplate(words.barLabel, { rate: said.rate, time: formatRate(time) })}
          />
        </div>
      )}
      <p className="mt-2 text-xs text-faint">{words.rule}</p>
    </>
  );
}

function Unit({ children }: { children: string }) {
  return <span className="font-normal text-soft">{children}</span>;
}

function pointsText(text: string, words: PlanWords) {
  if (text === noFigure) return text;
  return (
    <>
      {text} <Unit>{words.pointsUnit}</Unit>
    </>
  );
}

function toneOf(points: { numerator: bigint } | null): 'good' | 'bad' | undefined {
  if (points === null || points.numerator === 0n) return undefined;
  return points.numerator > 0n ? 'good' : 'bad';
}

/** Grey says why it is grey. */
export function lightWord(figures: PlanFigures, words: PlanWords): string {
  if (figures.light !== 'grey') return words.lights[figures.light];
  if (figures.planYuan === null || figures.planYuan <= 0) return words.greyNoPlan;
  return figures.yearToDateYuan === null ? words.greyNotReported : words.greyNotDue;
}
