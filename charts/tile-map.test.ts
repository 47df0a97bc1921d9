import { describe, expect, test } from 'vitest';
import { type CityTile, cityPlaces, tileMap } from './tile-map.ts';

const tile = (over: Partial<CityTile> = {}): CityTile => ({
  code: '330100',
  name: '杭州',
  value: '76.2',
  light: 'green',
  lightWord: '正常',
  ...over,
});
const draw = (tiles: readonly CityTile[]) => tileMap({ tiles, label: 'cities' });

describe('tileMap', () => {
  test('gives each of the eleven cities a place of its own', () => {
    const places = Object.values(cityPlaces).map(String);
    expect(places).toHaveLength(11);
    expect(new Set(places).size).toBe(11);
  });

  test('shows name, figure and light, and reads them aloud', () => {
    const svg = draw([tile()]);
    expect(svg).toContain('<title>杭州 76.2 正常</title>');
    expect(svg).toContain('role="img"');
  });

  test('each light has its own shape, so colour is not the only sign', () => {
    const shapes = (['green', 'yellow', 'red', 'blue', 'grey'] as const).map(
      (light) => /<path d="([^"]+)"/.exec(draw([tile({ light })]))?.[1],
    );
    expect(new Set(shapes).size).toBe(5);
  });

  test('a missing figure is a dash and an unknown code is left out', () => {
    expect(draw([tile({ value: null })])).toContain('>—</text>');
    expect(draw([tile({ code: '341000', name: '黄山' })])).not.toContain('黄山');
  });

  test('tiles that are links make a group with named links', () => {
    const svg = draw([tile({ href: '/cities/330100?a=1&b=2' })]);
    expect(svg).toContain('role="group"');
    expect(svg).toContain('href="/cities/330100?a=1&amp;b=2"');
    expect(svg).toContain('aria-label="杭州 76.2 正常"');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example'])('drops the address %s', (href) => {
    expect(draw([tile({ href })])).not.toContain('href=');
  });

  test('texts are escaped and long names are set smaller', () => {
    const svg = draw([tile({ name: '<b>&', value: '<i>' }), tile({ code: '330900', name: 'Zhoushan Islands' })]);
    expect(svg).not.toMatch(/<[bi]>/);
    expect(svg).toContain('font-size="9"');
  });
});
