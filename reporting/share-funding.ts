// The money side of a share: total investment, opening balance and planned start. The opening balance is fixed by the first accepted report.
import { and, eq, sql } from 'drizzle-orm';
import { shareFunding } from '#db/schema/plans.ts';
import { shareQuarters } from '#db/schema/reports.ts';
import { readAmount } from '#rules/annual-plan-rules.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { wanYuanInput, type Yuan, yuan } from '#rules/money.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { demandUpkeep } from './commitment-maintenance.ts';
import { Conflict, Invalid } from './errors.ts';
import { lockShare } from './share-standing.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';

export type FundingInput = { totalInvestment: string; openingBalance: string; plannedStartQuarter: string };
export type Funding = {
  totalInvestmentYuan: Yuan | null;
  openingBalanceYuan: Yuan;
  plannedStartQuarter: QuarterId | null;
};

/** Reads the money of a share as typed in 万元. Throws Invalid. */
export function readFunding(input: FundingInput): Funding {
  const problems: FieldProblem[] = [];
  const amount = (field: 'totalInvestment' | 'openingBalance') => {
    const read = readAmount(input[field]);
    if (read.problem) problems.push({ field, ...read.problem });
    return read.yuan;
  };
  const start = input.plannedStartQuarter.trim();
  const plannedStartQuarter = start === '' ? null : parseQuarter(start);
  if (start !== '' && !plannedStartQuarter) problems.push({ field: 'plannedStartQuarter', code: 'not_a_quarter' });
  const totalInvestmentYuan = amount('totalInvestment');
  const openingBalanceYuan = amount('openingBalance') ?? yuan(0);
  if (problems.length > 0) throw new Invalid(problems);
  return { totalInvestmentYuan, openingBalanceYuan, plannedStartQuarter };
}

/** Whether a report of the share has ever been accepted: from then on the opening balance changes by correction only. */
export async function hasAcceptedReport(tx: Transaction, participantId: string): Promise<boolean> {
  const [row] = await tx.db
    .select({ quarterId: shareQuarters.quarterId })
    .from(shareQuarters)
    .where(and(eq(shareQuarters.participantId, participantId), sql`${shareQuarters.officialSnapshotId} IS NOT NULL`))
    .limit(1);
  return row !== undefined;
}

export function fundingFormValues(row: typeof shareFunding.$inferSelect | undefined): Record<string, string> {
  return {
    totalInvestment: row?.totalInvestmentYuan == null ? '' : wanYuanInput(yuan(row.totalInvestmentYuan)),
    openingBalance: row ? wanYuanInput(yuan(row.openingBalanceYuan)) : '',
    plannedStartQuarter: row?.plannedStartQuarter ?? '',
  };
}

/** Total investment, opening balance and planned start of a share. `version` 0 stands for "there was nothing yet". */
export async function saveFunding(
  actor: AnyActor,
  input: { participantId: string; version: number } & FundingInput,
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.participantId);
  return asActor(actor, async (tx) => {
    const { share, commitment } = await lockShare(tx, input.participantId, 'totalInvestment');
    const [before] = await tx.db.select().from(shareFunding).where(eq(shareFunding.participantId, share.id));
    if ((before?.version ?? 0) !== input.version) {
      throw new Conflict('changed_meanwhile', {
        values: fundingFormValues(before),
        version: before?.version ?? 0,
        byName: null,
        at: null,
      });
    }
    const after = readFunding(input);
    const opening = before?.openingBalanceYuan ?? 0;
    if (after.openingBalanceYuan !== opening && (await hasAcceptedReport(tx, share.id)))
      throw new Invalid([{ field: 'openingBalance', code: 'only_by_correction' }]);
    if (before) {
      const renewed = await tx.db
        .update(shareFunding)
        .set({ ...after, version: before.version + 1 })
        .where(and(eq(shareFunding.participantId, share.id), eq(shareFunding.version, before.version)))
        .returning({ id: shareFunding.participantId });
      if (renewed.length === 0) throw new Conflict();
    } else {
      const values = { participantId: share.id, cityCode: share.cityCode, ...after, isDemonstration: false };
      await tx.db.insert(shareFunding).values(values);
    }
    record(tx, {
      kind: 'share_funding_changed',
      objectType: 'share',
      objectId: share.id,
      detail: { slug: commitment.slug, before: before ? fundingOf(before) : null, after },
    });
    return { slug: commitment.slug };
  });
}

function fundingOf({ totalInvestmentYuan, openingBalanceYuan, plannedStartQuarter }: typeof shareFunding.$inferSelect) {
  return { totalInvestmentYuan, openingBalanceYuan, plannedStartQuarter };
}
