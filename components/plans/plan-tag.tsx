// A small outlined word beside a name: the kind of an item, the state of a plan, what is missing. The word says it; colour only helps.
import type { ReactNode } from 'react';

const tones = { good: 'text-good', done: 'text-done', warn: 'text-warn', idle: 'text-idle' };
export type PlanTagTone = keyof typeof tones;

export function PlanTag({ tone = 'idle', children }: { tone?: PlanTagTone; children: ReactNode }) {
  return (
    <span
      className={`tag inline-flex items-center rounded-sm border border-line bg-card px-1.5 py-px text-xs font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
