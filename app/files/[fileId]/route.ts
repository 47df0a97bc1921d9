// GET /files/:fileId: one uploaded file, always as an attachment: nothing that people upload is ever shown inside our own pages.
import { getTranslations } from 'next-intl/server';
import { actorRoute } from '#auth/guards.ts';
import { attachment } from '#documents/file-name.ts';
import { downloadFile } from '#reporting/stored-files.ts';
import { kindOfType } from '#rules/evidence.ts';

export const GET = actorRoute(async (actor, _request, { fileId = '' }) => {
  const file = await downloadFile(actor, fileId);
  if (file.bytes === null) {
    const t = await getTranslations('evidence');
    return new Response(`${t('damaged', { file: file.fileName })}\n`, {
      status: 500,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const asciiName = `jibao-${file.quarterId}-${file.id.slice(0, 8)}.${kindOfType(file.contentType) ?? 'bin'}`;
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': attachment(file.fileName, asciiName),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
});
