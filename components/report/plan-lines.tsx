// The lines of 对照计划 with all words given, so that the same markup serves the server's panel and the one that follows the typing.
import { formatWanYuan } from '#format/money.ts';
import { noFigure } from '#format/number.ts';
import { formatPercentForLight, formatPoints, formatRate } from '#format/percent.ts';
import { compareRates, pointsBetween, type Rate } from '#rules/completion.ts';
import type { Light, LightRule } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
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
  totalInvestmentYuan: Yuan | null;
  /** A finding doubts the amount: what rests on it is toned, however green the light may be. */
  isDoubted?: boolean;
};

export function PlanLines(props: PlanLinesProps) {
  const { figures, rule, words } = props;
  const { planYuan, rate, time } = figures;
  const pace = paceOf(figures);
  const said = formatPercentForLight(rate, pace, rule);
  const items = [...planItems(props, said), ...totalItems(props)];
  return (
    <>
      <DefinitionList items={items.filter((item) => item !== false)} />
      {planYuan === null ? (
        <p className="mt-2 text-sm text-soft">{words.none}</p>
      ) : (
        <>
          <div className="mt-2.5">
            <BulletBar
              rate={rate}
              mark={pace}
              label={fillTemplate(words.barLabel, { rate: said.rate, time: formatRate(time) })}
            />
          </div>
          <p className="mt-2 text-xs text-faint">{words.rule}</p>
        </>
      )}
    </>
  );
}

/** What the light is measured against: planned-to-date where there is one, which mostly is simply the time elapsed. */
function paceOf({ expected, time }: PlanFigures): Rate {
  return expected !== null && expected.numerator > 0n ? expected : time;
}

/** The year against its plan; where planned-to-date is not the time elapsed, both leads are shown. */
function planItems(props: PlanLinesProps, said: { rate: string; points: string }): (Definition | false)[] {
  const { figures, words, isDoubted = false } = props;
  const { planYuan, rate, time } = figures;
  const isPlanned = planYuan !== null;
  const onOwnPace = compareRates(paceOf(figures), time) !== 0;
  const lead = rate === null ? null : pointsBetween(rate, time);
  const doubt = isDoubted ? ('warn' as const) : undefined;
  return [
    {
      term: words.annual,
      value: amount(planYuan, words),
      ...(words.annualNote === null ? {} : { note: words.annualNote }),
    },
    words.before !== null && { term: words.before, value: amount(figures.beforeYuan, words) },
    { term: words.withThis, value: amount(figures.yearToDateYuan, words), tone: doubt },
    isPlanned && { term: words.rate, value: said.rate, tone: doubt },
    isPlanned && { term: words.timeProgress, value: formatRate(time) },
    isPlanned && {
      term: words.lead,
      value: pointsText(onOwnPace ? formatPoints(lead) : said.points, words),
      tone: doubt ?? toneOf(lead),
    },
    onOwnPace && {
      term: words.plannedToDate,
      value: formatRate(figures.expected),
      note: amount(figures.expectedYuan, words),
    },
    onOwnPace && {
      term: words.leadOnPlan,
      value: pointsText(said.points, words),
      tone: doubt ?? toneOf(figures.points),
    },
    { term: words.light, value: <LightMark light={figures.light} word={lightWord(figures, words)} /> },
  ];
}

function totalItems({ figures, words, totalInvestmentYuan: total }: PlanLinesProps): Definition[] {
  if (total === null) return [];
  const share = figures.totalRate === null ? {} : { note: `${words.totalRate} ${formatRate(figures.totalRate)}` };
  return [
    { term: words.total, value: amount(total, words) },
    { term: words.cumulative, value: amount(figures.cumulativeYuan, words), ...share },
  ];
}

function amount(value: Yuan | null, words: PlanWords) {
  return (
    <>
      {formatWanYuan(value)} {value !== null && <Unit>{words.unit}</Unit>}
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
