// The shares a figure is the sum of: those with a plan, whose totals are the rate, and apart from them those without.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { figureAddress } from '#components/figures/figure-address.ts';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { nameOf, rowWords } from '#documents/dashboard-words.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import type { DashboardRow, DashboardView } from '#reporting/dashboard.ts';
import type { LineageRow, LineageView } from '#reporting/lineage.ts';
import { completionOf, rateOf, yearToDate } from '#rules/completion.ts';
import { sumYuan, type Yuan, zeroYuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quarterNumber, quartersOfYearTo } from '#rules/quarter.ts';
import type { ReportHref } from './report-address.ts';
import { contributionWords, ShareLine } from './share-line.tsx';

const hasPlan = ({ share }: LineageRow) => share.planYuan !== null && share.planYuan > 0;

export function ShareTables({ lineage, reportHref }: { lineage: LineageView; reportHref: ReportHref | null }) {
  const t = useTranslations('dashboard');
  const { dashboard: view, rows, completion } = lineage;
  const planned = rows.filter(hasPlan);
  const unplanned = rows.filter((row) => !hasPlan(row));
  if (rows.length === 0) return <Empty title={t('lineage.empty')} />;
  return (
    <>
      {planned.length > 0 && (
        <Card
          id="shares"
          title={t('lineage.shares')}
          say={t(reportHref ? 'lineage.sharesSay' : 'lineage.sharesSayViewer')}
        >
          <Table caption={t('lineage.shares')} dense>
            <Head view={view} />
            {groupsOf(planned, view).map((group) => (
              <Group key={group.city.cityCode} group={group} view={view} reportHref={reportHref} />
            ))}
            <tfoot>
              <Sums
                label={t('lineage.total')}
                rows={planned}
                view={view}
                rate={rowWords(view.total, view).rate}
                contribution={contributionWords(completion.rate)}
              />
            </tfoot>
          </Table>
          <p className="mt-2 text-xs text-soft">{t('lineage.legend')}</p>
        </Card>
      )}
      {unplanned.length > 0 && (
        <Card
          {...(planned.length === 0 ? { id: 'shares' } : {})}
          title={t('lineage.withoutPlan')}
          say={t('lineage.withoutPlanSay')}
        >
          <Table caption={t('lineage.withoutPlan')} dense>
            <Head view={view} />
            <tbody>
              {unplanned.map((row) => (
                <ShareLine
                  key={row.share.participantId}
                  row={row}
                  view={view}
                  reportHref={reportHref}
                  withCity={view.scope === 'province'}
                />
              ))}
            </tbody>
            <tfoot>
              <Sums label={t('lineage.total')} rows={unplanned} view={view} rate="" contribution="" />
              {planned.length > 0 && (
                <Sums label={t('lineage.totalAll')} rows={rows} view={view} rate="" contribution="" />
              )}
            </tfoot>
          </Table>
        </Card>
      )}
    </>
  );
}

type CityGroup = { city: DashboardRow; rows: LineageRow[] };

function groupsOf(rows: LineageRow[], view: DashboardView): CityGroup[] {
  return view.cities
    .map((city) => ({ city, rows: rows.filter((row) => row.share.cityCode === city.cityCode) }))
    .filter((group) => group.rows.length > 0);
}

function Head({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const money = moneyUnit('wan', useLocale() as Locale);
  return (
    <thead>
      <tr>
        <Th>{t('shares.commitment')}</Th>
        <Th from="sm">{t('lineage.light')}</Th>
        <Th numeric unit={money}>
          {t('lineage.plan')}
        </Th>
        {quartersOfYearTo(view.quarter).map((quarter) => (
          <Th key={quarter} numeric unit={money} from="md">
            {t(`line.quarterName.${quarterNumber(quarter)}`)}
          </Th>
        ))}
        <Th numeric unit={money}>
          {t('lineage.yearToDate')}
        </Th>
        <Th numeric unit="%">
          {t('lineage.rate')}
        </Th>
        <Th numeric unit={t('lineage.contributionUnit')} from="sm">
          {t('lineage.contribution')}
        </Th>
      </tr>
    </thead>
  );
}

/** The province's shares stand city by city, each with its subtotal; a single city needs none. */
function Group({ group, view, reportHref }: { group: CityGroup; view: DashboardView; reportHref: ReportHref | null }) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const completion = completionOf(group.rows.map(({ share }) => share));
  return (
    <tbody className="border-b border-line last-of-type:border-b-0">
      {group.rows.map((row) => (
        <ShareLine key={row.share.participantId} row={row} view={view} reportHref={reportHref} />
      ))}
      {view.scope === 'province' && (
        <Sums
          label={
            <Link
              href={figureAddress('/lineage', { quarter: view.quarter, basis: view.basis, city: group.city.cityCode })}
            >
              {t('lineage.cityTotal', { city: nameOf(group.city, locale) })}
            </Link>
          }
          rows={group.rows}
          view={view}
          rate={completion.rate ? rowWords({ ...group.city, completion }, view).rate : ''}
          contribution={contributionWords(partOf(group.rows, view))}
          subtotal
        />
      )}
    </tbody>
  );
}

/** What the rows bring to the whole rate; null where there is none. */
function partOf(rows: LineageRow[], view: DashboardView) {
  const { planYuan } = view.total.completion;
  const done = sumYuan(rows.filter(hasPlan).map(({ share }) => share.actualYuan ?? zeroYuan));
  return rows.some(hasPlan) ? rateOf(done, planYuan) : null;
}

type SumsProps = {
  label: ReactNode;
  rows: LineageRow[];
  view: DashboardView;
  rate: string;
  contribution: string;
  subtotal?: boolean;
};

function Sums({ label, rows, view, rate, contribution, subtotal = false }: SumsProps) {
  // Nothing to add is missing, not 0.
  const add = (amounts: (Yuan | null)[]) => formatWanYuan(yearToDate(amounts));
  const inQuarter = (quarter: QuarterId) =>
    add(rows.map(({ parts }) => parts.find((part) => part.quarter === quarter)?.yuan ?? null));
  return (
    <tr className={subtotal ? 'bg-paper [&>*]:font-semibold' : ''}>
      <Th scope="row">{label}</Th>
      <Td from="sm" />
      <Td numeric>{add(rows.map(({ share }) => share.planYuan))}</Td>
      {quartersOfYearTo(view.quarter).map((quarter) => (
        <Td key={quarter} numeric from="md">
          {inQuarter(quarter)}
        </Td>
      ))}
      <Td numeric>{add(rows.map(({ share }) => share.actualYuan))}</Td>
      <Td numeric>{rate.replace('%', '')}</Td>
      <Td numeric from="sm">
        {contribution}
      </Td>
    </tr>
  );
}
