'use client';
// Two people changed the same thing: field by field what you typed and what stands now, so that saving again on top is done knowingly.
import { useEffect, useRef } from 'react';

export type EditConflictRow = {
  label: string;
  /** In words as a reader knows them; empty text is shown as a dash. */
  yours: string;
  theirs: string;
};

type EditConflictProps = {
  title: string;
  text: string;
  /** Heads of the two columns. */
  yours: string;
  theirs: string;
  rows: readonly EditConflictRow[];
};

export function EditConflict({ title, text, yours, theirs, rows }: EditConflictProps) {
  const panel = useRef<HTMLElement>(null);
  const content = JSON.stringify(rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another conflict and must be heard again
  useEffect(() => panel.current?.focus(), [content]);
  return (
    <section
      ref={panel}
      role="alert"
      tabIndex={-1}
      className="mb-5 rounded-lg border-2 border-warn bg-card px-4 py-3 lg:px-5"
    >
      <h2 className="text-lg text-warn">{title}</h2>
      <p className="text-sm text-soft">{text}</p>
      {rows.map((row) => (
        <div key={row.label} className="mt-3 border-t border-hair pt-2">
          <h3 className="font-sans font-semibold">{row.label}</h3>
          <dl className="mt-1 grid gap-x-5 gap-y-2 sm:grid-cols-2">
            <Said by={yours} text={row.yours} />
            <Said by={theirs} text={row.theirs} />
          </dl>
        </div>
      ))}
    </section>
  );
}

function Said({ by, text }: { by: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{by}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">{text === '' ? '—' : text}</dd>
    </div>
  );
}
