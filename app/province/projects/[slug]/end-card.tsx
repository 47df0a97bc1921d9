// Ending a commitment, with the reason, and taking the end back. Nothing is ever deleted.
import { getTranslations } from 'next-intl/server';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Card } from '#components/ui/card.tsx';
import type { Upkeep } from '#reporting/commitment-upkeep.ts';
import { endCommitmentAction, resumeCommitmentAction } from '../actions.ts';

export async function EndCard({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.end');
  const { row } = upkeep;
  const shared = {
    hidden: { commitmentId: row.id, version: String(row.version) },
    ...(await libraryFormWords()),
    here: `/province/projects/${row.slug}`,
    idPrefix: 'end-',
  };
  if (row.endedAt) {
    return (
      <Card title={t('resumeTitle')} say={t('resumeSay')}>
        <LibraryForm action={resumeCommitmentAction} groups={[]} submit={t('resumeSubmit')} {...shared} />
      </Card>
    );
  }
  return (
    <Card title={t('title')} say={t('say')}>
      <LibraryForm
        fold={{ summary: t('open'), look: 'quiet' }}
        action={endCommitmentAction}
        groups={[
          { fields: [{ kind: 'area', name: 'endedReason', label: t('reason'), required: true, maxLength: 300 }] },
        ]}
        submit={t('submit')}
        danger
        {...shared}
      />
    </Card>
  );
}
