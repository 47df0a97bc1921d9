// The head of a page: one line of scope, then the headline sentence, then the sentences that explain it.
import type { ReactNode } from 'react';

export type HeadlineTone = 'good' | 'warn' | 'bad' | 'done' | 'idle';

const tones: Record<HeadlineTone, string> = {
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  done: 'text-done',
  idle: 'text-idle',
};

type PageHeaderProps = {
  title: ReactNode;
  /** Scope, quarter, basis, as-of, demonstration tag: links, picks and plain words in one line. */
  line?: ReactNode;
  /** The part of the headline that carries the judgement, coloured; the words must say it too. */
  remark?: ReactNode;
  tone?: HeadlineTone;
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, line, remark, tone = 'warn', lead, actions }: PageHeaderProps) {
  return (
    <div className="mb-5">
      {line !== undefined && (
        <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-soft">{line}</div>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="max-w-[34em] text-2xl lg:text-3xl">
          {title}
          {remark !== undefined && <span className={tones[tone]}>{remark}</span>}
        </h1>
        {actions !== undefined && (
          <div data-print="hide" className="flex flex-wrap gap-2 pt-1">
            {actions}
          </div>
        )}
      </div>
      {lead !== undefined && (
        <p className="mt-1.5 max-w-[60em] text-md text-soft [&_b]:font-semibold [&_b]:text-ink">{lead}</p>
      )}
    </div>
  );
}
