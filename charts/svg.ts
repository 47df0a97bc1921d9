// Writes SVG text safely: escaped, finite, with colours by name. The charts beside it are the only callers; nothing here knows a figure.

export type ChartColours = Readonly<
  Record<
    | 'ink'
    | 'soft'
    | 'faint'
    | 'hair'
    | 'line'
    | 'card'
    | 'bar'
    | 'barSoft'
    | 'mark'
    | 'good'
    | 'warn'
    | 'bad'
    | 'done'
    | 'idle'
    | 'goodTint'
    | 'warnTint'
    | 'badTint'
    | 'doneTint'
    | 'idleTint',
    string
  >
>;

/** The light theme as plain values: for files, where no style sheet reaches. */
export const paperColours: ChartColours = {
  ink: '#17212b',
  soft: '#4d5b69',
  faint: '#606d79',
  hair: '#ebeef0',
  line: '#dfe4e8',
  card: '#ffffff',
  bar: '#2c6e9b',
  barSoft: '#cfdfea',
  mark: '#17212b',
  good: '#17693f',
  warn: '#915700',
  bad: '#a8221b',
  done: '#245a99',
  idle: '#56636f',
  goodTint: '#e4f2ea',
  warnTint: '#fbf0d9',
  badTint: '#fbe8e6',
  doneTint: '#e5eef8',
  idleTint: '#edf0f2',
};

/** On screen the page's tokens decide, theme by theme; the plain value stands in where they are missing. */
export const screenColours = Object.fromEntries(
  Object.entries(paperColours).map(([name, value]) => [name, `var(--${kebab(name)}, ${value})`]),
) as ChartColours;

type Attribute = string | number | undefined;

/** One element; undefined attributes are left out, text must come through `text` or be escaped already. */
export function element(name: string, attributes: Record<string, Attribute>, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? decimal(value) : escapeText(value)}"`)
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

export function escapeText(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** At most two decimals; throws RangeError for what is not finite, so that no drawing ever holds NaN. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('A drawing needs finite numbers');
  return String(Math.round(value * 100) / 100 || 0);
}

/** A share of the width, 0 to 1, as a percentage. */
export function percent(share: number): string {
  return `${decimal(share * 100)}%`;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** A value a scale can take: null when missing or not finite, huge ones cut to what arithmetic on coordinates survives. */
export function drawable(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : clamp(value, -1e12, 1e12);
}

/** About how wide a text runs in pixels: Chinese characters are square, Latin letters and digits a little over half. */
export function breadth(text: string, fontSize: number): number {
  return [...text].reduce((sum, letter) => sum + fontSize * (letter.charCodeAt(0) > 0x2e80 ? 1 : 0.62), 0);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
