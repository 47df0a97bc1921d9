// One of few, all in sight: a fieldset of radio buttons.
import type { ReactNode } from 'react';

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type ChoiceProps = {
  name: string;
  /** Defaults to the name; the first option carries it, so that an error summary can lead here. */
  id?: string;
  legend: ReactNode;
  options: readonly ChoiceOption[];
  /** The option chosen at first; none when absent. */
  value?: string | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  inline?: boolean;
};

export function Choice(props: ChoiceProps) {
  const { name, id = props.name, legend, options, value, hint, error, required = false, inline = false } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      aria-describedby={described}
      className={`mb-5 min-w-0 last:mb-0 ${error ? 'border-l-3 border-bad pl-3' : ''}`}
    >
      <legend className="float-left w-full font-semibold">{legend}</legend>
      <div className="clear-both">
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
        <div className={`mt-1 flex gap-x-6 ${inline ? 'flex-wrap' : 'flex-col'}`}>
          {options.map((option, index) => (
            <ChoiceLine
              key={option.value}
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              option={option}
              chosen={option.value === value}
              required={required}
              invalid={Boolean(error)}
            />
          ))}
        </div>
      </div>
    </fieldset>
  );
}

type ChoiceLineProps = {
  id: string;
  name: string;
  option: ChoiceOption;
  chosen: boolean;
  required: boolean;
  invalid: boolean;
};

function ChoiceLine({ id, name, option, chosen, required, invalid }: ChoiceLineProps) {
  return (
    <div className="flex items-start gap-2.5 py-1">
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        defaultChecked={chosen}
        disabled={option.disabled}
        required={required}
        aria-invalid={invalid || undefined}
        aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
        className="mt-0.5 size-5 shrink-0"
      />
      <div>
        <label htmlFor={id} className="inline-block min-h-6">
          {option.label}
        </label>
        {option.hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-soft">
            {option.hint}
          </p>
        )}
      </div>
    </div>
  );
}
