// One question of a form: label, hint, control, error and findings, tied together for assistive technology.
import type { ReactNode } from 'react';

/** What a control must carry so that label, hint and error belong to it. Spread it on the control. */
export type ControlProps = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

type FieldProps = {
  name: string;
  /** Defaults to the name; give one when a page holds several forms. The error summary links to it. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Warnings, corrections offered, live results: shown under the control and read with it. */
  after?: ReactNode;
  /** A word beside the label, such as “optional”. */
  mark?: ReactNode;
  required?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

export function Field(props: FieldProps) {
  const { name, id = props.name, label, hint, error, after, mark, required = false, className = '', children } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`, after && `${id}-after`].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  };
  return (
    <div className={`mb-5 last:mb-0 ${error ? 'border-l-3 border-bad pl-3' : ''} ${className}`}>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {mark !== undefined && <span className="text-sm text-soft">{mark}</span>}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-sm font-semibold text-bad">
          {error}
        </p>
      )}
      <div className="mt-1.5">{children(control)}</div>
      {after !== undefined && (
        <div id={`${id}-after`} className="mt-2">
          {after}
        </div>
      )}
    </div>
  );
}
