// PUT /city/reports/:reportId/draft: keeps what is being typed, and answers with the version that made. A conflict answers with what stands.
import { z } from 'zod';
import { actorRoute } from '#auth/guards.ts';
import { saveTyping } from '#reporting/reports.ts';
import { reportFormSchema } from '#rules/report-form-schema.ts';
import { seenText } from '#rules/typed-text.ts';

const mostBytes = 1_000_000;
const reportIdSchema = z.uuid();
const draftSchema = z.object({ version: z.int().min(1), session: z.uuid(), form: reportFormSchema });

export const PUT = actorRoute(async (actor, request, { reportId }) => {
  const text = await request.text();
  const id = reportIdSchema.safeParse(reportId);
  const draft = draftSchema.safeParse(text.length > mostBytes ? null : parsed(text));
  if (!id.success || !draft.success) return new Response('400 not a draft\n', { status: 400 });
  const seen = Object.entries(draft.data.form).map(([name, value]) => [name, seenText(value ?? '')]);
  const { version, savedAt, problems } = await saveTyping(actor, {
    ...draft.data,
    reportId: id.data,
    form: Object.fromEntries(seen),
  });
  return Response.json({ version, savedAt: savedAt.toISOString(), unread: problems.map(({ field }) => field) });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
