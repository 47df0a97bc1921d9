// A line of text or a figure; the unit is fixed to the field and never typed.
import type { ComponentProps, ReactNode } from 'react';

type TextInputProps = Omit<ComponentProps<'input'>, 'size'> & {
  /** 万元, %, 月: printed at the right edge of the field. */
  unit?: ReactNode;
  /** A figure: right-aligned, tabular, decimal keyboard. */
  numeric?: boolean;
  width?: 'short' | 'normal' | 'full';
  tone?: 'warn' | undefined;
};

const widths = { short: 'max-w-44', normal: 'max-w-86', full: 'max-w-none' };

export function TextInput(props: TextInputProps) {
  const { unit, numeric = false, width = 'normal', tone, className = '', type = 'text', ...rest } = props;
  const bad = rest['aria-invalid'] !== undefined && rest['aria-invalid'] !== false;
  const edge = bad ? 'border-bad' : tone === 'warn' ? 'border-warn' : 'border-edge';
  const input = (
    <input
      type={type}
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete={numeric ? 'off' : undefined}
      className={`min-h-10 w-full min-w-0 border bg-card px-3 py-1.5 text-ink read-only:bg-paper disabled:bg-paper disabled:text-soft ${edge} ${
        numeric ? 'text-right text-[1rem] font-semibold' : ''
      } ${unit === undefined ? `rounded-md ${widths[width]}` : 'grow rounded-l-md'} ${className}`}
      {...rest}
    />
  );
  if (unit === undefined) return input;
  return (
    <div className={`flex items-stretch ${widths[width]}`}>
      {input}
      <span className={`flex shrink-0 items-center rounded-r-md border border-l-0 bg-paper px-3 text-soft ${edge}`}>
        {unit}
      </span>
    </div>
  );
}
