// What a city reports on, those it leads first, with its own light and the standing of this quarter's report where they are open.
import { useLocale, useTranslations } from 'next-intl';
import { FigureLink } from '#components/figures/figure-link.tsx';
import { LightTag } from '#components/figures/light-tag.tsx';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { planHref } from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { CommitmentName } from '#components/profiles/commitment-name.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { StatusTag } from '#components/ui/tag.tsx';
import type { CityCommitment, CityProfile } from '#reporting/city-profile.ts';
import { commitmentKinds } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';
import { rowFigures } from '../../projects/row-figures.ts';

type CityCommitmentsProps = {
  city: CityProfile;
  name: string;
  /** Null for those who open no reports. */
  reportHref: ((reportId: string) => string) | null;
};

export function CityCommitments({ city, name, reportHref }: CityCommitmentsProps) {
  const t = useTranslations('profiles');
  const { commitments, figures, moment } = city;
  const rows = figures && moment ? rowFigures(figures, moment) : null;
  const sorted = commitments.toSorted(
    (a, b) => commitmentKinds.indexOf(a.kind) - commitmentKinds.indexOf(b.kind) || Number(b.isLead) - Number(a.isLead),
  );
  const none = commitments.length === 0;
  return (
    <Card
      title={t('city.commitments')}
      say={none ? t('city.commitmentsNone', { city: name }) : t('city.commitmentsSay', { count: commitments.length })}
      actions={!none && <Link href={`/projects?city=${city.code}`}>{t('city.projects')}</Link>}
    >
      {none ? undefined : (
        <Table caption={t('city.commitments')} dense>
          <thead>
            <tr>
              <Th>{t('table.commitment')}</Th>
              <Th from="md">{t('table.kind')}</Th>
              <Th from="sm">{t('city.taking')}</Th>
              <Th from="lg">{t('table.plans')}</Th>
              {rows && (
                <>
                  <Th>{t('table.light')}</Th>
                  <Th numeric unit="%">
                    {t('table.rate')}
                  </Th>
                  <Th from="sm" className="pl-4">
                    {t('city.report')}
                  </Th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {sorted.map((entry) => (
              <Line
                key={entry.slug}
                entry={entry}
                figure={rows && (rows.get(entry.slug) ?? 'none')}
                reportHref={reportHref}
              />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

type LineProps = {
  entry: CityCommitment;
  /** Null where the city's figures are not open; 'none' where nothing is reported every quarter. */
  figure: ReturnType<ReturnType<typeof rowFigures>['get']> | 'none' | null;
  reportHref: CityCommitmentsProps['reportHref'];
};

function Line({ entry, figure, reportHref }: LineProps) {
  const t = useTranslations('profiles');
  const locale = useLocale() as Locale;
  const plans = [...new Map(entry.items.map(({ plan }) => [plan.slug, plan])).values()];
  return (
    <tr>
      <Th scope="row" className="min-w-28">
        <CommitmentName entry={entry} />
      </Th>
      <Td from="md">{t(`kind.${entry.kind}`)}</Td>
      <Td nowrap from="sm">
        {entry.isLead ? <PlanTag tone="good">{t('city.leads')}</PlanTag> : t('city.takesPart')}
      </Td>
      <Td from="lg" className="max-w-56 text-sm">
        {plans.map((plan) => (
          <span key={plan.slug} className="block">
            <Link href={planHref(plan.slug)} className="inline-block min-h-6">
              {shownName({ name: plan.title, nameEn: plan.titleEn }, locale)}
            </Link>
          </span>
        ))}
      </Td>
      {figure && <FigureCells entry={entry} figure={figure} reportHref={reportHref} />}
    </tr>
  );
}

function FigureCells({ entry, figure, reportHref }: LineProps) {
  if (figure === 'none' || !figure) {
    return (
      <>
        <Td>—</Td>
        <Td numeric>—</Td>
        <Td from="sm" className="pl-4">
          —
        </Td>
      </>
    );
  }
  const [own] = figure.lights;
  const status = entry.report && <StatusTag status={entry.report.status} />;
  return (
    <>
      <Td>{own && <LightTag light={own.light} grey={own.grey} />}</Td>
      <Td numeric strong>
        {figure.href === null ? figure.rate : <FigureLink href={figure.href}>{figure.rate}</FigureLink>}
      </Td>
      <Td from="sm" className="pl-4">
        {entry.report && reportHref ? <Link href={reportHref(entry.report.id)}>{status}</Link> : (status ?? '—')}
      </Td>
    </>
  );
}
