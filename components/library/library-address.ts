// The library's address: filters, year, sort and page live in it. Reads what it says and writes it again with something changed.

export const sortKeys = ['order', 'name', 'code', 'total', 'plan'] as const;
export type SortKey = (typeof sortKeys)[number];

export type LibraryAddress = {
  plan: string | null;
  city: string | null;
  kind: string | null;
  status: string | null;
  assigned: 'yes' | 'no' | null;
  withoutPlan: boolean;
  ended: boolean;
  year: number | null;
  words: string | null;
  sort: SortKey;
  descending: boolean;
  page: number;
};

type Read = (name: string) => string | null;

/** Nonsense counts as nothing said. */
export function readLibraryAddress(read: Read): LibraryAddress {
  const assigned = read('assigned');
  const year = Number(read('year') ?? '');
  const page = Number(read('page') ?? '');
  return {
    plan: read('plan'),
    city: read('city'),
    kind: read('kind'),
    status: read('status'),
    assigned: assigned === 'yes' || assigned === 'no' ? assigned : null,
    withoutPlan: read('withoutPlan') === 'yes',
    ended: read('ended') === 'yes',
    year: Number.isInteger(year) && year >= 2000 && year <= 2099 ? year : null,
    words: read('words')?.slice(0, 100) ?? null,
    sort: sortKeys.find((key) => key === read('sort')) ?? 'order',
    descending: read('order') === 'descending',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address with a change; anything but another page begins at the first page again. */
export function libraryHref(address: LibraryAddress, change: Partial<LibraryAddress> = {}): string {
  const next = { ...address, page: 1, ...change };
  const params = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') params.set(name, value);
  };
  set('words', next.words);
  set('plan', next.plan);
  set('city', next.city);
  set('kind', next.kind);
  set('status', next.status);
  set('assigned', next.assigned);
  set('withoutPlan', next.withoutPlan ? 'yes' : null);
  set('ended', next.ended ? 'yes' : null);
  set('year', next.year === null ? null : String(next.year));
  set('sort', next.sort === 'order' ? null : next.sort);
  set('order', next.descending ? 'descending' : null);
  set('page', next.page === 1 ? null : String(next.page));
  const query = params.toString();
  return `/province/projects${query === '' ? '' : `?${query}`}`;
}

/** True when the address narrows the library down. */
export function isNarrowed(address: LibraryAddress): boolean {
  const { plan, city, kind, status, assigned, withoutPlan, ended, words } = address;
  return [plan, city, kind, status, assigned, words].some((value) => value !== null) || withoutPlan || ended;
}
