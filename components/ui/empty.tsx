// Nothing to show, said plainly: why, and what to do next.
import type { ReactNode } from 'react';

type EmptyProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode };

export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="rounded-md border border-dashed border-line px-4 py-8 text-center">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="mx-auto mt-1 max-w-[40em] text-sm text-soft">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
