// What each quarter's report brought, newest first: status, amount, year to date, light, and the way to the report.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { figureAddress } from '#components/figures/figure-address.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Points } from '#components/figures/points.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import { moneyUnit } from '#format/money.ts';
import { formatPercentForLight } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { QuarterLine } from '#reporting/commitment-money.ts';
import type { CommitmentProfile, ShareLine } from '#reporting/commitment-profile.ts';
import type { Locale } from '#rules/preferences.ts';
import { greyReason } from './money-card.tsx';

export type ReportHref = (reportId: string) => string;

type QuartersCardProps = {
  profile: CommitmentProfile;
  /** Null for those who open no reports: they get the figure's lineage. */
  reportHref: ReportHref | null;
};

export function QuartersCard({ profile, reportHref }: QuartersCardProps) {
  const t = useTranslations('profiles.project');
  const points = useTranslations('profiles.table')('pointsUnit');
  const money = moneyUnit('wan', useLocale() as Locale);
  const lines = profile.shares
    .flatMap((share) => (share.money?.quarters ?? []).map((line) => ({ share, line })))
    .toSorted((a, b) => (a.line.quarter === b.line.quarter ? 0 : a.line.quarter < b.line.quarter ? 1 : -1));
  const none = profile.kind === 'deliverable' ? t('reportsNotOwed') : t('reportsNone');
  return (
    <Card id="reports" title={t('reports')} say={lines.length > 0 ? t('reportsSay') : none}>
      {lines.length > 0 ? (
        <Table caption={t('reportsCaption')} dense>
          <thead>
            <tr>
              <Th>{t('quarter')}</Th>
              {profile.shares.length > 1 && <Th>{t('city')}</Th>}
              <Th>{t('light')}</Th>
              <Th from="sm">{t('reportStatus')}</Th>
              <Th numeric unit={money}>
                {t('amount')}
              </Th>
              <Th numeric unit={money} from="md">
                {t('actual')}
              </Th>
              <Th numeric unit="%" from="sm">
                {t('rate')}
              </Th>
              <Th numeric unit={points} from="lg">
                {t('points')}
              </Th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ share, line }) => (
              <Line key={line.reportId} share={share} line={line} profile={profile} reportHref={reportHref} />
            ))}
          </tbody>
        </Table>
      ) : undefined}
    </Card>
  );
}

type LineProps = { share: ShareLine; line: QuarterLine; profile: CommitmentProfile; reportHref: ReportHref | null };

function Line({ share, line, profile, reportHref }: LineProps) {
  const t = useTranslations('profiles.project');
  const locale = useLocale() as Locale;
  const lineage = figureAddress(
    '/lineage',
    { quarter: line.quarter, basis: profile.basis, city: share.cityCode },
    { part: `share-${share.participantId}` },
  );
  const words = formatPercentForLight(line.rate, line.expected, line.rule);
  const noAmount = line.answer === 'no_progress' ? t('noProgress') : t('notApplicable');
  const isLit = line.light !== 'grey';
  return (
    <tr>
      <Th scope="row" nowrap>
        <Link href={reportHref?.(line.reportId) ?? lineage}>{formatQuarter(line.quarter, locale)}</Link>
      </Th>
      {profile.shares.length > 1 && <Td nowrap>{locale === 'en' ? share.nameEn : share.shortName}</Td>}
      <Td>
        <LightTag light={line.light} grey={greyReason(line)} />
      </Td>
      <Td from="sm">
        <span className="inline-flex flex-wrap gap-1">
          <StatusTag status={line.status} />
          {line.isLate && <LateTag />}
        </span>
      </Td>
      <Td numeric>
        {line.answer === 'no_progress' || line.answer === 'not_applicable' ? (
          noAmount
        ) : (
          <Amount yuan={line.quarterYuan} unit="wan" />
        )}
      </Td>
      <Td numeric from="md">
        <Amount yuan={line.actualYuan} unit="wan" />
      </Td>
      <Td numeric strong from="sm">
        {words.rate.replace('%', '')}
      </Td>
      <Td numeric from="lg">
        {isLit ? <Points points={line.lead} text={words.points} /> : '—'}
      </Td>
    </tr>
  );
}
