// The queue's address is its state: quarter, every filter and the order, written and read in one place.
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import {
  type QueueFilter,
  type QueueRisk,
  type QueueSort,
  queueFilters,
  queueKinds,
  queueReviewers,
  queueRisks,
  queueSorts,
} from '#reporting/queue-filters.ts';

export type QueueAddress = {
  quarter: string | null;
  filter: QueueFilter;
  city: string | null;
  risk?: QueueRisk | null;
  late?: boolean;
  /** Null: what waits for the reader. */
  reviewer?: string | null;
  kind?: string | null;
  sort?: QueueSort;
};

export type ReadQueueAddress = Required<QueueAddress>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readQueueAddress(params: SearchParams): ReadQueueAddress {
  const oneOf = <Name extends string>(names: readonly Name[], name: string): Name | null => {
    const value = singleParam(params, name);
    return names.find((known) => known === value) ?? null;
  };
  const city = singleParam(params, 'city');
  const reviewer = singleParam(params, 'reviewer');
  return {
    quarter: singleParam(params, 'quarter') || null,
    filter: oneOf(queueFilters, 'filter') ?? 'waiting',
    city: city !== null && /^\d{6}$/.test(city) ? city : null,
    risk: oneOf(queueRisks, 'risk'),
    late: singleParam(params, 'late') === '1',
    reviewer: oneOf(queueReviewers, 'reviewer') ?? (reviewer !== null && uuid.test(reviewer) ? reviewer : null),
    kind: oneOf(queueKinds, 'kind'),
    sort: oneOf(queueSorts, 'sort') ?? 'city',
  };
}

export function queueHref(address: QueueAddress, page = '/province/reviews'): string {
  const { quarter, filter, city, risk, late, reviewer, kind, sort } = address;
  const query = new URLSearchParams();
  if (quarter !== null) query.set('quarter', quarter);
  if (filter !== 'waiting') query.set('filter', filter);
  if (city !== null) query.set('city', city);
  if (risk) query.set('risk', risk);
  if (late) query.set('late', '1');
  if (reviewer) query.set('reviewer', reviewer);
  if (kind) query.set('kind', kind);
  if (sort && sort !== 'city') query.set('sort', sort);
  const text = query.toString();
  return text === '' ? page : `${page}?${text}`;
}
