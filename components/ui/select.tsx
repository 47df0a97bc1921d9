// One of many, by the browser's own list.
import type { ComponentProps } from 'react';

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = ComponentProps<'select'> & { options: readonly SelectOption[]; placeholder?: string };

export function Select({ options, placeholder, className = '', defaultValue, ...rest }: SelectProps) {
  const bad = rest['aria-invalid'] !== undefined && rest['aria-invalid'] !== false;
  return (
    <select
      className={`min-h-10 max-w-full rounded-md border bg-card px-3 py-1.5 pr-8 text-ink disabled:bg-paper disabled:text-soft ${
        bad ? 'border-bad' : 'border-edge'
      } ${className}`}
      // An empty default would take back, as the page comes alive, what somebody quick has chosen already.
      defaultValue={defaultValue === '' ? undefined : defaultValue}
      {...rest}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
