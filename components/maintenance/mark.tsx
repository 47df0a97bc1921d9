// Small words beside a name in the publisher's lists: edited, entered by the province, ended, only planned.
import { useTranslations } from 'next-intl';
import { PlanTag, type PlanTagTone } from '../plans/plan-tag.tsx';

export type MarkName = 'edited' | 'own' | 'ended' | 'onlyPlanned';

const tones: Record<MarkName, PlanTagTone> = { edited: 'warn', own: 'done', ended: 'idle', onlyPlanned: 'idle' };

export function Mark({ name }: { name: MarkName }) {
  const t = useTranslations('upkeep.mark');
  return <PlanTag tone={tones[name]}>{t(name)}</PlanTag>;
}

type Marked = { editedAt: Date | null; endedAt: Date | null; source: { document: string }; isOnlyPlanned?: boolean };

/** The marks a row has earned. What the province entered is always "edited" and says so by its own mark. */
export function Marks({ row }: { row: Marked }) {
  const own = row.source.document === 'own';
  const names: [MarkName, boolean][] = [
    ['own', own],
    ['edited', !own && row.editedAt !== null],
    ['onlyPlanned', row.isOnlyPlanned ?? false],
    ['ended', row.endedAt !== null],
  ];
  const earned = names.filter(([, holds]) => holds);
  if (earned.length === 0) return null;
  return (
    <span className="ml-2 inline-flex flex-wrap gap-1 align-middle">
      {earned.map(([name]) => (
        <Mark key={name} name={name} />
      ))}
    </span>
  );
}
