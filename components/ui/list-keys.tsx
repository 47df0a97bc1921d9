'use client';
// Up and down a long list by J and K: moves the focus from one line's link to the next; Enter opens it, as always.
import { type ReactNode, useRef } from 'react';
import { useShortcut } from './use-shortcut.ts';

export type ListKeysWords = { label: string; hint: string };

/** Lines are the rows with `data-line`; the first link in each takes the focus. */
export function ListKeys({ words, children }: { words: ListKeysWords; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-line] a:first-of-type') ?? [])];
    const here = links.findIndex((link) => link.closest('[data-line]')?.contains(document.activeElement));
    const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1);
    links[next]?.focus();
  };
  const down = useShortcut('j', () => move(1));
  const up = useShortcut('k', () => move(-1));
  const toggle = () => {
    down.toggle();
    up.toggle();
  };
  return (
    <div ref={list}>
      {children}
      {down.ready && (
        <label data-print="hide" className="mt-3 hidden min-h-6 items-center gap-2 text-sm text-soft md:flex">
          <input type="checkbox" checked={down.on} onChange={toggle} className="size-4" />
          <span>
            {words.label} <Key name="J" /> <Key name="K" /> {words.hint}
          </span>
        </label>
      )}
    </div>
  );
}

function Key({ name }: { name: string }) {
  return <kbd className="rounded-sm border border-edge px-1.5 font-mono text-xs">{name}</kbd>;
}
