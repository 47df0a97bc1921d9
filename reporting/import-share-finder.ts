// Which commitment and which city's share a row of the share sheets means: by number, project code or name, and by code or name of the city. Pure.
import type { LibraryRow } from '#documents/library-table.ts';
import type { Yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { takesPart } from '#rules/share-rules.ts';
import { cellOf, type FindingList } from './import-findings.ts';
import type { Target, TargetIndex } from './import-projects.ts';
import type { LibraryState, StandingShare } from './import-state.ts';

/** A share that stands or that the file adds, with its money as it will be. */
export type ShareTarget = {
  id: string;
  target: Target;
  cityCode: string;
  city: string;
  isLead: boolean;
  fromQuarter: QuarterId;
  toQuarter: QuarterId | null;
  standing: StandingShare | null;
  money: { totalInvestmentYuan: Yuan | null; openingBalanceYuan: Yuan; plannedStartQuarter: QuarterId | null };
};

export const names = ['slug', 'projectCode', 'name', 'cityCode', 'city'];

export class ShareIndex {
  private readonly byTarget = new Map<Target, ShareTarget[]>();

  /** Made on first asking: most commitments are never named. */
  of(target: Target, cityNames: ReadonlyMap<string, string>): ShareTarget[] {
    let shares = this.byTarget.get(target);
    if (!shares) {
      shares = (target.standing?.shares ?? []).map((standing) => ({
        id: standing.id,
        target,
        cityCode: standing.cityCode,
        city: cityNames.get(standing.cityCode) ?? standing.cityCode,
        isLead: standing.isLead,
        fromQuarter: standing.fromQuarter,
        toQuarter: standing.toQuarter,
        standing,
        money: {
          totalInvestmentYuan: (standing.funding?.totalInvestmentYuan ?? null) as Yuan | null,
          openingBalanceYuan: (standing.funding?.openingBalanceYuan ?? 0) as Yuan,
          plannedStartQuarter: (standing.funding?.plannedStartQuarter ?? null) as QuarterId | null,
        },
      }));
      this.byTarget.set(target, shares);
    }
    return shares;
  }
}

export type ShareFinder = {
  targets: TargetIndex;
  shares: ShareIndex;
  cities: ReadonlyMap<string, { code: string; name: string }>;
  cityNames: ReadonlyMap<string, string>;
  findings: FindingList;
};

export function shareFinder(state: LibraryState, targets: TargetIndex, findings: FindingList): ShareFinder {
  const cities = new Map(
    state.cities.flatMap((city) =>
      [city.code, city.name, city.shortName, city.nameEn].map((word) => [word, city] as const),
    ),
  );
  const cityNames = new Map(state.cities.map(({ code, name }) => [code, name]));
  return { targets, shares: new ShareIndex(), cities, cityNames, findings };
}

/** The commitment and city a row of any share sheet names; null with a finding where that cannot be told. */
export function placeOf(
  at: 'shares' | 'plans' | 'past',
  row: LibraryRow,
  { targets, cities, findings }: ShareFinder,
): { target: Target; city: { code: string; name: string } } | null {
  const [slug, projectCode, name, code, cityName] = names.map((key) => cellOf(row, key)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const target = named(at, row, slug, projectCode, name, targets, findings);
  const byCode = code === '' ? undefined : cities.get(code);
  const byName = cityName === '' ? undefined : cities.get(cityName);
  if (code !== '' && !byCode) findings.error(at, row, 'cityCode', 'unknown_city', { city: code.slice(0, 20) });
  else if (cityName !== '' && !byName) findings.error(at, row, 'city', 'unknown_city', { city: cityName.slice(0, 20) });
  else if (byCode && byName && byCode !== byName)
    findings.error(at, row, 'city', 'city_mismatch', { city: cityName, code });
  else if (!byCode && !byName) findings.error(at, row, 'city', 'required');
  else if (target) return { target, city: (byCode ?? byName) as { code: string; name: string } };
  return null;
}

function named(
  at: 'shares' | 'plans' | 'past',
  row: LibraryRow,
  slug: string,
  projectCode: string,
  name: string,
  targets: TargetIndex,
  findings: FindingList,
): Target | null {
  if (slug !== '') {
    const target = targets.slug(slug);
    if (!target) findings.error(at, row, 'slug', 'unknown_slug', { slug: slug.slice(0, 60) });
    return target;
  }
  if (projectCode !== '') {
    const target = targets.code(projectCode);
    if (!target) findings.error(at, row, 'projectCode', 'unknown_commitment', { name: projectCode.slice(0, 60) });
    return target;
  }
  const found = targets.named(name);
  if (name === '') findings.error(at, row, 'name', 'required');
  else if (found.length === 0) findings.error(at, row, 'name', 'unknown_commitment', { name: name.slice(0, 60) });
  else if (found.length > 1)
    findings.error(at, row, 'name', 'ambiguous_name', { name: name.slice(0, 60), count: found.length });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The city's share in a quarter; null where it takes no part. */
export function shareIn(shares: readonly ShareTarget[], cityCode: string, quarter: QuarterId): ShareTarget | null {
  return shares.find((share) => share.cityCode === cityCode && takesPart(share, quarter)) ?? null;
}

/** Whether the share lasts into the year. */
export function takesPartIn(share: Pick<ShareTarget, 'fromQuarter' | 'toQuarter'>, year: number): boolean {
  return share.fromQuarter <= quarterId(year, 4) && (share.toQuarter === null || share.toQuarter >= quarterId(year, 1));
}

/** The city's latest share in a year; null where it takes no part. */
export function shareInYear(shares: readonly ShareTarget[], cityCode: string, year: number): ShareTarget | null {
  const own = shares.filter((share) => share.cityCode === cityCode && takesPartIn(share, year));
  return own.toSorted((a, b) => (a.fromQuarter < b.fromQuarter ? 1 : -1))[0] ?? null;
}
