// Entering a commitment that no source document names. Cities and plans are added on its own page afterwards.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getLibraryQuarter } from '#reporting/project-library.ts';
import { quarterYear } from '#rules/quarter.ts';
import { createCommitmentAction } from '../actions.ts';
import { detailsGroups } from '../details-groups.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.new');
  return { title: t('title') };
}

export default async function NewCommitmentPage() {
  const actor = await requireActor();
  const quarter = await forPage(actor, () => getLibraryQuarter(actor));
  const t = await getTranslations('library.new');
  return (
    <Page>
      <PageHeader
        line={
          <Link href="/province/projects" className="inline-flex min-h-6 items-center">
            {t('back')}
          </Link>
        }
        title={t('headline')}
        lead={t('lead')}
      />
      <Card>
        <LibraryForm
          action={createCommitmentAction}
          hidden={{}}
          groups={await detailsGroups({ values: {}, own: true, year: quarterYear(quarter) })}
          submit={t('submit')}
          {...(await libraryFormWords())}
          here="/province/projects/new"
          cancel={{ href: '/province/projects', label: t('cancel') }}
        />
      </Card>
    </Page>
  );
}
