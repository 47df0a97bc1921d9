// A report status with its word given: an outlined tag with its own shape, so that it is never taken for a light (lights are tinted).
import type { ReactNode } from 'react';
import type { ReportStatus } from '#rules/report-lifecycle.ts';

type Shape = { colour: string; drawing: ReactNode };

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;
const shapes: Record<ReportStatus, Shape> = {
  due: { colour: 'text-idle', drawing: <circle cx="6" cy="6" r="4.6" strokeDasharray="2 1.6" {...line} /> },
  draft: {
    colour: 'text-idle',
    drawing: (
      <>
        <circle cx="6" cy="6" r="4.6" {...line} />
        <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" fill="currentColor" />
      </>
    ),
  },
  submitted: { colour: 'text-done', drawing: <path d="M2.2 1.4 10.6 6l-8.4 4.6Z" {...line} /> },
  returned: {
    colour: 'text-bad',
    drawing: <path d="M5 1.5 1.8 4.6 5 7.8M2.2 4.6h5.2a2.8 2.8 0 0 1 0 5.8H5" {...line} />,
  },
  endorsed: { colour: 'text-done', drawing: <path d="M2.2 1.4 10.6 6l-8.4 4.6Z" fill="currentColor" /> },
  accepted: { colour: 'text-good', drawing: <path d="m1.6 6.4 3.1 3.2 5.7-7" {...line} strokeWidth={2} /> },
  excused: { colour: 'text-idle', drawing: <path d="M1.5 6h9" {...line} strokeWidth={2} /> },
};

export function StatusMark({ status, word }: { status: ReportStatus; word: string }) {
  const { colour, drawing } = shapes[status];
  return (
    <span
      className={`tag inline-flex items-center gap-1.5 rounded-sm border border-line bg-card py-px pr-2 pl-1.5 text-sm font-semibold whitespace-nowrap ${colour}`}
    >
      <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true" className="shrink-0">
        {drawing}
      </svg>
      {word}
    </span>
  );
}
