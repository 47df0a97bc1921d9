// GET /dashboard/export?quarter=…&basis=…&city=…&format=csv|xlsx: exactly the view of the page with the same address, as a file.
import { getLocale } from 'next-intl/server';
import { actorRoute } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { fileResponse } from '#documents/file-response.ts';
import { exportDashboard } from '#reporting/exports.ts';
import type { Locale } from '#rules/preferences.ts';

export const GET = actorRoute(async (actor, request) => {
  const query = new URL(request.url).searchParams;
  const question = figureQuestion(Object.fromEntries(query));
  const file = await exportDashboard(actor, question, query.get('format') ?? '', (await getLocale()) as Locale);
  return fileResponse(file);
});
