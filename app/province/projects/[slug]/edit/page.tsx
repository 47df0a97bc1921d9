// Changing the details of a commitment. What the documents say of it stands beside the form and is not editable.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { SourceQuote } from '#components/plans/source-quote.tsx';
import { isOwnEntry, sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getUpkeep, type Upkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterYear } from '#rules/quarter.ts';
import { editCommitmentAction } from '../../actions.ts';
import { detailsGroups } from '../../details-groups.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.edit');
  return { title: t('title') };
}

export default async function EditCommitmentPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await requireActor();
  const { slug } = await params;
  const upkeep = await forPage(actor, () => getUpkeep(actor, slug));
  const t = await getTranslations('library.edit');
  const locale = (await getLocale()) as Locale;
  const back = `/province/projects/${slug}`;
  const own = isOwnEntry(upkeep.row.source);
  return (
    <Page>
      <PageHeader
        line={
          <Link href={back} className="inline-flex min-h-6 items-center">
            {t('back')}
          </Link>
        }
        title={t('headline', { name: shownName(upkeep.row, locale) })}
      />
      <Columns aside={<SourcesCard upkeep={upkeep} own={own} />}>
        <Card>
          <LibraryForm
            action={editCommitmentAction}
            hidden={{ commitmentId: upkeep.row.id, version: String(upkeep.row.version) }}
            groups={
              await detailsGroups({
                values: upkeep.values,
                own,
                year: quarterYear(upkeep.quarters.current),
              })
            }
            submit={t('submit')}
            {...(await libraryFormWords())}
            here={`${back}/edit`}
            cancel={{ href: back, label: t('cancel') }}
          />
        </Card>
      </Columns>
    </Page>
  );
}

async function SourcesCard({ upkeep, own }: { upkeep: Upkeep; own: boolean }) {
  const t = await getTranslations('library.upkeep');
  const plans = await getTranslations('plans');
  const locale = (await getLocale()) as Locale;
  return (
    <Card title={t('sources')} say={t(own ? 'sourcesOwn' : 'sourcesFixed')}>
      {upkeep.row.statusInDocument && (
        <p className="mb-2 text-sm">
          {t('inDocument')} <q lang="zh-CN">{upkeep.row.statusInDocument}</q>
        </p>
      )}
      <div className="grid gap-1.5">
        {upkeep.sources.map((source) => (
          <SourceQuote
            key={`${source.document} ${source.place} ${source.words}`}
            source={source}
            documentTitle={
              locale === 'en' ? (source.documentTitle?.titleEn ?? null) : (source.documentTitle?.title ?? null)
            }
            words={sourceQuoteWords(plans as never, locale)}
            open
          />
        ))}
      </div>
    </Card>
  );
}
