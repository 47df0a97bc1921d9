// The files behind this version with their whole hashes: what is checked against a download must be readable to the last sign.
import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatFileSize } from '#format/file-size.ts';
import type { ReceiptView } from '#reporting/receipts.ts';

export function ReceiptEvidence({ files }: { files: ReceiptView['evidence'] }) {
  const t = useTranslations('evidence.receipt');
  if (files.length === 0) {
    return (
      <Card title={t('evidence')}>
        <p className="text-soft">{t('noEvidence')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('evidence')}>
      <Table caption={t('evidence')} dense>
        <thead>
          <tr>
            <Th>{t('evidenceColumn.file')}</Th>
            <Th numeric>{t('evidenceColumn.size')}</Th>
            <Th>{t('evidenceColumn.hash')}</Th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <Th scope="row" className="wrap-anywhere min-w-32">
                {file.fileName}
              </Th>
              <Td numeric nowrap>
                {formatFileSize(file.sizeBytes)}
              </Td>
              <Td>
                <code className="block min-w-48 font-mono text-xs break-all">{file.sha256}</code>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
