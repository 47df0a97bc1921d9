// GET /province/imports/template: the empty workbook.
import { actorRoute } from '#auth/guards.ts';
import { fileResponse } from '#documents/file-response.ts';
import { libraryTemplate } from '#reporting/import-exports.ts';

export const GET = actorRoute(async (actor) => fileResponse(await libraryTemplate(actor)));
