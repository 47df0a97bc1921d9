// What the province decides for a city in a quarter beside its reports: extensions of the deadline, and waivers of a rule of the rulebook.
import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cityColumn, idColumn, instantColumn } from './columns.ts';
import { people } from './people.ts';
import { commitments } from './plans.ts';
import { quarters } from './quarters.ts';

/** Granted before the city's deadline it moves it ('deadline'); granted later it only opens entry until then ('entry'). */
export const extensions = pgTable(
  'extensions',
  {
    id: idColumn(),
    quarterId: text('quarter_id')
      .notNull()
      .references(() => quarters.id),
    cityCode: cityColumn(),
    kind: text('kind', { enum: ['deadline', 'entry'] }).notNull(),
    dueAt: instantColumn('due_at').notNull(),
    previousDueAt: instantColumn('previous_due_at').notNull(),
    reason: text('reason').notNull(),
    grantedBy: uuid('granted_by').references(() => people.id),
    grantedByName: text('granted_by_name').notNull(),
    grantedAt: instantColumn('granted_at').notNull(),
  },
  (table) => [
    index('extensions_city').on(table.quarterId, table.cityCode),
    check('extensions_kind_known', sql`${table.kind} IN ('deadline', 'entry')`),
  ],
);

/** A rule of the rulebook that does not bind a city for a while: which, why, until when, by whom. */
export const waivers = pgTable(
  'waivers',
  {
    id: idColumn(),
    ruleCode: text('rule_code').notNull(),
    cityCode: cityColumn(),
    /** Null: for all of the city's reports. */
    commitmentId: uuid('commitment_id').references(() => commitments.id),
    fromQuarter: text('from_quarter').notNull(),
    untilQuarter: text('until_quarter').notNull(),
    reason: text('reason').notNull(),
    grantedBy: uuid('granted_by').references(() => people.id),
    grantedByName: text('granted_by_name').notNull(),
    grantedAt: instantColumn('granted_at').notNull(),
    endedByName: text('ended_by_name'),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [
    index('waivers_city').on(table.cityCode, table.untilQuarter),
    check('waivers_quarters_ordered', sql`${table.untilQuarter} >= ${table.fromQuarter}`),
  ],
);
