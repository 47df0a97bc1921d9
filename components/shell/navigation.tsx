'use client';
// The main navigation. In the browser, because the frame stays while pages change under it, and the mark of where one is must move.
import { usePathname } from 'next/navigation';
import { Link } from '../ui/link.tsx';

export type NavigationItem = {
  href: string;
  label: string;
  /** Beginnings of the addresses that belong to this entry; '/' alone is only itself. */
  within: readonly string[];
};

const isWithin = (path: string, beginning: string) =>
  beginning === '/' ? path === '/' : path === beginning || path.startsWith(`${beginning}/`);

/** On narrow screens the navigation takes a row of its own and scrolls sideways inside it. */
export function Navigation({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  const path = usePathname();
  return (
    <nav
      aria-label={label}
      data-print="hide"
      className="relative min-w-0 grow max-lg:order-4 max-lg:w-full max-lg:overflow-x-auto"
    >
      <ul className="flex flex-nowrap gap-1 lg:flex-wrap">
        {items.map(({ href, label: word, within }) => {
          const current = within.some((beginning) => isWithin(path, beginning));
          return (
            <li key={href} className="shrink-0">
              <Link
                href={href}
                current={current ? 'page' : undefined}
                className={`-mb-px flex min-h-9 items-center border-b-2 px-2.5 whitespace-nowrap no-underline hover:text-ink hover:no-underline focus-visible:-outline-offset-2 lg:min-h-14 lg:px-3 ${
                  current ? 'border-accent font-semibold text-ink' : 'border-transparent text-soft'
                }`}
              >
                {word}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
