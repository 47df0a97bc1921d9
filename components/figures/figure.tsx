// One figure of a strip: what it is, the number with its unit, what it rests on. The number opens the reports behind it.
import type { ReactNode } from 'react';
import { FigureLink } from './figure-link.tsx';

type FigureProps = {
  label: ReactNode;
  /** The number in words (73.2), or marks such as lights. */
  value: ReactNode;
  unit?: ReactNode;
  note?: ReactNode;
  /** A drawing between number and note. */
  children?: ReactNode;
  /** The lineage of the figure. */
  href?: string | undefined;
  /** Takes half as much room again. */
  wide?: boolean;
  /** The value is not a number: shown at text size. */
  plain?: boolean;
};

/** Stands inside FigureStrip. */
export function Figure({ label, value, unit, note, children, href, wide = false, plain = false }: FigureProps) {
  const number = (
    <>
      {value}
      {unit !== undefined && <span className="ml-1 text-md font-normal text-soft">{unit}</span>}
    </>
  );
  return (
    <div className={`min-w-0 bg-card px-4 py-3.5 lg:px-5 ${wide ? 'flex-[1.5_1_17rem]' : 'flex-[1_1_10rem]'}`}>
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="mt-0.5">
        <div className={plain ? 'pt-1.5' : 'text-3xl leading-tight font-semibold'}>
          {href === undefined ? number : <FigureLink href={href}>{number}</FigureLink>}
        </div>
        {children !== undefined && <div className="mt-1.5">{children}</div>}
        {note !== undefined && <div className="mt-1 text-sm text-soft">{note}</div>}
      </dd>
    </div>
  );
}
