// Holds the palette to WCAG 2.2 AA and the two dark blocks, and the drawings' paper colours, to each other.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paperColours, screenColours } from '../charts/svg.ts';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');
const light = palette(/:root \{\n {2}color-scheme: light;([^}]*)\}/);
const dark = palette(/\[data-theme="dark"\] \{([^}]*)\}/);
const system = palette(/\[data-theme="system"\] \{([^}]*)\}/);

const grounds = ['paper', 'card', 'accent-tint'];
const inks = ['ink', 'soft', 'accent', 'good', 'warn', 'bad', 'done', 'idle'];
const tints = ['good', 'warn', 'bad', 'done', 'idle'];

test('the dark theme is the same whether chosen or taken from the system', () => {
  expect(system).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

test('drawings in files use the light palette', () => {
  for (const [name, value] of Object.entries(screenColours)) {
    const token = /var\(--([\w-]+)/.exec(value)?.[1] ?? '';
    expect(paperColours[name as keyof typeof paperColours], token).toBe(light[token]);
  }
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, colours) => {
  const ratio = (a: string, b: string) => contrast(colours[a] ?? '', colours[b] ?? '');

  test('text reads at 4.5:1 on every ground it stands on', () => {
    const pairs = [
      ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground])),
      ...tints.flatMap((tint) => [tint, 'ink', 'soft', 'accent'].map((ink) => [ink, `${tint}-tint`])),
      ['faint', 'paper'],
      ['faint', 'card'],
      ['card', 'accent'],
      ['card', 'accent-deep'],
    ];
    const weak = pairs.filter(([ink = '', ground = '']) => ratio(ink, ground) < 4.5);
    expect(weak).toEqual([]);
  });

  test('edges of controls, bars and marks stand out at 3:1', () => {
    const pairs = [
      ['edge', 'card'],
      ['edge', 'paper'],
      ['bar', 'card'],
      ['bar', 'bar-soft'],
      ['mark', 'card'],
      ['accent', 'card'],
    ];
    const weak = pairs.filter(([ink = '', ground = '']) => ratio(ink, ground) < 3);
    expect(weak).toEqual([]);
  });
});

function palette(block: RegExp): Record<string, string> {
  const body = block.exec(css)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
