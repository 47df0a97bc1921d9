// Members of plans and metro areas as each document has them, with who reports for them. Areas overlap and are never summed.
import { asc, eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { metroAreaMembers, metroAreas, planMembers } from '#db/schema/metro-areas.ts';
import type { Transaction } from './transaction.ts';

export type PlaceName = { code: string; shortName: string; name: string; nameEn: string };
/** A member as the document has it. */
export type Member = PlaceName & {
  role: 'core' | 'member';
  inProvince: boolean;
  /** The city that reports for it; null outside the province. */
  reportedBy: PlaceName | null;
};

export type MetroArea = Omit<typeof metroAreas.$inferSelect, 'coreAreaCodes'> & {
  members: Member[];
  coreArea: PlaceName[];
};

/** By plan, the core first. */
export async function membersByPlan(tx: Transaction): Promise<Map<string, Member[]>> {
  const [rows, places] = await Promise.all([
    tx.db.select().from(planMembers).orderBy(asc(planMembers.role), asc(planMembers.code)),
    placesByCode(tx),
  ]);
  return membersOf(
    rows.map(({ planId, ...row }) => ({ owner: planId, ...row })),
    places,
  );
}

type MemberRow = { owner: string; code: string; role: 'core' | 'member'; reportedByCode: string | null };
export type Places = Map<string, PlaceName & { inProvince: boolean }>;

function membersOf(rows: readonly MemberRow[], places: Places): Map<string, Member[]> {
  const lists = new Map<string, Member[]>();
  for (const row of rows) {
    const place = places.get(row.code);
    if (!place) continue;
    const reporter = row.reportedByCode === null ? null : (places.get(row.reportedByCode) ?? null);
    lists.set(row.owner, [...(lists.get(row.owner) ?? []), { ...place, role: row.role, reportedBy: reporter }]);
  }
  return lists;
}

export async function placesByCode(tx: Transaction): Promise<Places> {
  const rows = await tx.db
    .select({
      code: jurisdictions.code,
      name: jurisdictions.name,
      nameEn: jurisdictions.nameEn,
      shortName: jurisdictions.shortName,
      inProvince: jurisdictions.inProvince,
    })
    .from(jurisdictions)
    .orderBy(asc(jurisdictions.code));
  return new Map(rows.map((row) => [row.code, row]));
}

export async function areasOf(tx: Transaction, planId: string): Promise<MetroArea[]> {
  const [areas, memberRows, places] = await Promise.all([
    tx.db.select().from(metroAreas).where(eq(metroAreas.planId, planId)).orderBy(asc(metroAreas.slug)),
    tx.db.select().from(metroAreaMembers).orderBy(asc(metroAreaMembers.role), asc(metroAreaMembers.code)),
    placesByCode(tx),
  ]);
  const members = membersOf(
    memberRows.map(({ metroAreaId, ...row }) => ({ owner: metroAreaId, ...row })),
    places,
  );
  return areas.map(({ coreAreaCodes, ...area }) => ({
    ...area,
    members: members.get(area.id) ?? [],
    coreArea: coreAreaCodes.flatMap((code) => places.get(code) ?? []),
  }));
}
