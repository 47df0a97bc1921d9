// The check codes of a return's workbook: which city and quarter a file is of, which report on which version a row is. Signed with a key of their own,
// so that nobody makes one up, moves one to another file or turns a version back.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { env } from '#env';

export type FileStamp = {
  readonly fileId: string;
  readonly cityCode: string;
  readonly quarter: string;
  /** Whose part of the return, in words; '' for all of it. */
  readonly part: string;
};

export type RowStamp = {
  readonly reportId: string;
  readonly version: number;
  /** Of the content as it was written into the file. */
  readonly digest: string;
  /** The milestone or finding that the row answers; null for the report itself. */
  readonly of: string | null;
};

const format = 'JB1';

let derived: Buffer | null = null;

function key(): Buffer {
  derived ??= Buffer.from(hkdfSync('sha256', env.authSecret, '', 'jibao return workbook', 32));
  return derived;
}

function codeOf(kind: 'file' | 'row', parts: readonly string[]): string {
  return createHmac('sha256', key())
    .update(JSON.stringify([format, kind, ...parts]))
    .digest('base64url')
    .slice(0, 27);
}

function isCode(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const fileParts = ({ fileId, cityCode, quarter, part }: FileStamp) => [fileId, cityCode, quarter, part];

export function signFile(file: FileStamp): string {
  const part = Buffer.from(file.part, 'utf8').toString('base64url');
  return [format, file.fileId, file.cityCode, file.quarter, part, codeOf('file', fileParts(file))].join('.');
}

export function signRow(file: FileStamp, { reportId, version, digest, of }: RowStamp): string {
  const parts = [reportId, String(version), digest, of ?? ''];
  return [format, ...parts, codeOf('row', [...fileParts(file), ...parts])].join('.');
}

/** Why a stamp is not taken: nothing of ours, of an older form, or changed by somebody. */
export type StampProblem = 'file_not_ours' | 'file_old_format' | 'file_tampered';

export function readFileStamp(text: string): FileStamp | StampProblem {
  const [form = '', fileId = '', cityCode = '', quarter = '', part = '', code = ''] = text.trim().split('.');
  if (!/^JB\d+$/.test(form)) return 'file_not_ours';
  if (form !== format) return 'file_old_format';
  const file = { fileId, cityCode, quarter, part: Buffer.from(part, 'base64url').toString('utf8') };
  return isCode(code, codeOf('file', fileParts(file))) ? file : 'file_tampered';
}

/** Null where it is not a row of this file. */
export function readRowStamp(file: FileStamp, text: string): RowStamp | null {
  const [form, reportId = '', version = '', digest = '', of = '', code = ''] = text.trim().split('.');
  const parts = [reportId, version, digest, of];
  if (form !== format || !isCode(code, codeOf('row', [...fileParts(file), ...parts]))) return null;
  return { reportId, version: Number(version), digest, of: of === '' ? null : of };
}
