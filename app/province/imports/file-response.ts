// A workbook as the answer of a handler.
import { attachment } from '#documents/file-name.ts';
import type { ExportedFile } from '#reporting/exports.ts';

export function fileResponse(file: ExportedFile): Response {
  return new Response(new Blob([file.body as Uint8Array<ArrayBuffer>]), {
    headers: { 'Content-Type': file.contentType, 'Content-Disposition': attachment(file.fileName, file.asciiName) },
  });
}
