// The foot of a form: what can be done, and beside it what has been saved, in words.
import type { ReactNode } from 'react';

export function FormActions({ children, status }: { children: ReactNode; status?: ReactNode }) {
  return (
    <div data-print="hide" className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-4">
      {children}
      {status !== undefined && <span className="text-sm text-soft">{status}</span>}
    </div>
  );
}
