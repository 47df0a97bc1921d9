// The inbox's state in its address: which notices, and which page of them.
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';

export type InboxQuestion = { unreadOnly: boolean; page: number };

export function inboxQuestion(params: SearchParams): InboxQuestion {
  const page = Number(singleParam(params, 'page') ?? 1);
  return {
    unreadOnly: singleParam(params, 'which') === 'unread',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

export function inboxAddress({ unreadOnly, page }: InboxQuestion): string {
  const query = new URLSearchParams({
    ...(unreadOnly ? { which: 'unread' } : {}),
    ...(page > 1 ? { page: `${page}` } : {}),
  });
  return query.size > 0 ? `/notices?${query}` : '/notices';
}
