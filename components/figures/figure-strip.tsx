// The row of key figures under the headline; wraps without leaving a hole.
import type { ReactNode } from 'react';

export function FigureStrip({ children }: { children: ReactNode }) {
  return (
    <dl
      data-card=""
      className="mb-5 flex flex-wrap gap-px overflow-clip rounded-lg border border-line bg-hair print:bg-transparent"
    >
      {children}
    </dl>
  );
}
