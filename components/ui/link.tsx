// The one link of the interface. Addresses arrive as text computed from data; dense tables hold hundreds of links, so nothing is prefetched.
import type { Route } from 'next';
import NextLink from 'next/link';
import type { ReactNode } from 'react';

export type LinkProps = {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  /** A file or another origin: a plain anchor, never routed in the browser. */
  plain?: boolean | undefined;
  download?: boolean | undefined;
  current?: boolean | 'page' | 'step' | undefined;
  label?: string | undefined;
};

export function Link({ href, children, className, plain = false, download = false, current, label }: LinkProps) {
  const shared = {
    className,
    'aria-label': label,
    'aria-current': current === true ? ('true' as const) : current || undefined,
  };
  if (plain || download || href.startsWith('#') || /^[a-z]+:/i.test(href)) {
    return (
      <a href={href} download={download || undefined} {...shared}>
        {children}
      </a>
    );
  }
  return (
    <NextLink href={href as Route} prefetch={false} {...shared}>
      {children}
    </NextLink>
  );
}
