// A drawing with the sentence that says what to see and its table one key away.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '../ui/disclosure.tsx';
import { Drawing } from './drawing.tsx';

type ChartProps = {
  /** From charts/. */
  svg: string;
  /** The computed sentence; also serves those who cannot see the drawing. */
  say?: ReactNode;
  /** The same figures as a table, folded away. */
  table?: ReactNode;
  /** Fine print: 示意图，不代表行政区域界线. */
  note?: ReactNode;
};

export function Chart({ svg, say, table, note }: ChartProps) {
  const t = useTranslations('shell');
  return (
    <figure>
      {say !== undefined && <figcaption className="mb-2 text-sm text-soft">{say}</figcaption>}
      <Drawing svg={svg} />
      {note !== undefined && <p className="mt-1.5 text-xs text-faint">{note}</p>}
      {table !== undefined && (
        <div data-print="hide" className="mt-2 text-sm">
          <Disclosure summary={t('action.showTable')}>{table}</Disclosure>
        </div>
      )}
    </figure>
  );
}
