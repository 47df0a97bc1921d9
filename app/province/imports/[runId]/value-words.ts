// Values of the workbook as the reader knows them: list words, quarters, cities, amounts with their digits grouped.
import { useLocale, useTranslations } from 'next-intl';
import { type LibraryColumn, libraryColumns, librarySheets, listOf } from '#documents/library-columns.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';

const columns = new Map<string, LibraryColumn>(
  librarySheets.flatMap((sheet) => libraryColumns[sheet].map((column) => [column.key, column] as const)),
);

/** Says a canonical value of a column; '' stays ''. */
export function useValueWords(cityNames: Record<string, { name: string; nameEn: string }>) {
  const t = useTranslations('imports');
  const locale = useLocale() as Locale;
  const comma = locale === 'en' ? ', ' : '、';
  return (key: string, value: string): string => {
    const column = columns.get(key);
    if (value === '' || !column) return value;
    if (key === 'cityCode') return (locale === 'en' ? cityNames[value]?.nameEn : cityNames[value]?.name) ?? value;
    const quarter = column.kind === 'quarter' ? parseQuarter(value) : null;
    if (quarter) return formatQuarter(quarter, locale);
    const { vocabulary } = column;
    if (vocabulary) {
      return listOf(value)
        .map((code) => t(`vocabulary.${vocabulary}.${code}` as never))
        .join(comma);
    }
    if (value === 'no_progress' || value === 'not_applicable') return t(`answer.${value}`);
    if (column.kind === 'amount' || column.kind === 'answer') return value.replace(/\B(?=(\d{3})+(?!\d)(\.|$))/g, ',');
    return column.kind === 'codes' || column.kind === 'units' ? listOf(value).join(comma) : value;
  };
}
