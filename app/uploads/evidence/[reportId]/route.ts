// POST /uploads/evidence/:reportId: files behind a report, taken in as they arrive. Works without script. Leads back to the report.
import { actorRoute } from '#auth/guards.ts';
import { addEvidence, demandEvidence } from '#reporting/evidence.ts';
import { takeIn } from '#reporting/upload-intake.ts';
import { uploadAnswer } from '../../upload-answer.ts';

export const POST = actorRoute(async (actor, request, { reportId = '' }) =>
  uploadAnswer(request, `/city/reports/${encodeURIComponent(reportId)}`, async () => {
    await demandEvidence(actor, reportId);
    const { fields, files } = await takeIn(request);
    return addEvidence(actor, {
      reportId,
      target: fields.get('target') ?? '',
      note: fields.get('note') ?? '',
      files,
    });
  }),
);
