/** `/search?q=…&group=items&page=2` */
export function searchAddress(text: string, group: string | null = null, page = 1): string {
  const query = new URLSearchParams({ q: text });
  if (group !== null) query.set('group', group);
  if (page > 1) query.set('page', String(page));
  return `/search?${query}`;
}
