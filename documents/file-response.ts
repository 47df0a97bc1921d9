// A file as the answer of a handler.
import { attachment } from './file-name.ts';

export type SentFile = { fileName: string; asciiName: string; contentType: string; body: Uint8Array };

export function fileResponse(file: SentFile): Response {
  return new Response(new Blob([file.body as Uint8Array<ArrayBuffer>]), {
    headers: { 'Content-Type': file.contentType, 'Content-Disposition': attachment(file.fileName, file.asciiName) },
  });
}
