// POST /city/returns/:quarter/workbook/upload: takes filled workbooks in, one or several, and leads to what they would change. A handler, since actions
// take 1 MB; read to its end or to the limit, whatever length was declared. Works without script.
import { actorRoute } from '#auth/guards.ts';
import { demandWorkbook } from '#reporting/return-reports.ts';
import { uploadReturn } from '#reporting/return-uploads.ts';
import { readForm } from '../../../../../uploads/posted-files.ts';
import { maxFiles, maxReturnUploadBytes } from '../upload-limits.ts';

const seeOther = (address: string) => new Response(null, { status: 303, headers: { Location: address } });

export const POST = actorRoute(async (actor, request, params) => {
  const { quarter } = demandWorkbook(actor, params.quarter ?? '');
  const here = `/city/returns/${quarter}`;
  const back = (problem: string) => seeOther(`${here}?workbook=${problem}#workbook`);
  const form = await readForm(request, maxReturnUploadBytes);
  if ('problem' in form) return back(form.problem);
  const files = form.data
    .getAll('workbook')
    .filter((file): file is File => file instanceof File && (file.size > 0 || file.name !== ''));
  if (files.length === 0) return back('no_file');
  if (files.length > maxFiles) return back('too_many');
  const read = await Promise.all(
    files.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const answer = await uploadReturn(actor, { quarter, files: read });
  return 'problem' in answer ? back(answer.problem) : seeOther(`${here}/workbook/${answer.runId}`);
});
