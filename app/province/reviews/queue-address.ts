// The queue's address is its state: quarter, filter and city, written and read in one place.
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { type QueueFilter, queueFilters } from '#reporting/queue.ts';

export type QueueAddress = { quarter: string | null; filter: QueueFilter; city: string | null };

export function readQueueAddress(params: SearchParams): QueueAddress {
  const filter = singleParam(params, 'filter');
  const city = singleParam(params, 'city');
  return {
    quarter: singleParam(params, 'quarter'),
    filter: queueFilters.find((known) => known === filter) ?? 'waiting',
    city: city !== null && /^\d{6}$/.test(city) ? city : null,
  };
}

export function queueHref({ quarter, filter, city }: QueueAddress): string {
  const query = new URLSearchParams();
  if (quarter !== null) query.set('quarter', quarter);
  if (filter !== 'waiting') query.set('filter', filter);
  if (city !== null) query.set('city', city);
  const text = query.toString();
  return text === '' ? '/province/reviews' : `/province/reviews?${text}`;
}
