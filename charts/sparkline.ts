// A line the size of a word: the course of a few quarters, the last one marked. Carries no scale; the figure stands beside it.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type ChartColours, drawable, element, screenColours } from './svg.ts';

export type Sparkline = {
  /** In order of time; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** Read aloud instead of the drawing. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
  readonly colours?: ChartColours;
};

export function sparkline(chart: Sparkline): string {
  const { values, label, width = 72, height = 20, colours = screenColours } = chart;
  const known = values.map(drawable);
  const numbers = known.filter((value) => value !== null);
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const y = high > low ? scaleLinear([low, high], [height - 4, 4]) : () => height / 2;
  const x = scaleLinear([0, Math.max(1, known.length - 1)], [3, width - 4]);
  const drawn = line<number | null>(
    (_, index) => x(index),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null)(known);
  const lastIndex = known.findLastIndex((value) => value !== null);
  const parts: string[] = [];
  if (drawn) parts.push(element('path', { d: drawn, fill: 'none', stroke: colours.bar, 'stroke-width': 1.5 }));
  if (lastIndex >= 0)
    parts.push(element('circle', { cx: x(lastIndex), cy: y(known[lastIndex] ?? 0), r: 2.5, fill: colours.bar }));
  return element(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    ...parts,
    '',
  );
}
