// GET /province/imports/export?plan=…&city=…: the library in the template's form, all of it or a part.
import { actorRoute } from '#auth/guards.ts';
import { fileResponse } from '#documents/file-response.ts';
import { exportLibrary } from '#reporting/import-exports.ts';

export const GET = actorRoute(async (actor, request) => {
  const query = new URL(request.url).searchParams;
  return fileResponse(await exportLibrary(actor, { plan: query.get('plan') || null, city: query.get('city') || null }));
});
