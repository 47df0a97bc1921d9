// GET /lineage/export?quarter=…&basis=…&city=…: the reports behind the figure of the page with the same address, as CSV.
import { getLocale } from 'next-intl/server';
import { actorRoute } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { fileResponse } from '#documents/file-response.ts';
import { exportLineage } from '#reporting/exports.ts';
import type { Locale } from '#rules/preferences.ts';

export const GET = actorRoute(async (actor, request) => {
  const question = figureQuestion(Object.fromEntries(new URL(request.url).searchParams));
  const file = await exportLineage(actor, question, (await getLocale()) as Locale);
  return fileResponse(file);
});
