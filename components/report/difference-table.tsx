// Two texts of one report, field by field where they differ: before and after, with the fields that were asked to be changed marked.
import { useTranslations } from 'next-intl';
import type { ContentField, ReportContent } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import { Table, Td, Th } from '../ui/table.tsx';
import { useAnswerText } from './answer-text.ts';

type DifferenceTableProps = {
  before: ReportContent;
  after: ReportContent;
  fields: readonly ContentField[];
  /** Fields that were sent back: named even where nothing was changed. */
  asked: readonly string[];
  milestones: readonly MilestoneFact[];
  /** The text after is still being written. */
  isWorking?: boolean;
};

export function DifferenceTable({ before, after, fields, asked, milestones, isWorking = false }: DifferenceTableProps) {
  const t = useTranslations('reviewing.differences');
  const report = useTranslations('report');
  const textOf = useAnswerText(milestones);
  const untouched = asked.filter((field) => !fields.includes(field as ContentField)) as ContentField[];
  const rows = [...fields, ...untouched];
  if (rows.length === 0) return null;
  const blank = <span className="text-faint">{report('blank')}</span>;
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('field')}</Th>
          <Th>{t('before')}</Th>
          <Th>{t(isWorking ? 'now' : 'after')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((field) => (
          <tr key={field}>
            <Th scope="row" className="font-semibold">
              {report(`field.${field}`)}
              {asked.includes(field) && (
                <span className="block text-sm font-normal text-warn">
                  {t('asked')} · {t(fields.includes(field) ? 'changed' : 'unchanged')}
                </span>
              )}
            </Th>
            <Td className="whitespace-pre-line">{textOf(field, before) || blank}</Td>
            <Td className={`whitespace-pre-line ${fields.includes(field) ? 'border-l-3 border-accent' : ''}`}>
              {textOf(field, after) || blank}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
