// The files of one upload, in the order they came: what was read of each, or why nothing was.
import { useLocale, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { returnFindingText } from '#documents/return-findings.ts';
import { formatDateTime } from '#format/date.ts';
import { formatInteger } from '#format/number.ts';
import type { RunFile } from '#reporting/return-runs.ts';
import type { Locale } from '#rules/preferences.ts';

type RunFilesProps = { files: readonly RunFile[]; isSettled: boolean };

export function RunFiles({ files, isSettled }: RunFilesProps) {
  const t = useTranslations('workbook.run.files');
  const all = useTranslations('workbook')('partAll');
  const locale = useLocale() as Locale;
  const refused = files.filter((file) => file.refused !== null);
  const read = files.filter((file) => file.refused === null);
  return (
    <>
      {refused.map((file) => (
        <Notice
          key={`${file.at} ${file.fileHash}`}
          {...(isSettled ? { tone: 'warning' } : { tone: 'error', role: 'alert' })}
          title={file.fileName}
        >
          {file.refused && t('refused', { why: returnFindingText(file.refused, locale) })}
        </Notice>
      ))}
      {read.length > 0 && (
        <Card title={t('title')} {...(read.length > 1 ? { say: t('replaced') } : {})}>
          <Table caption={t('caption')} dense>
            <thead>
              <tr>
                <Th>{t('file')}</Th>
                <Th>{t('part')}</Th>
                <Th numeric>{t('rows')}</Th>
                <Th>{t('when')}</Th>
              </tr>
            </thead>
            <tbody>
              {read.map((file) => (
                <tr key={`${file.at} ${file.fileHash}`}>
                  <Th scope="row" className="font-normal wrap-anywhere">
                    {file.fileName}
                  </Th>
                  <Td>{file.part || all}</Td>
                  <Td numeric>{formatInteger(file.rows)}</Td>
                  <Td nowrap>{formatDateTime(new Date(file.at))}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </>
  );
}
