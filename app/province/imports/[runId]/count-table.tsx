// How much of each sheet is created, changed and left as it is.
import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { librarySheets } from '#documents/library-columns.ts';
import { formatInteger } from '#format/number.ts';
import type { ImportSummary } from '#reporting/import-check.ts';

export function CountTable({ counts }: { counts: ImportSummary['counts'] }) {
  const t = useTranslations('imports');
  return (
    <Table caption={t('run.counts.title')} dense>
      <thead>
        <tr>
          <Th>{t('run.counts.sheet')}</Th>
          <Th numeric>{t('run.counts.create')}</Th>
          <Th numeric>{t('run.counts.change')}</Th>
          <Th numeric>{t('run.counts.unchanged')}</Th>
        </tr>
      </thead>
      <tbody>
        {librarySheets.map((sheet) => (
          <tr key={sheet}>
            <Th scope="row">{t(`sheet.${sheet}`)}</Th>
            <Td numeric strong={counts[sheet].create > 0}>
              {formatInteger(counts[sheet].create)}
            </Td>
            <Td numeric strong={counts[sheet].change > 0}>
              {formatInteger(counts[sheet].change)}
            </Td>
            <Td numeric>{formatInteger(counts[sheet].unchanged)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
