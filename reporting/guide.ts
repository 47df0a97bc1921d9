// What the guide must read from the database: the settings in force. Its words are generated from rules/ by the page.
import { asc } from 'drizzle-orm';
import { lightRules } from '#db/schema/quarters.ts';
import { lightRuleAt } from '#rules/lights.ts';
import type { Actor } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { entryWorkingDays, returnWorkingDays, shanghaiDate } from '#rules/working-days.ts';
import { type Deadline, deadlineAt, quarterRows, type Thresholds, workCalendar } from './quarters.ts';
import { asActor } from './transaction.ts';

/** As opening a quarter and sending a report back apply them. */
export const workingDays = { entry: entryWorkingDays, returned: returnWorkingDays };

export type GuideView = {
  asOf: Date;
  /** The rule in force today; null on a new system without settings. */
  rule: Thresholds | null;
  /** All rules, the latest first. */
  rules: Thresholds[];
  /** Years whose official holiday notice is in the calendar. */
  announcedYears: number[];
  latest: { quarter: QuarterId; state: 'open' | 'closed' | 'published'; deadline: Deadline } | null;
};

/** Open to everybody who has signed in: it shows rules and no data. */
export async function getGuide(actor: Actor): Promise<GuideView> {
  return asActor(actor, async (tx) => {
    const [rules, calendar, opened] = await Promise.all([
      tx.db.select().from(lightRules).orderBy(asc(lightRules.validFrom), asc(lightRules.id)),
      workCalendar(tx),
      quarterRows(tx),
    ]);
    const today = shanghaiDate(tx.now);
    const begun = rules.filter((rule) => rule.validFrom <= today);
    const inForce = begun.length > 0 ? lightRuleAt(begun, today) : null;
    const [latest] = opened;
    return {
      asOf: tx.now,
      rule: rules.find((rule) => rule.id === inForce?.id) ?? null,
      rules: rules.toReversed(),
      announcedYears: [...calendar.announcedYears].toSorted((a, b) => a - b),
      latest: latest
        ? { quarter: latest.id, state: latest.state, deadline: deadlineAt(latest.dueAt, tx.now, calendar) }
        : null,
    };
  });
}
