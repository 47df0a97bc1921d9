// One share: its money, its annual plans with every version before and after, moving it to another city, ending it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { DoneNotice } from '#components/library/done-notice.tsx';
import { PlanHistory } from '#components/library/plan-history.tsx';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { formatAmount } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { getShareUpkeep, type PlanYear, type ShareUpkeep } from '#reporting/share-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { FundingCard } from './funding-card.tsx';
import { EndShareCard, WithdrawShareCard } from './leave-cards.tsx';
import { MoveShareCard } from './move-card.tsx';
import { AdjustPlan, SetPlan } from './plan-forms.tsx';

type SharePageProps = {
  params: Promise<{ slug: string; participantId: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.share');
  return { title: t('title') };
}

export default async function SharePage({ params, searchParams }: SharePageProps) {
  const actor = await requireActor();
  const { slug, participantId } = await params;
  const share = await forPage(actor, () => getShareUpkeep(actor, slug, participantId));
  const t = await getTranslations('library.share');
  const locale = (await getLocale()) as Locale;
  const done = singleParam(await searchParams, 'done');
  const demonstration =
    share.funding.isDemonstration || share.years.some((year) => year.versions.some((one) => one.isDemonstration));
  const running = share.toQuarter === null || share.toQuarter >= share.quarters.current;
  const spoken = {
    city: locale === 'en' ? share.city.nameEn : share.city.name,
    name: shownName(share.commitment, locale),
  };
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href={`/province/projects/${slug}`} className="inline-flex min-h-6 items-center">
              {t('back')}
            </Link>
            <span>
              {t('period', {
                from: formatQuarter(share.fromQuarter, locale),
                to: share.toQuarter ? formatQuarter(share.toQuarter, locale) : t('goesOn'),
              })}
            </span>
            {demonstration && <DemonstrationTag />}
          </>
        }
        title={t('headline', spoken)}
        lead={await leadWords(share, locale)}
      />
      <DoneNotice done={done === null ? null : `share_${done}`} name={spoken.city} />
      <Columns
        aside={
          <>
            <FundingCard share={share} />
            {running && <MoveShareCard share={share} />}
            {running && <EndShareCard share={share} />}
            {share.mayBeWithdrawn && <WithdrawShareCard share={share} />}
          </>
        }
      >
        {share.years.length === 0 && (
          <Empty title={t('noPlan')}>{t(share.openYears.length > 0 ? 'noPlanHint' : 'noPlanClosed')}</Empty>
        )}
        {share.years.map((year) => (
          <YearCard key={year.year} share={share} year={year} />
        ))}
        {share.openYears.length > 0 && <SetPlan share={share} />}
      </Columns>
    </Page>
  );
}

async function leadWords(share: ShareUpkeep, locale: Locale): Promise<string> {
  const t = await getTranslations('library.share');
  const counted = formatAmount(share.countedYuan, locale);
  const thisYear = formatAmount(share.countedThisYearYuan, locale);
  return t('lead', {
    counted: `${counted.value} ${counted.unit}`,
    thisYear: `${thisYear.value} ${thisYear.unit}`,
    reports: share.reports.filter((report) => report.status !== 'due').length,
  });
}

async function YearCard({ share, year }: { share: ShareUpkeep; year: PlanYear }) {
  const t = await getTranslations('library.plan');
  const locale = (await getLocale()) as Locale;
  const inForce = year.inForce ?? year.versions.at(-1);
  const amount = formatAmount(inForce?.annualYuan ?? null, locale);
  const original = year.versions[0];
  const first = formatAmount(original?.annualYuan ?? null, locale);
  return (
    <Card
      id={`plan-${year.year}`}
      title={t('title', { year: year.year })}
      say={
        year.versions.length > 1
          ? t('sayAdjusted', {
              amount: `${amount.value} ${amount.unit}`,
              original: `${first.value} ${first.unit}`,
              count: year.versions.length - 1,
            })
          : t('say', { amount: `${amount.value} ${amount.unit}` })
      }
    >
      <PlanHistory year={year.year} versions={year.versions} />
      {year.firstQuarters.length > 0 ? (
        <AdjustPlan share={share} year={year} />
      ) : (
        <p className="mt-3 text-sm text-soft">{t('settled')}</p>
      )}
    </Card>
  );
}
