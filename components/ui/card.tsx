// A card: serif title, one computed sentence that says what to see, then the matter itself.
import type { ReactNode } from 'react';

type CardProps = {
  title?: ReactNode;
  say?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** Heading level below the page's h1. */
  level?: 2 | 3;
  id?: string;
  className?: string;
};

export function Card({ title, say, actions, children, level = 2, id, className = '' }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const headed = title !== undefined || actions !== undefined;
  return (
    <section data-card="" id={id} className={`rounded-lg border border-line bg-card px-4 py-4 lg:px-5 ${className}`}>
      {headed && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {title !== undefined && <Heading className="text-lg">{title}</Heading>}
          {actions !== undefined && (
            <div data-print="hide" className="flex flex-wrap items-center gap-3 text-sm">
              {actions}
            </div>
          )}
        </div>
      )}
      {say !== undefined && <p className="mt-0.5 text-sm text-soft">{say}</p>}
      {children !== undefined && (
        <div className={headed || say !== undefined ? 'mt-3 has-[>figure>figcaption]:mt-0.5' : ''}>{children}</div>
      )}
    </section>
  );
}
