// GET /notices/:noticeId: marks a notice as read and goes where it leads. A plain link, so that it works without script and in another tab.
import { actorRoute } from '#auth/guards.ts';
import { openNotice } from '#reporting/notices.ts';

export const GET = actorRoute(async (actor, _request, { noticeId = '' }) => {
  const { path } = await openNotice(actor, { noticeId });
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'private, no-store' } });
});
