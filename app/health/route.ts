// Whether this process answers and its database does. Says nothing else.
import { publicRoute } from '#auth/guards.ts';
import { findCurrentQuarter } from '#reporting/quarters.ts';

export const GET = publicRoute(async () => {
  try {
    await findCurrentQuarter({ system: 'worker' });
    return Response.json({ status: 'ok' });
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
});
