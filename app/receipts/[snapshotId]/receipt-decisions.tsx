// What was decided on this version, by whom and when, and what the city certified.
import { useTranslations } from 'next-intl';
import { useActedBy } from '#components/report/acted-by.ts';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import type { ReceiptView } from '#reporting/receipts.ts';
import type { ReportMove } from '#rules/report-lifecycle.ts';

export function ReceiptDecisions({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations('evidence.receipt');
  const moves = useTranslations('report.history.move');
  const actedBy = useActedBy();
  return (
    <Card title={t('decisions')}>
      <Table caption={t('decisions')} dense>
        <thead>
          <tr>
            <Th>{t('column.what')}</Th>
            <Th>{t('column.who')}</Th>
            <Th>{t('column.when')}</Th>
          </tr>
        </thead>
        <tbody>
          {receipt.moves.map((move) => (
            <tr key={`${move.move} ${move.movedAt.toISOString()}`}>
              <Th scope="row">{moves(move.move as ReportMove)}</Th>
              <Td>
                {move.movedByOrganisation} {actedBy(move.movedByName, move.movedForName)}
              </Td>
              <Td nowrap>{formatDateTime(move.movedAt)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {receipt.certification && (
        <>
          <h3 className="mt-4 text-sm font-semibold text-soft">{t('certification')}</h3>
          <blockquote lang="zh-CN" className="mt-1 border-l-2 border-line pl-3 whitespace-pre-line">
            {receipt.certification}
          </blockquote>
        </>
      )}
    </Card>
  );
}
