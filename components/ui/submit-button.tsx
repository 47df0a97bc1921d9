'use client';
// The button that posts its form: says so while it works and lets no second click through. Without JavaScript it is a plain submit button.
import type { MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button.tsx';

type SubmitButtonProps = {
  label: string;
  pendingLabel: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Several submit buttons in one form are told apart by name and value. */
  name?: string;
  value?: string;
  formAction?: (data: FormData) => void | Promise<void>;
  formNoValidate?: boolean;
  className?: string;
};

export function SubmitButton(props: SubmitButtonProps) {
  const { label, pendingLabel, variant = 'primary', size = 'normal', className, ...rest } = props;
  const status = useFormStatus();
  const mine = props.name === undefined || status.data?.get(props.name) === (props.value ?? '');
  const refuse = (event: MouseEvent) => {
    if (status.pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      aria-disabled={status.pending || undefined}
      onClick={refuse}
      className={buttonClass(variant, size, className)}
      {...rest}
    >
      {status.pending && mine ? pendingLabel : label}
    </button>
  );
}
