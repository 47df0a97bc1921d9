// The two arrangements every page uses: things under one another, and a main column with a narrower one beside it.
import type { ReactNode } from 'react';

export function Stack({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`grid grid-cols-1 gap-5 ${className}`}>{children}</div>;
}

type ColumnsProps = {
  children: ReactNode;
  aside: ReactNode;
  /** `wide` gives the main column two thirds; `form` a little less, so a form line stays readable. */
  split?: 'wide' | 'form';
};

export function Columns({ children, aside, split = 'wide' }: ColumnsProps) {
  const columns =
    split === 'wide'
      ? 'min-[70rem]:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]'
      : 'lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]';
  return (
    <div className={`grid grid-cols-1 items-start gap-5 ${columns}`}>
      <div className="grid min-w-0 grid-cols-1 gap-5">{children}</div>
      <div className="grid min-w-0 grid-cols-1 gap-5">{aside}</div>
    </div>
  );
}
