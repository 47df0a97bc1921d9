// A list of matters to see to: title that opens it, tag at the right, the reason in one line below.
import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type Entry = { key: string; title: ReactNode; href?: string; tag?: ReactNode; detail?: ReactNode };

export function EntryList({ items }: { items: readonly Entry[] }) {
  return (
    <ul className="divide-y divide-hair">
      {items.map((item) => (
        <li key={item.key} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-0.5 py-2.5">
          {item.href === undefined ? (
            <span className="font-semibold">{item.title}</span>
          ) : (
            <Link href={item.href} className="justify-self-start font-semibold">
              {item.title}
            </Link>
          )}
          {item.tag !== undefined && <span className="justify-self-end">{item.tag}</span>}
          {item.detail !== undefined && <div className="col-span-full text-sm text-soft">{item.detail}</div>}
        </li>
      ))}
    </ul>
  );
}
