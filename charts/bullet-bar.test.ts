import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulletBar, bulletScale } from './bullet-bar.ts';

const widths = (svg: string) => [...svg.matchAll(/width="([\d.]+)%" height="10"/g)].map((match) => Number(match[1]));

describe('bulletScale', () => {
  test.each([
    [[], 1.1],
    [[null], 1.1],
    [[0.5, 1.1], 1.1],
    [[1.11], 1.25],
    [[1.613], 1.75],
    [[9.9], 2],
    [[Number.NaN, -3], 1.1],
  ])('%j → %d', (values, scale) => expect(bulletScale(values)).toBe(scale));
});

describe('bulletBar', () => {
  const of = (value: number | null, mark: number | null = 0.75, max?: number) =>
    bulletBar({ value, mark, label: 'x', ...(max === undefined ? {} : { max }) });

  test('draws the plan, the part done and the mark', () => {
    const svg = of(0.5, 0.75, 1.25);
    expect(widths(svg)).toEqual([80, 40]);
    expect(svg).toContain('x1="60%"');
    expect(svg).toContain('role="img"');
  });

  test('a little is seen, nothing is not, less than nothing is not', () => {
    expect(widths(of(0.0001))[1]).toBe(0.6);
    expect(widths(of(0))[1]).toBe(0);
    expect(widths(of(-0.4))[1]).toBe(0);
  });

  test('without a value only the plan stands; without a mark no line', () => {
    expect(widths(of(null))).toHaveLength(1);
    expect(of(null, null)).not.toContain('<line');
  });

  test('beyond the scale the bar ends at the edge with a notch, and 100 % is shown', () => {
    const svg = of(3, 1, 2);
    expect(widths(svg)).toEqual([50, 100]);
    expect(svg).toContain('<path');
    expect(svg.match(/x1="50%"/g)).toHaveLength(3);
  });

  test('the label is escaped', () => {
    expect(bulletBar({ value: 1, mark: 1, label: '"><script>' })).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
  });

  test('never leaves its box and never writes NaN, whatever comes', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.option(fc.double()), (value, mark, max) => {
        const svg = of(value, mark, max ?? undefined);
        expect(svg).not.toMatch(/NaN|Infinity/);
        for (const width of widths(svg)) expect(width).toBeLessThanOrEqual(100);
      }),
    );
  });
});
