// Tables: the unit stands in the head, figures to the right, wide ones scroll inside their own region.
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
      className={`relative overflow-x-auto ${sticky ? 'max-h-[75vh] overflow-y-auto [&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-1 [&_thead_th]:bg-card' : ''} ${dense ? '[--row-pad:0.2rem]' : ''}`}
    >
      <table
        className={`w-full border-collapse text-left [&_tbody>tr:hover]:bg-paper [&_tbody>tr:last-child>*]:border-b-0 [&_tfoot>tr>*]:border-t [&_tfoot>tr>*]:border-b-0 [&_tfoot>tr>*]:border-line [&_tfoot>tr>*]:font-semibold [&_tfoot>tr>*]:text-ink [&_tr>:first-child]:pl-0 [&_tr>:last-child]:pr-0 ${className}`}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** From which width a secondary column is shown (paper shows all); the figure itself never hides. */
export type ShowFrom = 'sm' | 'md' | 'lg';

const shown: Record<ShowFrom, string> = {
  sm: 'max-sm:hidden print:table-cell',
  md: 'max-md:hidden print:table-cell',
  lg: 'max-lg:hidden print:table-cell',
};

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
  className = '',
  ...rest
}: ThProps) {
  const arrow = sort?.direction === 'ascending' ? '\u00a0↑' : sort?.direction === 'descending' ? '\u00a0↓' : '';
  const row = scope === 'row' || scope === 'rowgroup';
  return (
    <th
      scope={scope}
      aria-sort={sort?.direction}
      className={`px-1.5 max-sm:px-1 ${row ? 'border-b border-hair py-(--row-pad) font-normal' : 'border-b border-line break-keep pt-1 pb-1.5 align-bottom text-sm font-normal text-soft'} ${numeric ? 'text-right' : 'text-left'} ${nowrap ? 'whitespace-nowrap' : ''} ${from ? shown[from] : ''} ${className}`}
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
          <span className="whitespace-nowrap text-xs text-faint">{unit}</span>
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

export function Td({
  children,
  numeric = false,
  nowrap = false,
  strong = false,
  from,
  className = '',
  ...rest
}: TdProps) {
  return (
    <td
      className={`border-b border-hair px-1.5 py-(--row-pad) max-sm:px-1 ${numeric ? 'text-right' : ''} ${numeric || nowrap ? 'whitespace-nowrap' : ''} ${strong ? 'font-semibold' : ''} ${from ? shown[from] : ''} ${className}`}
      {...rest}
    >
      {children}
    </td>
  );
}
