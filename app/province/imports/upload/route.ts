// POST /province/imports/upload: takes a workbook in and leads to what was found. A handler, since actions take 1 MB; read to its end or to the
// limit, whatever length was declared. Works without script.
import { actorRoute } from '#auth/guards.ts';
import { uploadLibrary } from '#reporting/imports.ts';
import { maxUploadBytes, readForm } from '../../../uploads/posted-files.ts';

const seeOther = (address: string) => new Response(null, { status: 303, headers: { Location: address } });

export const POST = actorRoute(async (actor, request) => {
  const form = await readForm(request, maxUploadBytes);
  if ('problem' in form) return seeOther(`/province/imports?problem=${form.problem}`);
  const file = form.data.get('workbook');
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    return seeOther('/province/imports?problem=no_file');
  const { runId } = await uploadLibrary(actor, {
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  return seeOther(`/province/imports/${runId}`);
});
