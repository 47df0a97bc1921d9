// POST /uploads/return-scan/:quarter: the signed and sealed scan of the city's printed return. Leads back to the return.
import { actorRoute } from '#auth/guards.ts';
import { addReturnScan, demandReturnScan } from '#reporting/return-scans.ts';
import { takeIn } from '#reporting/upload-intake.ts';
import { uploadAnswer } from '../../upload-answer.ts';

export const POST = actorRoute(async (actor, request, { quarter = '' }) =>
  uploadAnswer(request, `/city/returns/${encodeURIComponent(quarter)}`, async () => {
    await demandReturnScan(actor, quarter);
    const { files } = await takeIn(request);
    return addReturnScan(actor, { quarter, files });
  }),
);
