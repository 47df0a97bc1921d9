// A report's rows of a filled workbook as its form: the strings by the name of the input, and back from an input to the cell it was typed into.
import { explanationPrefix, milestoneInput } from '#rules/report-content.ts';
import type { ReturnSheet } from './return-columns.ts';
import type { ReadRow } from './return-table.ts';

/** `of` names the milestone or the finding that a row of those sheets answers; null for the report's own row. */
export type RowOfReport = { readonly row: ReadRow; readonly of: string | null };

export function inputOf({ sheet, of }: { sheet: ReturnSheet; of: string | null }, key: string): string {
  if (sheet === 'milestones') return milestoneInput(of ?? '', key as 'state' | 'doneOn' | 'note');
  return sheet === 'explanations' ? `${explanationPrefix}${of ?? ''}` : key;
}

/** Inputs without a cell are absent: what the report holds there stays. */
export function formOfRows(rows: readonly RowOfReport[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((one) =>
      Object.entries(one.row.values).map(([key, value]) => [inputOf({ sheet: one.row.sheet, of: one.of }, key), value]),
    ),
  );
}

export type CellPlace = { readonly row: ReadRow; readonly key: string; readonly cell: string };

/** Where an input was typed; null where the workbook has no cell for it. */
export function cellOfInput(rows: readonly RowOfReport[], input: string): CellPlace | null {
  for (const one of rows) {
    const key = Object.keys(one.row.columns).find(
      (name) => inputOf({ sheet: one.row.sheet, of: one.of }, name) === input,
    );
    if (key !== undefined) return { row: one.row, key, cell: `${one.row.columns[key]}${one.row.row}` };
  }
  return null;
}
