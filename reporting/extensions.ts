// 延期: more time for one city in one quarter. Granted before the city's deadline has passed it moves the deadline; later it only opens entry,
// and late marks stay (domain.md §3). Needs a reason; the history of them is kept.
import { and, asc, desc, eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { extensions } from '#db/schema/quarter-decisions.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { endOfShanghaiDay } from '#rules/working-days.ts';
import { cityDueAt } from './deadlines.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { cityStaff, tell } from './outbox.ts';
import { quarterRow } from './quarters.ts';
import { requireWords } from './required-words.ts';
import { asActor, record, type Transaction } from './transaction.ts';
import { inCityScope } from './visibility.ts';

export type ExtensionKind = (typeof extensions.$inferSelect)['kind'];

/**
 * Gives a city until the end of `dueOn` ('YYYY-MM-DD', Asia/Shanghai). Publisher only. Throws Invalid for a day that has passed or that is
 * no later than the deadline the city has, Conflict in a published quarter, NotFound for a city that owes nothing in it.
 */
export async function extendCity(
  actor: Actor,
  input: { quarter: string; cityCode: string; dueOn: string; reason: string },
): Promise<{ kind: ExtensionKind; dueAt: Date }> {
  if (!allows(actor, 'grant_extension')) throw new Forbidden('grant_extension', input.quarter);
  const reason = requireWords('reason', input.reason);
  const dueAt = endOfShanghaiDay(input.dueOn);
  return asActor(actor, async (tx) => {
    const quarter = await quarterRow(tx, input.quarter);
    if (quarter.state === 'published') throw new Conflict('quarter_published');
    const { previousDueAt, name, nameEn } = await cityDeadline(tx, quarter.id, input.cityCode);
    if (dueAt <= tx.now) throw new Invalid([{ field: 'dueOn', code: 'due_in_the_past' }]);
    if (dueAt <= previousDueAt) throw new Invalid([{ field: 'dueOn', code: 'no_later_than_now' }]);
    const kind = quarter.state === 'open' && tx.now <= previousDueAt ? 'deadline' : 'entry';
    const id = crypto.randomUUID();
    await tx.db.insert(extensions).values({
      id,
      quarterId: quarter.id,
      cityCode: input.cityCode,
      kind,
      dueAt,
      previousDueAt,
      reason,
      grantedBy: actor.personId,
      grantedByName: actor.name,
      grantedAt: tx.now,
    });
    record(tx, {
      kind: 'extension_granted',
      objectType: 'quarter',
      objectId: quarter.id,
      detail: {
        cityCode: input.cityCode,
        kind,
        before: { dueAt: previousDueAt.toISOString() },
        after: { dueAt: dueAt.toISOString() },
        reason,
      },
    });
    await tell(tx, {
      kind: 'extension_granted',
      audience: cityStaff(input.cityCode),
      detail: {
        quarter: quarter.id,
        cityName: name,
        cityNameEn: nameEn,
        dueAt: dueAt.toISOString(),
        extension: kind,
      },
      path: `/city/returns/${quarter.id}`,
    });
    return { kind, dueAt };
  });
}

/** The deadline that a city has now, extensions included. Throws NotFound where the city owes nothing in the quarter. */
async function cityDeadline(tx: Transaction, quarterId: string, cityCode: string) {
  const [row] = await tx.db
    .select({ previousDueAt: cityDueAt(), name: jurisdictions.name, nameEn: jurisdictions.nameEn })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
    .where(and(eq(reports.quarterId, quarterId), eq(reports.cityCode, cityCode)))
    .limit(1);
  if (!row) throw new NotFound('city', cityCode.slice(0, 20));
  return row;
}

export type Extension = {
  id: string;
  quarterId: string;
  cityCode: string;
  cityName: string;
  cityNameEn: string;
  kind: ExtensionKind;
  dueAt: Date;
  previousDueAt: Date;
  reason: string;
  grantedByName: string;
  grantedAt: Date;
};

/** What was granted in a quarter (null: in every one) to cities in the actor's scope, newest first. */
export function extensionsIn(tx: Transaction, quarterId: string | null): Promise<Extension[]> {
  return tx.db
    .select({
      id: extensions.id,
      quarterId: extensions.quarterId,
      cityCode: extensions.cityCode,
      cityName: jurisdictions.shortName,
      cityNameEn: jurisdictions.nameEn,
      kind: extensions.kind,
      dueAt: extensions.dueAt,
      previousDueAt: extensions.previousDueAt,
      reason: extensions.reason,
      grantedByName: extensions.grantedByName,
      grantedAt: extensions.grantedAt,
    })
    .from(extensions)
    .innerJoin(jurisdictions, eq(jurisdictions.code, extensions.cityCode))
    .where(and(inCityScope(tx.actor, extensions.cityCode), quarterId ? eq(extensions.quarterId, quarterId) : undefined))
    .orderBy(desc(extensions.grantedAt), asc(extensions.id));
}
