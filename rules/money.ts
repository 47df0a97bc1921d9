// Money: whole yuan as a branded safe integer, and 万元 as people type it. No float ever holds money; ratios live in completion.ts.

declare const yuanBrand: unique symbol;

/** Whole yuan, always a safe integer, negative for a reduction. */
export type Yuan = number & { readonly [yuanBrand]: true };

export const zeroYuan = 0 as Yuan;

/** The largest amount one field accepts: 100 万亿元. Above it nobody means what they typed, and sums must stay safe. */
export const maxEnteredYuan = 100_000_000_000_000 as Yuan;

/** Guards an integer amount in yuan; bigint and decimal strings come from SQL sums. Throws RangeError for all else. */
export function yuan(value: number | bigint | string): Yuan {
  if (typeof value === 'string' && !/^-?\d{1,20}$/.test(value))
    throw new RangeError(`Not a whole amount in yuan: ${value}`);
  const amount = Number(value);
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a safe whole amount in yuan: ${value}`);
  return (amount === 0 ? 0 : amount) as Yuan;
}

/** Sums amounts in yuan; throws RangeError if the sum leaves the safe range. */
export function sumYuan(amounts: Iterable<Yuan>): Yuan {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(amount);
  return yuan(sum);
}

export function addYuan(a: Yuan, b: Yuan): Yuan {
  return yuan(a + b);
}

export function subtractYuan(a: Yuan, b: Yuan): Yuan {
  return yuan(a - b);
}

export type WanYuanProblem = 'empty' | 'not_a_number' | 'too_many_decimals' | 'too_large';
export type ParsedWanYuan = { ok: true; yuan: Yuan } | { ok: false; reason: WanYuanProblem };

const halfWidth: Record<string, string> = { '，': ',', '．': '.', '－': '-', '−': '-', '％': '%' };

/** Full-width digits and signs, as a Chinese input method types them, become their ASCII twins; nothing else changes. */
export function halfWidthNumber(text: string): string {
  return text
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，．－−％]/g, (sign) => halfWidth[sign] ?? sign);
}

/** Reads an amount typed in 万元 with up to four decimals, exactly. Thousands separators must be well-formed. */
export function parseWanYuan(text: string): ParsedWanYuan {
  const typed = halfWidthNumber(text);
  if (typed === '') return { ok: false, reason: 'empty' };
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(typed);
  if (!match) return { ok: false, reason: 'not_a_number' };
  const [, sign = '', whole = '', decimals = ''] = match;
  const fraction = decimals.replace(/0+$/, '');
  if (fraction.length > 4) return { ok: false, reason: 'too_many_decimals' };
  const digits = (whole.replaceAll(',', '') + fraction.padEnd(4, '0')).replace(/^0+(?=\d)/, '');
  if (digits.length > 15 || Number(digits) > maxEnteredYuan) return { ok: false, reason: 'too_large' };
  return { ok: true, yuan: yuan(sign + digits) };
}

/** The exact amount in 万元 as plain text for an input: no grouping, no needless zeros, ASCII minus. */
export function wanYuanInput(amount: Yuan): string {
  const digits = String(Math.abs(amount)).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`;
}
