// One cell of the library's workbook to canonical text, by the kind of its column. What people type on purpose is understood (full-width digits,
// well-formed thousands separators, 2026年三季度), with a warning where a number was text; what could mean two things is refused.
import { halfWidthNumber, parseWanYuan, wanYuanInput } from '#rules/money.ts';
import { isPlainDate } from '#rules/plain-date.ts';
import { parseQuarter } from '#rules/quarter.ts';
import { percentInput } from '#rules/report-content.ts';
import { seenText } from '#rules/typed-text.ts';
import { type LibraryColumn, listSeparator } from './library-columns.ts';
import type { FindingParams } from './library-findings.ts';
import { answerOfWord, codeOfWord } from './library-words.ts';
import { type CellKind, decimalText, serialDate } from './spreadsheet-cells.ts';

export type CellNote = { readonly code: string; readonly params: FindingParams };
/** `value` is '' where an error stands. */
export type ReadCell = { readonly value: string; readonly error?: CellNote; readonly warning?: CellNote };

const refused = (code: string, params: FindingParams = {}): ReadCell => ({ value: '', error: { code, params } });
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Text longer than this is nobody's name, basis or report. */
const maxText = 2000;

/** Reads a filled cell. Formulas and error values are never read, whatever result is stored beside them. */
export function readCell(column: LibraryColumn, kind: CellKind, text: string, date1904: boolean): ReadCell {
  if (kind === 'formula') return refused('formula_cell', { formula: shown(text) });
  if (kind === 'error') return refused('error_value', { value: shown(text) });
  switch (column.kind) {
    case 'amount':
      return readAmount(kind, text);
    case 'answer':
      return readAnswer(kind, text);
    case 'percent':
      return readPercent(kind, text);
    case 'quarter':
      return readQuarter(kind, text);
    case 'date':
      return readDate(kind, text, date1904);
    case 'year':
      return readYear(kind, text);
    case 'list':
      return readWord(column, kind, text);
    case 'lists':
      return readWords(column, text);
    case 'codes':
      return { value: [...new Set(parts(text, /[；;，,、\s]+/))].toSorted().join(listSeparator) };
    case 'units':
      return readUnits(text);
    case 'code':
      return { value: halfWidthNumber(text).replace(/\s+/g, '') };
    default:
      return text.length > maxText ? refused('too_long', { max: maxText }) : { value: oneLine(text) };
  }
}

const isNumber = (kind: CellKind) => kind === 'number' || kind === 'percent';

function readAmount(kind: CellKind, text: string): ReadCell {
  // A spreadsheet's binary fractions: 0.30000000000000004 was read as 0.3 already; more than four decimals were typed.
  if (!isNumber(kind) && kind !== 'text') return refused('not_an_amount', { value: shown(text) });
  if (kind === 'percent') return refused('amount_is_percent', { value: shown(text) });
  const parsed = parseWanYuan(text);
  if (!parsed.ok) {
    if (parsed.reason === 'empty') return { value: '' };
    return refused(parsed.reason === 'not_a_number' ? 'not_an_amount' : parsed.reason, { value: shown(text) });
  }
  const value = wanYuanInput(parsed.yuan);
  if (kind !== 'text') return { value };
  const code = /[,，]/.test(text)
    ? 'thousands_separators'
    : text.trim() === halfWidthNumber(text)
      ? 'number_as_text'
      : 'full_width_digits';
  return { value, warning: { code, params: { typed: shown(text.trim()), read: value } } };
}

function readAnswer(kind: CellKind, text: string): ReadCell {
  return kind === 'text' && answerOfWord(text) ? { value: answerOfWord(text) ?? '' } : readAmount(kind, text);
}

function readPercent(kind: CellKind, text: string): ReadCell {
  if (!isNumber(kind) && kind !== 'text') return refused('not_a_percent', { value: shown(text) });
  const bare = halfWidthNumber(text).replace(/%$/, '').trim();
  // A cell shown as 62 % holds 0.62.
  const digits = kind === 'percent' ? (decimalText(`${Number(bare) * 100}`) ?? '') : bare;
  const match = /^(\d{1,3})(?:\.(\d)0*)?$/.exec(digits.replace(/\.0+$/, ''));
  if (!match) return refused('not_a_percent', { value: shown(text) });
  const tenths = Number(match[1]) * 10 + Number(match[2] ?? 0);
  if (tenths > 1000) return refused('not_a_percent', { value: shown(text) });
  const value = percentInput(tenths);
  return kind === 'text' && text.trim() !== bare
    ? { value, warning: { code: 'number_as_text', params: { typed: shown(text.trim()), read: value } } }
    : { value };
}

const quarterDigits: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

function readQuarter(kind: CellKind, text: string): ReadCell {
  const typed = text.normalize('NFKC').trim().toUpperCase().replace(/\s+/g, '');
  const match = /^(20\d{2})年?(?:[-/]?Q([1-4])|第?([1-4一二三四])季度?)$/.exec(typed);
  const digit = match?.[2] ?? quarterDigits[match?.[3] ?? ''] ?? match?.[3];
  const quarter = kind === 'text' && match ? parseQuarter(`${match[1]}Q${digit}`) : null;
  return quarter ? { value: quarter } : refused('not_a_quarter_cell', { value: shown(text) });
}

function readDate(kind: CellKind, text: string, date1904: boolean): ReadCell {
  const read = (date: string | null): ReadCell =>
    date && isPlainDate(date) ? { value: date } : refused('not_a_date_cell', { value: shown(text) });
  if (kind === 'date' || kind === 'number') return read(serialDate(text, date1904));
  if (kind === 'iso') return read(text.slice(0, 10));
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  return read(match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null);
}

function readYear(kind: CellKind, text: string): ReadCell {
  const typed = halfWidthNumber(text).replace(/年$/, '');
  const isYear = (kind === 'number' || kind === 'text') && /^20\d{2}$/.test(typed);
  return isYear ? { value: typed } : refused('not_a_year', { value: shown(text) });
}

function readWord(column: LibraryColumn, kind: CellKind, text: string): ReadCell {
  const vocabulary = column.vocabulary ?? 'yesNo';
  if (kind === 'boolean' && vocabulary === 'yesNo') return { value: text === '1' ? 'yes' : 'no' };
  const code = codeOfWord(vocabulary, text);
  return code ? { value: code } : refused('unknown_word', { value: shown(text) });
}

function readWords(column: LibraryColumn, text: string): ReadCell {
  const vocabulary = column.vocabulary ?? 'funding';
  const words = parts(text, /[；;，,、\n]+/);
  const codes = words.map((word) => codeOfWord(vocabulary, word));
  const unknown = words.find((_, index) => codes[index] === null);
  if (unknown !== undefined) return refused('unknown_word', { value: shown(unknown) });
  return { value: [...new Set(codes)].toSorted().join(listSeparator) };
}

/** '杭州市交通运输局@330100；…': the city's code behind a unit of a city, nothing behind one of the province. */
function readUnits(text: string): ReadCell {
  const units = parts(text, /[；;\n]+/).map((part) => oneLine(part.replace(/\s*[@＠]\s*/, '@')));
  const wrong = units.find(
    (unit) => unit.startsWith('@') || (unit.includes('@') && !/@\d{6}$/.test(unit.normalize('NFKC'))),
  );
  if (wrong !== undefined) return refused('unit_city_code', { value: shown(wrong) });
  return { value: [...new Set(units)].join(listSeparator) };
}

function parts(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function oneLine(text: string): string {
  return seenText(text).replace(/\s+/g, ' ').trim();
}
