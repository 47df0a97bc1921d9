// The reports behind the amounts: which snapshot counts, its hash, and who endorsed and accepted it.
import { useLocale, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { StatusTag } from '#components/ui/tag.tsx';
import { nameOf } from '#documents/dashboard-words.ts';
import { moneyUnit } from '#format/money.ts';
import { noFigure } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { LineagePart, LineageView } from '#reporting/lineage.ts';
import type { Locale } from '#rules/preferences.ts';
import type { ReportHref } from './report-address.ts';
import { amountWords } from './share-line.tsx';

/** Longer lists are folded: the shares above already say what they add up to. */
const shownOpen = 80;
const hashDigits = 12;

export function PartTable({ lineage, reportHref }: { lineage: LineageView; reportHref: ReportHref | null }) {
  const t = useTranslations('dashboard');
  const count = lineage.rows.reduce((sum, row) => sum + row.parts.length, 0);
  if (count === 0) return <Card id="parts" title={t('lineage.parts')} say={t('lineage.partsNone')} />;
  const table = <Parts lineage={lineage} reportHref={reportHref} />;
  return (
    <Card id="parts" title={t('lineage.parts')} say={t('lineage.partsSay', { count })}>
      {count <= shownOpen ? table : <Disclosure summary={t('lineage.partsShow', { count })}>{table}</Disclosure>}
    </Card>
  );
}

function Parts({ lineage, reportHref }: { lineage: LineageView; reportHref: ReportHref | null }) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  return (
    <Table caption={t('lineage.parts')} dense>
      <thead>
        <tr>
          <Th>{t('shares.commitment')}</Th>
          <Th>{t('lineage.quarter')}</Th>
          <Th numeric unit={moneyUnit('wan', locale)}>
            {t('lineage.amount')}
          </Th>
          <Th className="pl-5">{t('lineage.endorsedBy')}</Th>
          <Th>{t('lineage.acceptedBy')}</Th>
          <Th>{t('lineage.status')}</Th>
          <Th>{t('lineage.snapshot')}</Th>
          <Th>{t('lineage.hash')}</Th>
        </tr>
      </thead>
      {lineage.rows
        .filter((row) => row.parts.length > 0)
        .map(({ share, parts }) => (
          <tbody key={share.participantId}>
            {parts.map((part, index) => (
              <tr key={part.reportId}>
                {index === 0 && (
                  <Th scope="rowgroup" rowSpan={parts.length} className="min-w-28 align-top md:min-w-48">
                    {nameOf(share, locale)}
                    {lineage.dashboard.scope === 'province' && (
                      <span className="block text-xs text-faint">
                        {locale === 'en' ? share.cityNameEn : share.cityName}
                      </span>
                    )}
                  </Th>
                )}
                <PartCells part={part} href={reportHref?.(part.reportId)} />
              </tr>
            ))}
          </tbody>
        ))}
    </Table>
  );
}

function PartCells({ part, href }: { part: LineagePart; href: string | undefined }) {
  const t = useTranslations('dashboard');
  const imports = useTranslations('imports');
  const locale = useLocale() as Locale;
  const quarter = formatQuarter(part.quarter, locale);
  return (
    <>
      <Td nowrap className="pl-1.5!">
        {href === undefined ? quarter : <Link href={href}>{quarter}</Link>}
      </Td>
      <Td numeric>{amountWords(part, t)}</Td>
      <Td nowrap className="pl-5">
        {part.isBackfilled ? imports('backfilled') : (part.endorsedByName ?? noFigure)}
      </Td>
      <Td nowrap>{part.acceptedByName ?? noFigure}</Td>
      <Td>
        <StatusTag status={part.status} />
      </Td>
      <Td nowrap>
        {part.snapshotNumber === null ? noFigure : t('lineage.snapshotNumber', { number: part.snapshotNumber })}
      </Td>
      <Td nowrap>
        <code className="font-mono text-xs text-soft" title={part.snapshotHash ?? undefined}>
          {part.snapshotHash?.slice(0, hashDigits) ?? noFigure}
        </code>
      </Td>
    </>
  );
}
