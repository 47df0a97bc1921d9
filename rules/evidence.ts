// What may be filed as evidence: kinds of file, sizes, numbers, names, and what a file may stand behind. The content is looked at in documents/evidence-check.ts.
import { type ContentField, contentFields, textLength } from './report-content.ts';

/** A scan of sixty pages or a phone's best photograph; a film is no evidence of a figure. */
export const maxFileBytes = 20 * 1024 * 1024;
/** Ten of the largest: the province opens what it is sent, and the backup carries it for ever. */
export const maxReportBytes = 200 * 1024 * 1024;
export const maxReportFiles = 30;
export const maxNoteLength = 200;
const maxNameLength = 120;

export const fileKinds = ['pdf', 'jpg', 'png', 'docx', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];
/** A signed and sealed page is a scan or a photograph, nothing that can still be written in. */
export const scanKinds: readonly FileKind[] = ['pdf', 'jpg', 'png'];

export const contentTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function kindOfType(contentType: string): FileKind | null {
  return fileKinds.find((kind) => contentTypes[kind] === contentType) ?? null;
}

/** Why a file is not taken; each has words in the catalogue. */
export const fileProblems = [
  'empty',
  'too_large',
  'kind_unknown',
  'kind_differs',
  'broken',
  'encrypted',
  'macros',
  'active',
  'too_dense',
  'too_many',
  'too_much',
  'already_there',
  'failed',
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** By its name alone; what it holds must agree. */
export function kindByName(fileName: string): FileKind | null {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  return fileKinds.find((kind) => kind === (extension === 'jpeg' ? 'jpg' : extension)) ?? null;
}

/**
 * The name as it may be stored and shown: no folders, no control signs, none that turn the reading direction (exe.fdp would read as pdf.exe),
 * nothing a file system refuses, not too long. The extension stays.
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = /\.[a-z]{1,5}$/i.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - extension.length)]
    .slice(0, maxNameLength - extension.length)
    .join('')
    .trim();
  return `${stem === '' ? '未命名' : stem}${extension.toLowerCase()}`;
}

/** What a file stands behind: the report as a whole, one of its fields, or a milestone. */
export type EvidenceTarget = { readonly milestoneId: string | null; readonly field: ContentField | null };

/** Fields whose answer a document can prove. */
export const evidenceFields = [
  'investmentYuan',
  'physicalProgress',
  'startedOn',
  'deliverableState',
  'jointMeetings',
  'indicatorValue',
] as const satisfies readonly ContentField[];

/** Reads 'report', 'field:investmentYuan' or 'milestone:<id>'; null for anything else. */
export function readTarget(text: string): EvidenceTarget | null {
  if (text === 'report' || text === '') return { milestoneId: null, field: null };
  const [what, which] = text.split(':');
  if (what === 'milestone' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(which ?? '')) {
    return { milestoneId: which ?? null, field: null };
  }
  const field = contentFields.find((known) => known.field === which)?.field ?? null;
  return what === 'field' && field !== null && (evidenceFields as readonly string[]).includes(field)
    ? { milestoneId: null, field }
    : null;
}

export function targetText({ milestoneId, field }: { milestoneId: string | null; field: string | null }): string {
  if (milestoneId !== null) return `milestone:${milestoneId}`;
  return field === null ? 'report' : `field:${field}`;
}

/** One line of text, cut to its length; a note is never a reason to lose an upload. */
export function cleanNote(given: string): string {
  const line = given
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return textLength(line) > maxNoteLength ? [...line].slice(0, maxNoteLength).join('') : line;
}

/** What stands in the way of one more file beside those that are there; null when nothing does. */
export function roomProblem(
  there: readonly { sizeBytes: number; sha256: string; target: string }[],
  next: { sizeBytes: number; sha256: string; target: string },
): FileProblem | null {
  if (there.some((file) => file.sha256 === next.sha256 && file.target === next.target)) return 'already_there';
  if (there.length >= maxReportFiles) return 'too_many';
  const total = there.reduce((sum, file) => sum + file.sizeBytes, next.sizeBytes);
  return total > maxReportBytes ? 'too_much' : null;
}
