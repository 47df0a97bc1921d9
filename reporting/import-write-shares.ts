// Shares of a confirmed import: new ones with their money, changed money on the version that was read, and the reports that open quarters owe of them.
import { eq, sql } from 'drizzle-orm';
import { participants, shareFunding } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { reportedKinds } from '#rules/report-kinds.ts';
import { Conflict } from './errors.ts';
import { inBatches } from './import-batches.ts';
import type { ImportPlan } from './import-check.ts';
import type { ShareChange } from './import-shares.ts';
import type { Transaction } from './transaction.ts';

export async function writeShares(tx: Transaction, plan: ImportPlan): Promise<void> {
  const added = plan.shares.filter(({ isNew }) => isNew).map(({ share }) => share);
  await inBatches(added, (batch) =>
    tx.db.insert(participants).values(
      batch.map(({ id, target, cityCode, isLead, fromQuarter, toQuarter }) => ({
        id,
        commitmentId: target.id,
        cityCode,
        isLead,
        fromQuarter,
        toQuarter,
      })),
    ),
  );
  const withoutFunding = plan.shares.filter(({ share }) => !share.standing?.funding).map(({ share }) => share);
  await inBatches(withoutFunding, (batch) =>
    tx.db
      .insert(shareFunding)
      .values(
        batch.map(({ id, cityCode, money }) => ({ participantId: id, cityCode, ...money, isDemonstration: false })),
      ),
  );
  await updateFunding(
    tx,
    plan.shares.filter(({ share }) => share.standing?.funding),
  );
  await oweReports(tx, plan, added);
}

async function updateFunding(tx: Transaction, changed: readonly ShareChange[]): Promise<void> {
  await inBatches(changed, async (batch) => {
    const rows = batch.map(({ share }) => ({
      id: share.id,
      version: share.standing?.funding?.version,
      ...share.money,
    }));
    const renewed = await tx.db.execute(sql`
      UPDATE share_funding SET
        total_investment_yuan = given."totalInvestmentYuan", opening_balance_yuan = given."openingBalanceYuan",
        planned_start_quarter = given."plannedStartQuarter", version = share_funding.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS given(
        id uuid, version int, "totalInvestmentYuan" bigint, "openingBalanceYuan" bigint, "plannedStartQuarter" text)
      WHERE share_funding.participant_id = given.id AND share_funding.version = given.version
      RETURNING share_funding.participant_id`);
    if (renewed.length !== batch.length) throw new Conflict('library_changed_meanwhile');
  });
}

/** An open quarter owes a report of every new share that takes part in it. */
async function oweReports(tx: Transaction, plan: ImportPlan, added: readonly ShareChange['share'][]): Promise<void> {
  const open = await tx.db
    .select({ id: quarters.id })
    .from(quarters)
    .where(eq(quarters.state, 'open'))
    .orderBy(quarters.id);
  const kinds = new Map(plan.projects.map(({ target, values }) => [target.id, values.kind]));
  const rows = added
    .filter(({ target }) => (reportedKinds as readonly string[]).includes(kinds.get(target.id) ?? target.kind))
    .flatMap((share) =>
      open
        .filter(({ id }) => share.fromQuarter <= id && (share.toQuarter === null || share.toQuarter >= id))
        .map(({ id: quarterId }) => ({
          id: crypto.randomUUID(),
          participantId: share.id,
          quarterId,
          cityCode: share.cityCode,
          status: 'due' as const,
          version: 1,
          updatedAt: tx.now,
        })),
    );
  await inBatches(rows, (batch) => tx.db.insert(reports).values(batch));
}
