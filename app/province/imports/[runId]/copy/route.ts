// GET /province/imports/…/copy: the upload's values in our own form, with what was found on its cells.
import { actorRoute } from '#auth/guards.ts';
import { fileResponse } from '#documents/file-response.ts';
import { annotatedCopy } from '#reporting/import-exports.ts';

export const GET = actorRoute(async (actor, _request, { runId = '' }) =>
  fileResponse(await annotatedCopy(actor, runId)),
);
