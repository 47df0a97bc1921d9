// A yes or no with its words beside it; the whole line is the target.
import type { ComponentProps, ReactNode } from 'react';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, id, className = '', ...rest }: CheckboxProps) {
  const key = id ?? `${rest.name ?? 'check'}-${String(rest.value ?? 'on')}`;
  return (
    <div className={`flex items-start gap-2.5 py-1 ${className}`}>
      <input
        type="checkbox"
        id={key}
        aria-describedby={hint === undefined ? undefined : `${key}-hint`}
        className="mt-0.5 size-5 shrink-0"
        {...rest}
      />
      <div>
        <label htmlFor={key} className="inline-block min-h-6">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${key}-hint`} className="text-sm text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
