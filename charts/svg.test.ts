import { describe, expect, test } from 'vitest';
import { breadth, decimal, element, escapeText, paperColours, percent, screenColours } from './svg.ts';

describe('element', () => {
  test('escapes attributes, leaves out undefined ones and closes empty elements', () => {
    expect(element('g', { 'aria-label': '"<&>\'', x: undefined, y: 1.234 })).toBe(
      '<g aria-label="&quot;&lt;&amp;&gt;&#39;" y="1.23"/>',
    );
    expect(element('text', { x: 0 }, escapeText('a<b'))).toBe('<text x="0">a&lt;b</text>');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s', (value) => {
    expect(() => element('rect', { width: value })).toThrow(RangeError);
  });
});

test('numbers have two decimals at most and no negative zero', () => {
  expect(decimal(-0.0001)).toBe('0');
  expect(percent(1 / 3)).toBe('33.33%');
});

test('a Chinese character counts for more room than a letter', () => {
  expect(breadth('杭州', 10)).toBe(20);
  expect(breadth('ab', 10)).toBeCloseTo(12.4);
});

test('on screen every colour is a token with the paper value behind it', () => {
  expect(screenColours.barSoft).toBe(`var(--bar-soft, ${paperColours.barSoft})`);
  expect(Object.keys(screenColours)).toEqual(Object.keys(paperColours));
});
