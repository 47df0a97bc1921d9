// Whole numbers and scaled integers as text. Works on integers only, so that no digit depends on floating point.

/** U+2212, as wide as a digit; inputs use the ASCII hyphen instead. */
export const minusSign = '−';
/** Shown where there is no figure. Missing is never 0. */
export const noFigure = '—';

/** '12345678' → '12,345,678'; digits only. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count: 1234 → '1,234', null → '—'. Throws RangeError for a non-integer. */
export function formatInteger(value: number | bigint | null): string {
  return value === null ? noFigure : formatScaled(BigInt(value), 0);
}

/** An integer that stands for units ÷ 10^decimals: (1234567n, 2) → '12,345.67'. Zero carries no sign. */
export function formatScaled(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = groupDigits(digits.slice(0, digits.length - decimals));
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${units < 0n ? minusSign : ''}${whole}${fraction}`;
}
