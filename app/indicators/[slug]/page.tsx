// One indicator: the target as worded, what is known about it, and its path to the target year or why there is none.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { IndicatorLines } from '#components/plans/indicator-lines.tsx';
import { itemHref, planHref } from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { SourceDetails, SourceNote } from '#components/plans/source-quote.tsx';
import { sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { targetWords, yearWords } from '#components/plans/target-words.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import type { IndicatorView } from '#reporting/indicators.ts';
import type { Locale } from '#rules/preferences.ts';
import { FiledValues } from './filed-values.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import { PathCard } from './path-card.tsx';
import { readIndicator } from './read-indicator.ts';
import { ReportedValues } from './reported-values.tsx';

type IndicatorPageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: IndicatorPageProps): Promise<Metadata> {
  const actor = await requireActor();
  const { slug } = await params;
  const indicator = await forPage(actor, () => readIndicator(actor, slug));
  return { title: shownName(indicator, (await getLocale()) as Locale) };
}

export default async function IndicatorPage({ params }: IndicatorPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const indicator = await forPage(actor, () => readIndicator(actor, slug));
  const t = await getTranslations('plans');
  const locale = (await getLocale()) as Locale;
  const documentTitle =
    indicator.document === null
      ? null
      : shownName({ name: indicator.document.title, nameEn: indicator.document.titleEn }, locale);
  const words = sourceQuoteWords(t, locale);
  return (
    <Page>
      <IndicatorHeader indicator={indicator} />
      <Columns aside={<IndicatorFacts indicator={indicator} />}>
        <PathCard indicator={indicator} />
        <FiledValues
          indicator={indicator}
          hrefOf={(id) => `${actor.organisation.kind === 'city' ? '/city/reports' : '/province/reviews'}/${id}`}
        />
        <Card title={t('source.summary')}>
          <div className="source">
            <SourceDetails source={indicator.source} documentTitle={documentTitle} words={words} />
          </div>
          <SourceNote note={indicator.source.note} words={words} />
        </Card>
        <ReportedValues indicator={indicator} documentTitle={documentTitle} />
        {indicator.siblings.length > 0 && (
          <Card title={indicator.item === null ? t('indicator.siblingsPlan') : t('indicator.siblings')}>
            <IndicatorLines indicators={indicator.siblings} documentTitle={() => documentTitle} />
          </Card>
        )}
      </Columns>
    </Page>
  );
}

async function IndicatorHeader({ indicator }: { indicator: IndicatorView }) {
  const t = await getTranslations('plans');
  const locale = (await getLocale()) as Locale;
  const { plan, item } = indicator;
  return (
    <>
      <PageHeader
        line={
          <>
            <Link href={planHref(plan.slug, indicator.slug)} className="inline-flex min-h-6 items-center">
              ← <BilingualName name={plan.title} nameEn={plan.titleEn} locale={locale} original="none" />
            </Link>
            {item !== null && (
              <Link href={itemHref(item, plan.slug)} className="inline-flex min-h-6 items-center">
                <BilingualName name={item.title} nameEn={item.titleEn} locale={locale} original="none" />
              </Link>
            )}
            {indicator.isAspiration && <PlanTag>{t('indicator.isAspiration')}</PlanTag>}
            {indicator.endedAt !== null && <PlanTag tone="warn">{t('state.closed')}</PlanTag>}
          </>
        }
        title={<BilingualName name={indicator.name} nameEn={indicator.nameEn} locale={locale} original="below" />}
        lead={
          <>
            {locale === 'en' ? indicator.scopeWordsEn : indicator.scopeWords} ·{' '}
            <b>{targetWords(t, indicator, locale)}</b> · {yearWords(t, indicator)}
          </>
        }
      />
      {indicator.endedReason !== null && (
        <Notice tone="warning" className="mb-5">
          {t('plan.closedBecause', { reason: indicator.endedReason })}
        </Notice>
      )}
    </>
  );
}
