// Terms and their values in two columns, as a plan or a profile shows them.
import type { ReactNode } from 'react';

export type Definition = {
  term: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  tone?: 'good' | 'warn' | 'bad' | undefined;
};

const tones = { good: 'text-good', warn: 'text-warn', bad: 'text-bad' };

export function DefinitionList({ items, prose = false }: { items: readonly Definition[]; prose?: boolean }) {
  return (
    <dl className={prose ? 'grid gap-2' : 'grid gap-1.5'}>
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of terms that never reorders
          key={index}
          className={prose ? '' : 'grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4'}
        >
          <dt className="text-soft">{item.term}</dt>
          <dd className={`${prose ? '' : 'text-right font-semibold'} ${item.tone ? tones[item.tone] : ''}`}>
            {item.value}
            {item.note !== undefined && <span className="block text-sm font-normal text-soft">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
