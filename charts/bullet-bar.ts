// Completion against plan as one bar, with the thin upright line that marks time progress everywhere.
import { type ChartColours, clamp, element, percent, screenColours } from './svg.ts';

export type BulletBar = {
  /** Completion as a fraction (0.732); null when there is none to show. */
  readonly value: number | null;
  /** Time progress as a fraction; null draws no line. */
  readonly mark: number | null;
  /** Read aloud instead of the drawing. */
  readonly label: string;
  /** The fraction at the right edge; bars that are compared must share it. See bulletScale. */
  readonly max?: number;
  /** Pixels; width 100 % of its box unless given. */
  readonly height?: number;
  readonly width?: number;
  readonly colours?: ChartColours;
};

const leastVisible = 0.006;

/** A common right edge for bars that are compared: 110 %, or more in steps of 25 % where a bar goes beyond, at most 200 %. */
export function bulletScale(values: readonly (number | null)[]): number {
  const top = Math.max(0, ...values.filter((value) => value !== null && Number.isFinite(value)).map(Number));
  return top <= 1.1 ? 1.1 : clamp(Math.ceil(top / 0.25) * 0.25, 1.25, 2);
}

export function bulletBar(bar: BulletBar): string {
  const { value, mark, label, height = 18, width, colours = screenColours } = bar;
  const max = bar.max !== undefined && Number.isFinite(bar.max) ? Math.max(bar.max, 1) : bulletScale([value]);
  const top = Math.round(height * 0.22);
  const thick = height - 2 * top;
  const parts = [element('rect', { x: 0, y: top, width: percent(1 / max), height: thick, fill: colours.barSoft })];
  if (value !== null && Number.isFinite(value)) {
    const share = clamp(value / max, 0, 1);
    const seen = value > 0 ? Math.max(share, leastVisible) : 0;
    parts.push(element('rect', { x: 0, y: top, width: percent(seen), height: thick, fill: colours.bar }));
    if (value > 1) parts.push(planEdge(1 / max, top, thick, colours));
    if (value > max) parts.push(beyond(height, colours));
  }
  if (mark !== null && Number.isFinite(mark)) parts.push(timeMark(clamp(mark / max, 0, 1), height, colours));
  return element('svg', { width: width ?? '100%', height, role: 'img', 'aria-label': label }, ...parts);
}

/** Where the bar passes 100 %, a hairline shows how much of it is the plan. */
function planEdge(at: number, top: number, thick: number, colours: ChartColours): string {
  const x = percent(at);
  return element('line', { x1: x, x2: x, y1: top, y2: top + thick, stroke: colours.card, 'stroke-width': 1.5 });
}

/** The bar goes on beyond its scale: a notch cut from its right end. */
function beyond(height: number, colours: ChartColours): string {
  const middle = height / 2;
  const cut = element('path', {
    d: `M-9 ${middle + 5}l4-10M-5 ${middle + 5}l4-10`,
    stroke: colours.card,
    'stroke-width': 1.5,
  });
  return element('svg', { x: '100%', y: 0, overflow: 'visible' }, cut);
}

function timeMark(share: number, height: number, colours: ChartColours): string {
  const x = percent(share);
  const full = { x1: x, x2: x, y1: 0, y2: height };
  return (
    element('line', { ...full, stroke: colours.card, 'stroke-width': 4 }) +
    element('line', { ...full, stroke: colours.mark, 'stroke-width': 2 })
  );
}
