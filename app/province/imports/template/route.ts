// GET /province/imports/template: the empty workbook.
import { actorRoute } from '#auth/guards.ts';
import { libraryTemplate } from '#reporting/import-exports.ts';
import { fileResponse } from '../file-response.ts';

export const GET = actorRoute(async (actor) => fileResponse(await libraryTemplate(actor)));
