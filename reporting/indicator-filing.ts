// Who files an indicator: the commitment it is reported on through, kept in step with the frequency and filer that the province set. One share,
// the filer's; a change takes effect with the next quarter that is opened, so that no report owed today appears or goes.
import { asc, desc, eq, max, type SQL, sql } from 'drizzle-orm';
import type { indicators } from '#db/schema/indicators.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { nextQuarter, previousQuarter, type QuarterId } from '#rules/quarter.ts';
import { record, type Transaction } from './transaction.ts';

type IndicatorRow = typeof indicators.$inferSelect;
type ShareRow = typeof participants.$inferSelect;

/** Commitments that stand in lists of their own: those of indicators are the indicators, listed as such. */
export const listedCommitments: SQL = sql`${commitments.indicatorId} IS NULL`;

/** Before the first quarter was opened a filer holds from as early as the records can begin. */
const firstQuarter: QuarterId = '2020Q1';

/** Makes commitment and share follow the indicator as it stands now. */
export async function keepFiling(tx: Transaction, indicator: IndicatorRow): Promise<void> {
  const files = indicator.frequency !== null && indicator.endedAt === null;
  const filer = files ? indicator.filerCode : null;
  const [standing] = await tx.db.select().from(commitments).where(eq(commitments.indicatorId, indicator.id));
  if (!standing && filer === null) return;
  const commitmentId = standing?.id ?? (await insertCommitment(tx, indicator));
  const { name, nameEn, source } = indicator;
  if (standing) await tx.db.update(commitments).set({ name, nameEn, source }).where(eq(commitments.id, commitmentId));
  await keepShare(tx, { commitmentId, filer, slug: indicator.slug });
}

async function insertCommitment(tx: Transaction, indicator: IndicatorRow): Promise<string> {
  const id = crypto.randomUUID();
  const [last] = await tx.db.select({ ordinal: max(commitments.ordinal) }).from(commitments);
  await tx.db.insert(commitments).values({
    id,
    slug: `indicator-${indicator.slug}`,
    ordinal: (last?.ordinal ?? 0) + 1,
    kind: 'indicator',
    indicatorId: indicator.id,
    name: indicator.name,
    nameEn: indicator.nameEn,
    participantsInferred: false,
    outsideMembers: [],
    furtherSources: [],
    source: indicator.source,
    editedAt: tx.now,
  });
  return id;
}

type Filing = { commitmentId: string; filer: string | null; slug: string };

async function keepShare(tx: Transaction, { commitmentId, filer, slug }: Filing): Promise<void> {
  const shares = await tx.db
    .select()
    .from(participants)
    .where(eq(participants.commitmentId, commitmentId))
    .orderBy(asc(participants.fromQuarter));
  const active = shares.find((share) => share.toQuarter === null);
  if ((active?.cityCode ?? null) === filer) return;
  const from = await nextToOpen(tx);
  if (active) await endShare(tx, active, from);
  if (filer !== null) await beginShare(tx, { commitmentId, filer, shares, from });
  record(tx, {
    kind: 'indicator_filer_changed',
    objectType: 'indicator',
    objectId: slug,
    detail: { before: active?.cityCode ?? null, after: filer, firstQuarter: from },
  });
}

/** A share that no quarter was opened for goes; any other ends before the next one. */
async function endShare(tx: Transaction, share: ShareRow, next: QuarterId): Promise<void> {
  const own = eq(participants.id, share.id);
  if (share.fromQuarter >= next) await tx.db.delete(participants).where(own);
  else
    await tx.db
      .update(participants)
      .set({ toQuarter: previousQuarter(next) })
      .where(own);
}

type Beginning = { commitmentId: string; filer: string; shares: readonly ShareRow[]; from: QuarterId };

/** A city that stopped only for the next quarter goes on as if it had not. */
async function beginShare(tx: Transaction, { commitmentId, filer, shares, from }: Beginning): Promise<void> {
  const same = shares.find((share) => share.cityCode === filer && share.toQuarter === previousQuarter(from));
  if (same) await tx.db.update(participants).set({ toQuarter: null }).where(eq(participants.id, same.id));
  else
    await tx.db
      .insert(participants)
      .values({ id: crypto.randomUUID(), commitmentId, cityCode: filer, isLead: true, fromQuarter: from });
}

/** The quarter after the latest that was opened. */
async function nextToOpen(tx: Transaction): Promise<QuarterId> {
  const [latest] = await tx.db.select({ id: quarters.id }).from(quarters).orderBy(desc(quarters.id)).limit(1);
  return latest ? nextQuarter(latest.id as QuarterId) : firstQuarter;
}
