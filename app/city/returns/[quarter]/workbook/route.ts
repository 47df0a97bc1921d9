// GET /city/returns/:quarter/workbook?by=unit|county&part=…: the return as a workbook, one part of it, or all parts in one zip.
import { getLocale } from 'next-intl/server';
import { actorRoute } from '#auth/guards.ts';
import { fileResponse } from '#documents/file-response.ts';
import { exportReturn } from '#reporting/return-workbooks.ts';
import type { Locale } from '#rules/preferences.ts';

export const GET = actorRoute(async (actor, request, { quarter = '' }) => {
  const query = new URL(request.url).searchParams;
  const question = { quarter, by: query.get('by'), part: query.get('part') };
  const file = await exportReturn(actor, question, (await getLocale()) as Locale);
  // Nothing to fill in now: the card on the return says so.
  if (!file)
    return new Response(null, {
      status: 303,
      headers: { Location: `/city/returns/${encodeURIComponent(quarter)}#workbook` },
    });
  return fileResponse(file);
});
