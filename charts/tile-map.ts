// The eleven cities as equal tiles in rough position: a diagram without outlines, tinted and marked by light.
import type { Light } from '#rules/lights.ts';
import { lightShapes } from './light-shape.ts';
import { breadth, type ChartColours, clamp, decimal, element, escapeText, screenColours } from './svg.ts';

export type CityTile = {
  /** GB/T 2260, six digits; a code without a place is left out. */
  readonly code: string;
  readonly name: string;
  /** The figure in words (76.2); null shows a dash. */
  readonly value: string | null;
  readonly light: Light;
  /** The light in words, read aloud with the figure. */
  readonly lightWord: string;
  readonly href?: string;
};

export type TileMap = {
  readonly tiles: readonly CityTile[];
  readonly label: string;
  readonly colours?: ChartColours;
};

/** Column and row of each city. */
export const cityPlaces: Readonly<Record<string, readonly [number, number]>> = {
  '330500': [1, 0],
  '330400': [2, 0],
  '330100': [1, 1],
  '330600': [2, 1],
  '330200': [3, 1],
  '330900': [4, 1],
  '330800': [0, 2],
  '330700': [1, 2],
  '331000': [3, 2],
  '331100': [1, 3],
  '330300': [2, 3],
};

const tile = { width: 66, height: 56, gap: 4 };
const size = 13.5;
const room = tile.width - 8;
const width = 5 * tile.width + 4 * tile.gap + 2;
const height = 4 * tile.height + 3 * tile.gap + 2;

export function tileMap({ tiles, label, colours = screenColours }: TileMap): string {
  const drawn = tiles.flatMap((city) => {
    const place = cityPlaces[city.code];
    return place ? [cityTile(city, place, colours)] : [];
  });
  // An image hides what is in it from assistive technology, so tiles that are links make a group instead.
  const role = tiles.some((city) => city.href !== undefined) ? 'group' : 'img';
  return element('svg', { viewBox: `0 0 ${width} ${height}`, width: '100%', role, 'aria-label': label }, ...drawn, '');
}

function cityTile(city: CityTile, [column, row]: readonly [number, number], colours: ChartColours): string {
  const x = 1 + column * (tile.width + tile.gap);
  const y = 1 + row * (tile.height + tile.gap);
  const look = lightLook(city.light, colours);
  const value = city.value ?? '—';
  const nameSize = clamp((size * room) / Math.max(1, breadth(city.name, size)), 9, size);
  const bold = { 'font-size': size, 'font-weight': 600 };
  // Shape and figure are centred together.
  const start = (tile.width - 14 - breadth(value, size)) / 2;
  const body = [
    element('rect', {
      class: 'tile',
      width: tile.width,
      height: tile.height,
      rx: 3,
      fill: look.tint,
      stroke: look.tint,
    }),
    element(
      'text',
      { x: tile.width / 2, y: 23.5, 'text-anchor': 'middle', ...bold, 'font-size': nameSize, fill: colours.ink },
      escapeText(city.name),
    ),
    ' ',
    shape(city.light, start, 35.5, look.ink),
    element('text', { x: start + 14, y: 45, ...bold, fill: look.ink }, escapeText(value)),
  ];
  const transform = `translate(${x},${y})`;
  const spoken = `${city.name} ${value} ${city.lightWord}`;
  if (city.href === undefined) return element('g', { transform }, element('title', {}, escapeText(spoken)), ...body);
  return element('a', { href: safeAddress(city.href), transform, 'aria-label': spoken }, ...body);
}

function shape(light: Light, x: number, y: number, colour: string): string {
  const { path, stroke } = lightShapes[light];
  const paint = stroke === undefined ? { fill: colour } : { fill: 'none', stroke: colour, 'stroke-width': stroke };
  return element('path', { d: path, transform: `translate(${decimal(x)},${decimal(y)})`, ...paint });
}

/** Only addresses of this site or the web; anything that could run is dropped. */
function safeAddress(href: string): string | undefined {
  return /^(\/(?!\/)|https?:|#|\?)/.test(href) ? href : undefined;
}

function lightLook(light: Light, colours: ChartColours): { ink: string; tint: string } {
  const looks: Record<Light, { ink: string; tint: string }> = {
    green: { ink: colours.good, tint: colours.goodTint },
    yellow: { ink: colours.warn, tint: colours.warnTint },
    red: { ink: colours.bad, tint: colours.badTint },
    blue: { ink: colours.done, tint: colours.doneTint },
    grey: { ink: colours.idle, tint: colours.idleTint },
  };
  return looks[light];
}
