// Several lines of text. Grows by hand; the number of rows says how much is expected.
import type { ComponentProps } from 'react';

export function TextArea({ className = '', rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const bad = rest['aria-invalid'] !== undefined && rest['aria-invalid'] !== false;
  return (
    <textarea
      rows={rows}
      className={`block w-full resize-y rounded-md border bg-card px-3 py-2 leading-[1.7] text-ink read-only:bg-paper disabled:bg-paper disabled:text-soft ${
        bad ? 'border-bad' : 'border-edge'
      } ${className}`}
      {...rest}
    />
  );
}
