// The city's return: all reports it owes in one quarter, with status, amounts and what is still in the way. A view, never a second copy.
import { eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { timesOf } from './deadlines.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type Extension, extensionsIn } from './extensions.ts';
import {
  type Deadline,
  deadlineAt,
  findCurrentQuarter,
  type Quarter,
  quarterRow,
  quarterRows,
  workCalendar,
} from './quarters.ts';
import { type ReturnRow, returnRows } from './return-rows.ts';
import { asActor } from './transaction.ts';

export type ReturnView = {
  quarter: Quarter;
  quarters: QuarterId[];
  city: { code: string; name: string; nameEn: string };
  /** The city's own: an extension may have moved it. */
  deadline: Deadline;
  /** What the province granted the city in this quarter, newest first. */
  extensions: Extension[];
  /** Until when entry stays open whatever the quarter's state, while that has not passed; null where nothing was granted. */
  entryUntil: Date | null;
  now: Date;
  rows: ReturnRow[];
  counts: Record<ReportStatus, number>;
};

/** The quarter whose return the actor's city fills now, the latest; null before the first. Same right as the return itself. */
export async function findReturnQuarter(actor: Actor): Promise<Quarter | null> {
  demandReturn(actor, '');
  return findCurrentQuarter(actor);
}

function demandReturn(actor: Actor, quarter: string): string {
  const cityCode = actor.organisation.cityCode;
  if (!cityCode || !allows(actor, 'view_return', { cityCode })) throw new Forbidden('view_return', quarter);
  return cityCode;
}

/** The return of the actor's own city. Throws NotFound for a quarter that was never opened. */
export async function getReturn(actor: Actor, quarterText: string): Promise<ReturnView> {
  const cityCode = demandReturn(actor, quarterText.slice(0, 20));
  const id = parseQuarter(quarterText);
  if (!id) throw new NotFound('quarter', quarterText.slice(0, 20));
  return asActor(actor, async (tx) => {
    const quarter = await quarterRow(tx, id);
    const [city] = await tx.db
      .select({ code: jurisdictions.code, name: jurisdictions.name, nameEn: jurisdictions.nameEn })
      .from(jurisdictions)
      .where(eq(jurisdictions.code, cityCode));
    const { dueAt, entryUntil } = await timesOf(tx, id, cityCode);
    const granted = await extensionsIn(tx, id);
    const isEntryExtended = entryUntil !== null && tx.now <= entryUntil;
    const rows = await returnRows(tx, actor, quarter, { dueAt, isEntryExtended });
    const counts = { due: 0, draft: 0, submitted: 0, returned: 0, endorsed: 0, accepted: 0, excused: 0 };
    for (const row of rows) counts[row.status] += 1;
    return {
      quarter,
      quarters: (await quarterRows(tx)).map((row) => row.id),
      city: city ?? { code: cityCode, name: cityCode, nameEn: cityCode },
      deadline: deadlineAt(dueAt, tx.now, await workCalendar(tx)),
      extensions: granted,
      entryUntil: entryUntil !== null && tx.now <= entryUntil ? entryUntil : null,
      now: tx.now,
      rows,
      counts,
    };
  });
}
