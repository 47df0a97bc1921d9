// The matter of a page inside the frame, and the fine print that belongs to its figures.
import type { ReactNode } from 'react';

export function Page({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page) px-(--gutter) pt-5 pb-8 lg:pt-6">
      {children}
    </main>
  );
}

/** Basis, coverage, threshold rule, rounding: what every figure above rests on. */
export function FinePrint({ children }: { children: ReactNode }) {
  return <p className="mt-6 max-w-[80em] text-xs text-faint">{children}</p>;
}
