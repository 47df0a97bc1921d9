'use client';
// What must be mended before the form can go on, each line leading to its field. Takes the focus when it appears or changes.
import { useEffect, useRef } from 'react';

export type ErrorSummaryItem = { href: string; text: string };

type ErrorSummaryProps = { title: string; hint?: string; items: readonly ErrorSummaryItem[] };

export function ErrorSummary({ title, hint, items }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const content = items.map((item) => `${item.href} ${item.text}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list is a new answer and must be heard again
  useEffect(() => box.current?.focus(), [content]);
  if (items.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-5 rounded-lg border-2 border-bad bg-card px-4 py-3 lg:px-5">
      <h2 className="text-lg text-bad">{title}</h2>
      {hint !== undefined && <p className="text-sm text-soft">{hint}</p>}
      <ul className="mt-1.5">
        {items.map((item) => (
          <li key={`${item.href} ${item.text}`} className="py-0.5">
            <a href={item.href} className="inline-block min-h-6 font-semibold text-bad hover:text-bad">
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
