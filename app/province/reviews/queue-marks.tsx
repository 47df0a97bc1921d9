// The marks of a line in the queue: what deserves a second look, and what it waits for.
import { useTranslations } from 'next-intl';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import type { QueueRow } from '#reporting/queue-rows.ts';

const look = 'inline-flex items-center rounded-sm border px-1.5 py-px text-xs whitespace-nowrap';

export function StatusMarks({ row }: { row: QueueRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <StatusTag status={row.status} />
      {row.isLate && row.status !== 'excused' && <LateTag />}
    </span>
  );
}

export function QueueMarks({ row }: { row: QueueRow }) {
  const t = useTranslations('reviewing.queue.mark');
  const marks: [string, boolean, string][] = [
    ['countersign', row.status === 'endorsed' && row.awaitsCountersign, t('countersign')],
    ['question', row.openQuestions > 0, t('question', { count: row.openQuestions })],
    ['bigChange', row.isBigChange, t('bigChange')],
    ['explained', row.explained > 0, t('explained', { count: row.explained })],
    ['returned', row.returnedTimes > 0, t('returned', { count: row.returnedTimes })],
    ['round', row.endorsedTimes > 1, t('round', { count: row.endorsedTimes })],
  ];
  const strong = ['countersign', 'question', 'bigChange'];
  const shown = marks.filter(([, applies]) => applies);
  if (shown.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap items-center gap-1">
      {shown.map(([name, , words]) => (
        <span
          key={name}
          className={`${look} ${strong.includes(name) ? 'border-warn text-warn' : 'border-edge text-soft'}`}
        >
          {words}
        </span>
      ))}
    </span>
  );
}
