// The names of a share: its commitment's and its city's. Open to whoever may see that there is a commitment at all.
import { eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { NotFound } from './errors.ts';
import type { Transaction } from './transaction.ts';

export type ShareNames = { commitmentName: string; commitmentNameEn: string; cityName: string; cityNameEn: string };

export async function shareNames(tx: Transaction, participantId: string): Promise<ShareNames> {
  const [row] = await tx.db
    .select({
      commitmentName: commitments.name,
      commitmentNameEn: commitments.nameEn,
      cityName: jurisdictions.name,
      cityNameEn: jurisdictions.nameEn,
    })
    .from(participants)
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
    .where(eq(participants.id, participantId));
  if (!row) throw new NotFound('share', participantId);
  return row;
}
