// The addresses of what the plans hold. A slug is plain ASCII; a place on a plan's page is named by the slug itself.

export type ItemPlace = { slug: string; kind: string };

export const planHref = (plan: string, part?: string) => `/plans/${plan}${part === undefined ? '' : `#${part}`}`;

/** A flagship and a zone have pages of their own; every other item is a place on its plan's page. A zone's page is named by its commitment. */
export function itemHref(item: ItemPlace, plan: string, zoneCommitment: string | null = null): string {
  if (item.kind === 'flagship') return `/flagships/${item.slug}`;
  if (item.kind === 'zone') return `/zones/${zoneCommitment ?? item.slug}`;
  return planHref(plan, item.slug);
}

export function commitmentHref({ slug, kind }: ItemPlace): string {
  return kind === 'zone' ? `/zones/${slug}` : `/projects/${slug}`;
}

export const indicatorHref = (slug: string) => `/indicators/${slug}`;
export const functionalZoneHref = (slug: string) => `/functional-zones/${slug}`;
export const cityHref = (code: string) => `/cities/${code}`;
export const sourceHref = (document: string) => `/sources/${document}`;
