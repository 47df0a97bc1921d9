// Something folded away until asked for, such as the opinion a report is sent back with. Needs no script.
import type { ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button.tsx';

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  /** A button, or a line that reads like a link. */
  look?: ButtonVariant | 'link';
  /** Unfolded at first, as after an error inside it. */
  open?: boolean;
  id?: string;
};

export function Disclosure({ summary, children, look = 'link', open = false, id }: DisclosureProps) {
  const lineLook = 'inline-flex min-h-6 items-center gap-1.5 text-accent underline decoration-1 underline-offset-3';
  return (
    <details id={id} open={open} className="group min-w-0">
      <summary
        className={`list-none [&::-webkit-details-marker]:hidden ${look === 'link' ? lineLook : buttonClass(look, 'normal')}`}
      >
        {summary}
        <svg
          width="9"
          height="9"
          viewBox="0 0 10 10"
          aria-hidden="true"
          className="shrink-0 transition-transform group-open:rotate-180"
        >
          <path d="M1 3l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
