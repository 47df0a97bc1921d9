// One report of an upload field by field, and what was found in its cells.
import { useLocale, useTranslations } from 'next-intl';
import { useAnswerText } from '#components/report/answer-text.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { type ReturnFinding, returnFindingPlace, returnFindingText } from '#documents/return-findings.ts';
import type { CheckedReport } from '#reporting/return-check.ts';
import type { Locale } from '#rules/preferences.ts';

/** What a report is called, in the reader's language. */
export function useReportName() {
  const locale = useLocale() as Locale;
  return ({ found, stored }: CheckedReport): string => {
    if (!found) return stored.rows[0]?.row.name ?? '';
    const { name, nameEn } = found.share.commitment;
    return locale === 'en' ? nameEn || name : name;
  };
}

type DifferencesProps = { checked: CheckedReport; heads: { caption: string; before: string; after: string } };

export function Differences({ checked, heads }: DifferencesProps) {
  const t = useTranslations('workbook.run.changes');
  const report = useTranslations('report.field');
  const { found, content, fields } = checked;
  const textOf = useAnswerText(found?.share.milestones ?? []);
  if (!found || !content) return null;
  const blank = <span className="text-faint">{t('blank')}</span>;
  return (
    <Table caption={heads.caption} dense>
      <thead>
        <tr>
          <Th>{t('field')}</Th>
          <Th>{heads.before}</Th>
          <Th>{heads.after}</Th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <Th scope="row" className="font-semibold">
              {report(field)}
            </Th>
            <Td className="whitespace-pre-line wrap-anywhere">{textOf(field, found.held.content) || blank}</Td>
            <Td className="whitespace-pre-line wrap-anywhere border-l-3 border-l-accent">
              {textOf(field, content) || blank}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** 'F7 完成投资 · …', one line a finding. */
export function FindingLines({ findings }: { findings: readonly (ReturnFinding & { field?: string })[] }) {
  const locale = useLocale() as Locale;
  return (
    <ul className="grid gap-1">
      {findings.map((finding) => (
        <li
          key={`${finding.sheet} ${finding.cell} ${finding.code} ${JSON.stringify(finding.params)}`}
          className="grid gap-x-3 sm:grid-cols-[minmax(11rem,auto)_minmax(0,1fr)]"
        >
          <span className={`text-sm ${finding.severity === 'error' ? 'text-bad' : 'text-soft'}`}>
            {returnFindingPlace(finding, locale)}
          </span>
          <span className="wrap-anywhere">{returnFindingText(finding, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
