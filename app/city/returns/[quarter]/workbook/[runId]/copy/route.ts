// GET /city/returns/:quarter/workbook/…/copy: the user's values with what was found in their own cells, to be mended and uploaded again.
import { getLocale } from 'next-intl/server';
import { actorRoute } from '#auth/guards.ts';
import { fileResponse } from '#documents/file-response.ts';
import { returnCopy } from '#reporting/return-copies.ts';
import type { Locale } from '#rules/preferences.ts';

export const GET = actorRoute(async (actor, _request, { quarter = '', runId = '' }) =>
  fileResponse(await returnCopy(actor, quarter, runId, (await getLocale()) as Locale)),
);
