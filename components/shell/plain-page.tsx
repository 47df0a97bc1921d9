// A page with one matter in the middle: signing in, an error, a refusal. Needs no session.
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';

type PlainPageProps = {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  /** Below the card: notes, settings. */
  foot?: ReactNode;
  /** Room for two columns, as the personas of a demonstration need. */
  wide?: boolean;
  /** Where no header stands above, as when the frame itself has failed. */
  branded?: boolean;
};

export function PlainPage({ title, lead, children, foot, wide = false, branded = false }: PlainPageProps) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex w-full flex-col items-center px-(--gutter) py-8 lg:py-14">
      <div className={`w-full ${wide ? 'max-w-[56rem]' : 'max-w-[27rem]'}`}>
        {branded && (
          <div className="mb-6">
            <Brand />
          </div>
        )}
        <div className="rounded-lg border border-line bg-card px-5 py-6 lg:px-8 lg:py-7">
          <h1 className="text-2xl">{title}</h1>
          {lead !== undefined && <p className="mt-1 text-md text-soft">{lead}</p>}
          {children !== undefined && <div className="mt-5">{children}</div>}
        </div>
        {foot !== undefined && (
          <div className="mt-4 flex flex-wrap items-center justify-between gap-3 text-xs text-faint">{foot}</div>
        )}
      </div>
    </main>
  );
}
