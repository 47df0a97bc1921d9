// A choice among few that lives in the address: a row of joined links, the chosen one marked.
import { Link } from './link.tsx';

export type PickItem = { label: string; href: string; current?: boolean };

type PickProps = {
  /** What is being chosen, for those who cannot see the row: quarter, basis, order. */
  label: string;
  items: readonly PickItem[];
  className?: string;
};

export function Pick({ label, items, className = '' }: PickProps) {
  return (
    <nav aria-label={label} className={`max-w-full ${className}`}>
      <ul className="inline-flex flex-wrap gap-px overflow-clip rounded-md border border-line bg-line">
        {items.map((item) => (
          <li key={item.href} className={`flex grow ${item.current ? '' : 'print:hidden'}`}>
            <Link
              href={item.href}
              current={item.current}
              className={`flex min-h-7 grow items-center px-3 py-0.5 no-underline focus-visible:-outline-offset-2 ${
                item.current
                  ? 'filled bg-accent font-semibold text-card hover:text-card focus-visible:outline-card'
                  : 'bg-card text-soft hover:bg-accent-tint hover:text-ink'
              }`}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
