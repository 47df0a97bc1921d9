// GET /plans/:slug/export: the plan's lines with their source references, as CSV.
import { getLocale } from 'next-intl/server';
import { actorRoute } from '#auth/guards.ts';
import { fileResponse } from '#documents/file-response.ts';
import { exportPlan } from '#reporting/plan-exports.ts';
import type { Locale } from '#rules/preferences.ts';

export const GET = actorRoute(async (actor, _request, { slug = '' }) => {
  const file = await exportPlan(actor, slug, (await getLocale()) as Locale);
  return fileResponse(file);
});
