// Asking for a correction of one report's accepted amount.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatWanYuanExact } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { findCorrectionBasis } from '#reporting/correction-reading.ts';
import type { Locale } from '#rules/preferences.ts';
import { RequestForm } from '../request-form.tsx';

type NewCorrectionPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections.ask');
  return { title: t('title') };
}

export default async function NewCorrectionPage({ searchParams }: NewCorrectionPageProps) {
  const actor = await requireActor();
  const reportId = singleParam(await searchParams, 'report') ?? '';
  const basis = await forPage(actor, () => findCorrectionBasis(actor, reportId));
  // Nothing to correct, or a correction under way: the list shows which.
  if (basis === null) redirect('/corrections' as never);
  const t = await getTranslations('corrections.ask');
  const list = await getTranslations('corrections.one');
  const locale = (await getLocale()) as Locale;
  const english = locale === 'en';
  return (
    <Page>
      <PageHeader
        line={<Link href="/corrections">{list('back')}</Link>}
        title={t('title')}
        lead={t('lead', {
          city: english ? basis.cityNameEn : basis.cityName,
          commitment: english ? basis.commitmentNameEn : basis.commitmentName,
          quarter: formatQuarter(basis.quarter, locale),
          value: formatWanYuanExact(basis.officialYuan),
        })}
      />
      <Card>
        <RequestForm
          reportId={basis.reportId}
          officialYuan={basis.officialYuan}
          outcome={await outcomeWords()}
          words={{
            entry: t('entry'),
            delta: t('delta'),
            newValue: t('newValue'),
            amount: t('amount'),
            amountHint: t('amountHint'),
            amountNow: t.raw('amountNow') as string,
            reduction: t('reduction'),
            reason: t('reason'),
            reasonHint: t('reasonHint'),
            document: t('document'),
            documentHint: t('documentHint'),
            submit: t('submit'),
            pending: t('pending'),
          }}
        />
      </Card>
    </Page>
  );
}
