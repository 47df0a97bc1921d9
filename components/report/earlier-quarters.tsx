// What the earlier quarters of a share reported, newest first.
import { useLocale, useTranslations } from 'next-intl';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatScaled, noFigure } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { CommitmentKind } from '#rules/commitment.ts';
import type { PastQuarter } from '#rules/findings/finding.ts';
import type { Locale } from '#rules/preferences.ts';
import type { DeliverableState } from '#rules/report-answers.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { decimalText } from '../plans/target-words.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { StatusTag } from '../ui/tag.tsx';

export type EarlierQuarterRow = PastQuarter & {
  reportId: string;
  status: ReportStatus;
  indicatorValue: string | null;
  deliverableState: DeliverableState | null;
};

type EarlierQuartersProps = {
  kind: CommitmentKind;
  /** Oldest first, as the share lived them. */
  rows: readonly EarlierQuarterRow[];
  /** The address of an earlier report. */
  hrefOf?: (reportId: string) => string;
};

export function EarlierQuarters({ kind, rows, hrefOf }: EarlierQuartersProps) {
  const t = useTranslations('report');
  const locale = useLocale() as Locale;
  return (
    <Card title={t('earlier.title')}>
      {rows.length === 0 ? (
        <p className="text-sm text-soft">{t('earlier.empty')}</p>
      ) : (
        <Table caption={t('earlier.caption')}>
          <thead>
            <tr>
              <Th>{t('earlier.quarter')}</Th>
              <Heads kind={kind} />
              <Th>{t('earlier.status')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map((row) => (
              <tr key={row.quarter}>
                <Th scope="row" nowrap>
                  {hrefOf ? (
                    <Link href={hrefOf(row.reportId)}>{formatQuarter(row.quarter, locale)}</Link>
                  ) : (
                    formatQuarter(row.quarter, locale)
                  )}
                </Th>
                <Answers kind={kind} row={row} />
                <Td>
                  <StatusTag status={row.status} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

/** What is compared from quarter to quarter, by kind. */
function Heads({ kind }: { kind: CommitmentKind }) {
  const t = useTranslations('report');
  const locale = useLocale() as Locale;
  if (kind === 'deliverable') return <Th>{t('field.deliverableState')}</Th>;
  if (kind === 'indicator') return <Th numeric>{t('field.indicatorValue')}</Th>;
  return (
    <>
      <Th numeric unit={moneyUnit('wan', locale)}>
        {t('earlier.amount')}
      </Th>
      <Th numeric unit="%">
        {t('earlier.percent')}
      </Th>
    </>
  );
}

function Answers({ kind, row }: { kind: CommitmentKind; row: EarlierQuarterRow }) {
  const t = useTranslations('report');
  if (kind === 'deliverable') {
    return <Td>{row.deliverableState === null ? noFigure : t(`deliverableState.${row.deliverableState}`)}</Td>;
  }
  if (kind === 'indicator') {
    return <Td numeric>{row.indicatorValue === null ? noFigure : decimalText(row.indicatorValue)}</Td>;
  }
  return (
    <>
      <Td numeric>
        {row.answer === 'no_progress' || row.answer === 'not_applicable'
          ? t(`investmentAnswer.${row.answer}`)
          : formatWanYuan(row.investmentYuan)}
      </Td>
      <Td numeric>
        {row.physicalPercentTenths === null ? noFigure : formatScaled(BigInt(row.physicalPercentTenths), 1)}
      </Td>
    </>
  );
}
