// The year's course: cumulative completion by quarter against time progress, with what is expected at the present pace.
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { breadth, type ChartColours, drawable, element, escapeText, screenColours } from './svg.ts';

export type TrendPoint = {
  /** Under the axis: 一季度. */
  readonly label: string;
  /** Cumulative completion as a fraction; null where nothing is reported yet. */
  readonly value: number | null;
  /** The value in words, drawn at the last point: 73.2. */
  readonly text?: string;
  /** Time progress (or planned-to-date) as a fraction. */
  readonly expected: number;
};

export type TrendLine = {
  readonly points: readonly TrendPoint[];
  /** Read aloud instead of the drawing. */
  readonly label: string;
  /** Names the dashed line: 序时进度. */
  readonly expectedLabel: string;
  /** Year-end completion at the present pace, with its words: 预计 95.8. */
  readonly forecast?: { readonly value: number; readonly text: string };
  readonly colours?: ChartColours;
};

const box = { width: 360, height: 168, left: 34, right: 34, top: 18, bottom: 26 };
const fontSize = 11.5;
type Place = { x: number; y: number };

export function trendLine(chart: TrendLine): string {
  const { points, label, forecast, colours = screenColours } = chart;
  const seen = [...points.flatMap((point) => [point.value, point.expected]), forecast?.value ?? 0];
  const highest = Math.max(...seen.map((value) => drawable(value) ?? 0));
  // The plan in full is the natural top; more only where something goes beyond it by more than the eye forgives.
  const top = highest <= 1.02 ? Math.max(1, highest) : Math.ceil(highest / 0.5) * 0.5;
  const y = scaleLinear([0, top], [box.height - box.bottom, box.top]).clamp(true);
  const x = scalePoint(
    points.map((_, index) => index),
    [box.left + 8, box.width - box.right],
  );
  const place = (index: number, value: number): Place => ({ x: x(index) ?? box.left, y: y(value) });

  const expected = points.map((point, index) => place(index, drawable(point.expected) ?? 0));
  const actual = points.flatMap((point, index) => {
    const value = drawable(point.value);
    return value === null ? [] : [{ index, point, ...place(index, value) }];
  });
  const last = actual.at(-1);
  const parts = [
    ...gridValues(top).map((value) => gridLine(value, y(value), colours)),
    ...points.map((point, index) =>
      word(point.label, { x: place(index, 0).x, y: box.height - 8 }, 'middle', colours.soft),
    ),
    path(expected, { stroke: colours.mark, 'stroke-width': 1.25, 'stroke-dasharray': '3 3' }),
    path(actual, { stroke: colours.bar, 'stroke-width': 2.5 }),
  ];
  const end =
    forecast && last && last.index < points.length - 1 ? place(points.length - 1, drawable(forecast.value) ?? 0) : null;
  if (end && last)
    parts.push(path([last, end], { stroke: colours.bar, 'stroke-width': 2, 'stroke-dasharray': '1.5 4' }));
  parts.push(...actual.map((at) => dot(at, colours)));
  if (end) parts.push(hollowDot(end, colours));
  parts.push(...words(chart, actual, expected, end, colours));
  return element(
    'svg',
    { viewBox: `0 0 ${box.width} ${box.height}`, width: '100%', role: 'img', 'aria-label': label },
    ...parts,
  );
}

/** Labels keep to the free side of the lines: the dashes' away from the actual, the actual's and the forecast's below or above both. */
function words(
  chart: TrendLine,
  actual: readonly (Place & { index: number; point: TrendPoint })[],
  expected: readonly Place[],
  end: Place | null,
  colours: ChartColours,
): string[] {
  const last = actual.at(-1);
  const behind = last === undefined || last.y >= (expected[last.index]?.y ?? 0);
  const parts: string[] = [];
  const [from, to] = expected.slice(expected.length > 2 ? 1 : 0);
  if (from && to) {
    const side = behind ? { dx: -5, dy: -7, anchor: 'end' } : { dx: 6, dy: 15, anchor: 'start' };
    const middle = { x: (from.x + to.x) / 2 + side.dx, y: (from.y + to.y) / 2 + side.dy };
    parts.push(word(chart.expectedLabel, middle, side.anchor, colours.soft));
  }
  if (last?.point.text) {
    const y = Math.min(last.y + (behind ? 18 : -9), box.height - box.bottom - 4);
    parts.push(word(last.point.text, { x: last.x, y }, 'middle', colours.bar, 600));
  }
  if (last && end && chart.forecast) {
    const right = box.width - 2;
    const left = right - breadth(chart.forecast.text, fontSize);
    const slope = (last.y - end.y) / (end.x - last.x);
    const below = Math.max(end.y, end.y + slope * (end.x - left)) + 15;
    const y = behind ? Math.min(below, box.height - box.bottom - 4) : Math.max(end.y - 9, 11);
    parts.push(word(chart.forecast.text, { x: right, y }, 'end', colours.bar));
  }
  return parts;
}

function gridLine(value: number, y: number, colours: ChartColours): string {
  const stroke = value === 0 ? colours.line : colours.hair;
  const name = word(String(Math.round(value * 100)), { x: box.left - 6, y: y + 4 }, 'end', colours.faint);
  return element('line', { x1: box.left, x2: box.width - box.right + 8, y1: y, y2: y, stroke }) + name;
}

function word(text: string, at: Place, anchor: string, fill: string, weight?: number): string {
  const look = { ...at, 'text-anchor': anchor, 'font-size': fontSize, 'font-weight': weight, fill };
  return element('text', look, escapeText(text));
}

function path(places: readonly Place[], look: Record<string, string | number>): string {
  const drawn = line<Place>(
    (at) => at.x,
    (at) => at.y,
  )([...places]);
  return drawn ? element('path', { d: drawn, fill: 'none', 'stroke-linejoin': 'round', ...look }) : '';
}

function dot(at: Place, colours: ChartColours): string {
  return element('circle', {
    cx: at.x,
    cy: at.y,
    r: 3.5,
    fill: colours.bar,
    stroke: colours.card,
    'stroke-width': 1.5,
  });
}

function hollowDot(at: Place, colours: ChartColours): string {
  return element('circle', { cx: at.x, cy: at.y, r: 3, fill: colours.card, stroke: colours.bar, 'stroke-width': 1.5 });
}

/** Every half of the plan up to the top; only three lines where the top is far beyond it. */
function gridValues(top: number): number[] {
  return top > 2 ? [0, top / 2, top] : [0, 0.5, 1, 1.5, 2].filter((value) => value <= top);
}
