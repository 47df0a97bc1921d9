// Filled workbooks for tests and measurements, made like the export: rows of values by column.
import type { LibraryLists, LibraryRecord, LibrarySheet } from './library-columns.ts';
import { libraryWorkbook, type WorkbookRow } from './library-workbook.ts';

export const someLists: LibraryLists = {
  cities: [
    { code: '330100', name: '杭州市', nameEn: 'Hangzhou' },
    { code: '330200', name: '宁波市', nameEn: 'Ningbo' },
  ],
  planItems: [{ slug: 'some-item', title: '某项任务', titleEn: 'Some task', plan: '某规划' }],
};

export type SheetRows = Partial<Record<LibrarySheet, readonly LibraryRecord[]>>;

/** `typed` values are written as they are, as text: what people type, not what we would write. */
export function filledWorkbook(
  rows: SheetRows,
  typed: Partial<Record<LibrarySheet, Readonly<Record<number, LibraryRecord>>>> = {},
): Promise<Uint8Array> {
  const of = (sheet: LibrarySheet): WorkbookRow[] =>
    (rows[sheet] ?? []).map((values, index) => {
      const words = typed[sheet]?.[index];
      return words ? { values, typed: words } : { values };
    });
  return libraryWorkbook({
    title: '试验',
    lines: [],
    lists: someLists,
    rows: { projects: of('projects'), shares: of('shares'), plans: of('plans'), past: of('past') },
    withFindings: false,
    createdAt: new Date('2026-10-08T01:00:00Z'),
  });
}
