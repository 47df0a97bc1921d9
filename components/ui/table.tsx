// Tables: the unit stands in the head, figures to the right, wide ones scroll inside their own region. A page holds hundreds of cells,
// each sent twice (as markup and for the browser's React): their common look is `.rows` in app/globals.css, not a list of classes a cell.
import type { ComponentProps, ReactNode } from 'react';
import { Link } from './link.tsx';

type TableProps = {
  /** Says what the table holds; read by screen readers, not shown. */
  caption: string;
  children: ReactNode;
  /** The head stays in sight while the table scrolls inside a limited height. */
  sticky?: boolean;
  /** Less air: for long working lists. */
  dense?: boolean;
  className?: string;
};

export function Table({ caption, children, sticky = false, dense = false, className = '' }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
      tabIndex={0}
      data-scroll=""
      {...look(
        'relative overflow-x-auto',
        sticky &&
          'max-h-[75vh] overflow-y-auto [&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-1 [&_thead_th]:bg-card',
        dense && '[--row-pad:0.2rem]',
      )}
    >
      <table {...look('rows', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** From which width a secondary column is shown (paper shows all); the figure itself never hides. */
export type ShowFrom = 'sm' | 'md' | 'lg';

/** The classes that apply. A plain cell has no attribute at all: even an absent one would be sent to the browser. */
function look(...names: (string | false | undefined)[]): { className?: string } {
  const className = names.filter(Boolean).join(' ');
  return className === '' ? {} : { className };
}

type ThProps = Omit<ComponentProps<'th'>, 'children'> & {
  children?: ReactNode;
  numeric?: boolean;
  /** Short text that must not break: a city, a date. */
  nowrap?: boolean;
  unit?: ReactNode;
  from?: ShowFrom;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
};

export function Th({
  children,
  numeric = false,
  nowrap = false,
  unit,
  from,
  sort,
  scope = 'col',
  className,
  ...rest
}: ThProps) {
  const arrow = sort?.direction === 'ascending' ? '\u00a0↑' : sort?.direction === 'descending' ? '\u00a0↓' : '';
  return (
    <th
      scope={scope}
      {...(sort?.direction ? { 'aria-sort': sort.direction } : {})}
      {...look(numeric && 'num', nowrap && 'nowrap', from && `from-${from}`, className)}
      {...rest}
    >
      {sort ? (
        <Link href={sort.href} className="whitespace-nowrap text-soft decoration-dotted">
          {children}
          {arrow}
        </Link>
      ) : (
        children
      )}
      {unit !== undefined && (
        <>
          {' '}
          <span className="unit">{unit}</span>
        </>
      )}
    </th>
  );
}

type TdProps = Omit<ComponentProps<'td'>, 'children'> & {
  children?: ReactNode;
  numeric?: boolean;
  nowrap?: boolean;
  /** The column's main figure. */
  strong?: boolean;
  from?: ShowFrom;
};

export function Td({ children, numeric, nowrap, strong, from, className, ...rest }: TdProps) {
  return (
    <td
      {...look(numeric && 'num', nowrap && 'nowrap', strong && 'strong', from && `from-${from}`, className)}
      {...rest}
    >
      {children}
    </td>
  );
}
