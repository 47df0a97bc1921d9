// The card that ends a thing or takes the end back, whichever is possible now.
import { getTranslations } from 'next-intl/server';
import { EndForm, ResumeForm } from '#components/maintenance/end-form.tsx';
import { maintenanceWords } from '#components/maintenance/form-words.ts';
import type { FormServerAction } from '#components/report/use-safe-action.ts';
import { Card } from '#components/ui/card.tsx';

type EndingCardProps = {
  row: { version: number; endedAt: Date | null };
  hidden: Readonly<Record<string, string>>;
  here: string;
  end: FormServerAction;
  resume: FormServerAction;
  say: string;
  consequence: string;
  /** The box that must be ticked first; absent where there is nothing to confirm. */
  stay?: string | undefined;
  list?: readonly string[];
};

export async function EndingCard({ row, hidden, here, end, resume, say, consequence, stay, list }: EndingCardProps) {
  const t = await getTranslations('upkeep.end');
  const shared = { hidden, here, version: row.version, words: await maintenanceWords() };
  if (row.endedAt !== null) {
    return (
      <Card title={t('resumeTitle')} say={t('resumeSay')}>
        <ResumeForm {...shared} action={resume} says={{ submit: t('resume') }} />
      </Card>
    );
  }
  return (
    <Card title={t('title')} say={say}>
      <EndForm
        {...shared}
        action={end}
        list={list ?? []}
        says={{
          open: t('open'),
          consequence,
          reason: t('reason'),
          reasonHint: t('reasonHint'),
          submit: t('submit'),
          ...(stay === undefined ? {} : { stay }),
        }}
      />
    </Card>
  );
}
