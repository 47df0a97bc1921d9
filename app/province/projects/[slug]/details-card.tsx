// The details as they stand, and what the documents say, which nobody edits.
import { getLocale, getTranslations } from 'next-intl/server';
import { SourceQuote } from '#components/plans/source-quote.tsx';
import { isOwnEntry, sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDate } from '#format/date.ts';
import { noFigure } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Upkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';

export async function DetailsCard({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.upkeep');
  const field = await getTranslations('library.field');
  const words = await getTranslations('profiles');
  const plans = await getTranslations('plans');
  const locale = (await getLocale()) as Locale;
  const { row } = upkeep;
  const quarter = (id: string | null) => (id ? formatQuarter(id as QuarterId, locale) : noFigure);
  const quoteWords = sourceQuoteWords(plans as never, locale);
  return (
    <Card
      title={t('details')}
      actions={<Link href={`/province/projects/${row.slug}/edit`}>{t('edit')}</Link>}
      say={
        row.editedAt
          ? t(isOwnEntry(row.source) ? 'enteredAt' : 'editedAt', { date: formatDate(row.editedAt) })
          : t('asLoaded')
      }
    >
      <DefinitionList
        items={[
          { term: field('name'), value: row.name },
          { term: field('nameEn'), value: row.nameEn === row.name ? noFigure : row.nameEn },
        ]}
      />
      <div className="mt-1.5 grid items-start gap-x-10 gap-y-1.5 lg:grid-cols-2">
        <DefinitionList
          items={[
            { term: field('projectCode'), value: row.projectCode ?? noFigure },
            { term: field('nature'), value: row.nature ? words(`nature.${row.nature}`) : noFigure },
            {
              term: field('projectStatus'),
              value: row.projectStatus ? words(`status.${row.projectStatus}`) : noFigure,
            },
          ]}
        />
        <DefinitionList
          items={[
            { term: field('plannedStartQuarter'), value: quarter(row.plannedStartQuarter) },
            { term: field('plannedEndQuarter'), value: quarter(row.plannedEndQuarter) },
            { term: field('startedOn'), value: row.startedOn ? formatDate(row.startedOn) : noFigure },
            { term: field('completedOn'), value: row.completedOn ? formatDate(row.completedOn) : noFigure },
            {
              term: field('fundingSources'),
              value: row.fundingSources.map((one) => words(`funding.${one}`)).join(words('comma')) || noFigure,
            },
          ]}
        />
      </div>
      <h3 className="mt-5 mb-1 font-sans font-semibold">{t('sources')}</h3>
      <p className="mb-2 text-sm text-soft">{t(isOwnEntry(row.source) ? 'sourcesOwn' : 'sourcesFixed')}</p>
      {row.statusInDocument && (
        <p className="mb-2 text-sm">
          {t('inDocument')} <q lang="zh-CN">{row.statusInDocument}</q>
        </p>
      )}
      <div className="grid gap-1.5">
        {upkeep.sources.map((source) => (
          <SourceQuote
            key={`${source.document} ${source.place} ${source.words}`}
            source={source}
            documentTitle={
              source.documentTitle
                ? locale === 'en'
                  ? source.documentTitle.titleEn
                  : source.documentTitle.title
                : null
            }
            words={quoteWords}
            open
          />
        ))}
      </div>
    </Card>
  );
}
