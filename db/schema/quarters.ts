// Quarters, and the dated settings that decide deadlines and lights.
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instantColumn } from './columns.ts';

export const quarters = pgTable(
  'quarters',
  {
    id: text('id').primaryKey(),
    state: text('state', { enum: ['open', 'closed', 'published'] }).notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    dueAt: instantColumn('due_at').notNull(),
    closedAt: instantColumn('closed_at'),
    reopenedAt: instantColumn('reopened_at'),
    reopenedReason: text('reopened_reason'),
    publishedAt: instantColumn('published_at'),
  },
  (table) => [
    check('quarters_id_form', sql`${table.id} ~ '^[0-9]{4}Q[1-4]$'`),
    check('quarters_state_known', sql`${table.state} IN ('open', 'closed', 'published')`),
  ],
);

/** Thresholds are dated data; the rule in force at a quarter's end is shown beside the light. */
export const lightRules = pgTable(
  'light_rules',
  {
    id: text('id').primaryKey(),
    validFrom: date('valid_from').notNull(),
    greenLagPoints: integer('green_lag_points').notNull(),
    yellowLagPoints: integer('yellow_lag_points').notNull(),
    totalTolerancePercent: integer('total_tolerance_percent').notNull(),
    /** Null for the rule the product came with. */
    reason: text('reason'),
    setByName: text('set_by_name'),
    setAt: instantColumn('set_at'),
  },
  (table) => [
    check(
      'light_rules_ordered',
      sql`${table.greenLagPoints} >= 0 AND ${table.yellowLagPoints} >= ${table.greenLagPoints}`,
    ),
  ],
);

/** 调休: days off and days worked against the week, from the yearly official notice. */
export const calendarDays = pgTable(
  'calendar_days',
  {
    day: date('day').primaryKey(),
    kind: text('kind', { enum: ['holiday', 'workday'] }).notNull(),
    notice: text('notice').notNull(),
    /** A day that was taken out again stays, so that loading the official notices anew does not bring it back. */
    removedAt: instantColumn('removed_at'),
  },
  (table) => [check('calendar_days_kind_known', sql`${table.kind} IN ('holiday', 'workday')`)],
);

/** The one database clock: now() plus this offset. Only tests and the demonstration set it. */
export const clock = pgTable(
  'clock',
  {
    singleton: boolean('singleton').primaryKey(),
    offsetMilliseconds: bigint('offset_milliseconds', { mode: 'number' }).notNull(),
  },
  (table) => [check('clock_one_row', sql`${table.singleton}`)],
);
