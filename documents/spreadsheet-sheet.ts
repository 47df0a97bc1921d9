// One sheet's XML as it streams by: which cells hold what. Cells beyond the limits refuse the workbook; empty ones are not kept.
import { type CellKind, columnOf, decimalText, plainCellText, type RawCell, type RawRow } from './spreadsheet-cells.ts';
import { WorkbookRefused } from './zip-check.ts';

export type SheetLimits = { readonly rows: number; readonly columns: number; readonly cells: number };

/** More merged ranges than this say nothing new. */
const maxMerged = 200;

type OpenCell = {
  column: number;
  type: string;
  look: 'date' | 'percent' | 'number';
  value: string;
  formula: string;
  hasFormula: boolean;
};

export class SheetReader {
  private readonly strings: readonly string[];
  private readonly looks: readonly ('date' | 'percent' | 'number')[];
  private readonly limits: SheetLimits;
  private readonly rows: RawRow[] = [];
  private readonly merged: string[] = [];
  private readonly hiddenColumns: number[] = [];
  private row: { number: number; hidden: boolean; cells: RawCell[] } | null = null;
  private cell: OpenCell | null = null;
  private into: 'value' | 'formula' | null = null;
  private cells = 0;
  private phonetic = 0;

  constructor(strings: readonly string[], looks: readonly ('date' | 'percent' | 'number')[], limits: SheetLimits) {
    this.strings = strings;
    this.looks = looks;
    this.limits = limits;
  }

  result() {
    return { rows: this.rows, merged: this.merged, hiddenColumns: this.hiddenColumns };
  }

  open = (name: string, attributes: Record<string, string>, isSelfClosing: boolean): void => {
    switch (name) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'f':
        if (this.cell) this.cell.hasFormula = true;
        if (!isSelfClosing) this.into = 'formula';
        break;
      case 'v':
      case 't':
        if (!isSelfClosing && this.phonetic === 0) this.into = 'value';
        break;
      case 'rPh':
        if (!isSelfClosing) this.phonetic += 1;
        break;
      case 'mergeCell':
        if (this.merged.length < maxMerged) this.merged.push((attributes.ref ?? '').slice(0, 30));
        break;
      case 'col':
        this.noteHiddenColumns(attributes);
        break;
    }
  };

  text = (text: string): void => {
    if (this.cell && this.into) this.cell[this.into] += text;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't' || name === 'f') this.into = null;
    if (name === 'rPh') this.phonetic = Math.max(0, this.phonetic - 1);
    if (name === 'c') this.closeCell();
    if (name === 'row') this.closeRow();
  };

  private openRow(attributes: Record<string, string>): void {
    const given = Number(attributes.r);
    const number = Number.isSafeInteger(given) && given > 0 ? given : (this.rows.at(-1)?.number ?? 0) + 1;
    this.row = { number, hidden: /^(1|true)$/.test(attributes.hidden ?? ''), cells: [] };
  }

  private openCell(attributes: Record<string, string>): void {
    const column = columnOf(attributes.r ?? '') || (this.row?.cells.at(-1)?.[0] ?? 0) + 1;
    const look = this.looks[Number(attributes.s ?? 0)] ?? 'number';
    this.cell = { column, type: attributes.t ?? 'n', look, value: '', formula: '', hasFormula: false };
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = null;
    if (!cell || !row) return;
    const [kind, text] = this.matter(cell);
    if (text === '' && kind !== 'formula') return;
    if (cell.column > this.limits.columns) {
      throw new WorkbookRefused('file_too_many_columns', { max: this.limits.columns });
    }
    this.cells += 1;
    if (this.cells > this.limits.cells) throw new WorkbookRefused('file_too_many_cells', { max: this.limits.cells });
    row.cells.push([cell.column, kind, text]);
  }

  private matter(cell: OpenCell): [CellKind, string] {
    if (cell.hasFormula) return ['formula', `=${plainCellText(cell.formula)}`];
    switch (cell.type) {
      case 's': {
        const text = this.strings[Number(cell.value)];
        if (text === undefined) throw new WorkbookRefused('file_broken');
        return ['text', text];
      }
      case 'str':
      case 'inlineStr':
        return ['text', plainCellText(cell.value)];
      case 'b':
        return ['boolean', cell.value === '' ? '' : /^(1|true)$/.test(cell.value) ? '1' : '0'];
      case 'e':
        return ['error', cell.value];
      case 'd':
        return ['iso', cell.value];
      default: {
        if (cell.value.trim() === '') return ['number', ''];
        const number = decimalText(cell.value);
        return number === null ? ['error', cell.value.slice(0, 40)] : [cell.look, number];
      }
    }
  }

  private closeRow(): void {
    const { row } = this;
    this.row = null;
    if (!row || row.cells.length === 0) return;
    this.rows.push(row);
    if (this.rows.length > this.limits.rows) throw new WorkbookRefused('file_too_many_rows', { max: this.limits.rows });
  }

  private noteHiddenColumns(attributes: Record<string, string>): void {
    if (!/^(1|true)$/.test(attributes.hidden ?? '')) return;
    const last = Math.min(Number(attributes.max), this.limits.columns);
    for (let column = Number(attributes.min); column <= last; column += 1) this.hiddenColumns.push(column);
  }
}
