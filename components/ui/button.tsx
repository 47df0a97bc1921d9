// Buttons and links that look like them. A button that posts a slow form is submit-button.tsx.
import type { ComponentProps, ReactNode } from 'react';
import { Link } from './link.tsx';

export type ButtonVariant = 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

const variants: Record<ButtonVariant, string> = {
  primary: 'filled border-accent bg-accent text-card hover:border-accent-deep hover:bg-accent-deep hover:text-card',
  quiet: 'border-edge bg-transparent text-accent hover:border-accent hover:bg-accent-tint',
  danger: 'border-bad bg-transparent text-bad hover:bg-bad-tint',
};
const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-9 px-4 py-1.5',
  small: 'min-h-7 px-2.5 py-0.5 text-sm',
};

/** The classes of a button, for the rare element that is neither a button nor a link. */
export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'normal', extra = ''): string {
  return `inline-flex items-center justify-center gap-1.5 rounded-md border font-semibold no-underline hover:no-underline disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-70 ${sizes[size]} ${variants[variant]} ${extra}`;
}

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize };

export function Button({ variant = 'primary', size = 'normal', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(variant, size, className)} {...rest} />;
}

type LinkButtonProps = {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  plain?: boolean;
  download?: boolean;
};

export function LinkButton({ variant = 'primary', size = 'normal', className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClass(variant, size, className)} {...rest} />;
}
