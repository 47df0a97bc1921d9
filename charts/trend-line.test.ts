import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendLine } from './trend-line.ts';

const year = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ label: `Q${index + 1}`, value, text: '73.2', expected: (index + 1) / 4 }));
const draw = (values: readonly (number | null)[], forecast?: { value: number; text: string }) =>
  trendLine({ points: year(values), label: 'course', expectedLabel: 'time', ...(forecast ? { forecast } : {}) });

describe('trendLine', () => {
  test('draws the dashes, the actual line and one dot for each reported quarter', () => {
    const svg = draw([0.2, 0.47, 0.73, null]);
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });

  test('the forecast is drawn only from a reported quarter to a later year end', () => {
    expect(draw([0.2, 0.47, 0.73, null], { value: 0.958, text: 'f 95.8' })).toContain('f 95.8');
    expect(draw([0.2, 0.47, 0.73, 0.9], { value: 0.958, text: 'f 95.8' })).not.toContain('f 95.8');
    expect(draw([null, null, null, null], { value: 0.958, text: 'f 95.8' })).not.toContain('f 95.8');
  });

  test('the scale grows with over-fulfilment', () => {
    expect(draw([0.2, 0.5, 1.3, null])).toContain('>150</text>');
    expect(draw([0.2, 0.5, 0.7, null])).toContain('>100</text>');
  });

  test('texts are escaped', () => {
    const points = [{ label: '<b>', value: 0.1, text: '&', expected: 0.25 }];
    const svg = trendLine({ points, label: '"', expectedLabel: '<i>', forecast: { value: 1, text: '<u>' } });
    expect(svg).not.toMatch(/<[biu]>/);
    expect(svg).toContain('&lt;b&gt;');
  });

  test('no NaN whatever comes, and nothing outside the box', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double()), { maxLength: 6 }), fc.option(fc.double()), (values, forecast) => {
        const svg = draw(values, forecast === null ? undefined : { value: forecast, text: 'f' });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        for (const [, y] of svg.matchAll(/cy="(-?[\d.]+)"/g)) expect(Number(y)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
