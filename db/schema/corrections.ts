// 更正: a signed, reasoned delta to the accepted amount of one share in one quarter; never an overwrite. Asked for, endorsed in the city, and
// granted by somebody else.
import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cityColumn, idColumn, instantColumn, yuanColumn } from './columns.ts';
import { people } from './people.ts';
import { participants } from './plans.ts';
import { quarters } from './quarters.ts';
import { reportSnapshots, reports } from './reports.ts';

export const corrections = pgTable(
  'corrections',
  {
    id: idColumn(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => reports.id),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participants.id),
    quarterId: text('quarter_id')
      .notNull()
      .references(() => quarters.id),
    cityCode: cityColumn(),
    number: integer('number').notNull(),
    /** The accepted snapshot that it corrects; it counts only while that one is official. */
    snapshotId: uuid('snapshot_id')
      .notNull()
      .references(() => reportSnapshots.id),
    /** What counted when it was asked for, and the delta to it. */
    beforeYuan: yuanColumn('before_yuan').notNull(),
    deltaYuan: yuanColumn('delta_yuan').notNull(),
    reason: text('reason').notNull(),
    document: text('document').notNull().default(''),
    origin: text('origin', { enum: ['city', 'province'] }).notNull(),
    state: text('state', { enum: ['requested', 'city_agreed', 'granted', 'refused', 'withdrawn'] }).notNull(),
    version: integer('version').notNull().default(1),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => people.id),
    requestedByName: text('requested_by_name').notNull(),
    requestedAt: instantColumn('requested_at').notNull(),
    agreedBy: uuid('agreed_by').references(() => people.id),
    agreedByName: text('agreed_by_name'),
    /** The approver for whom a deputy did it; the same of the decision below. */
    /** The approver in whose name a deputy agreed. */
    agreedFor: uuid('agreed_for').references(() => people.id),
    agreedForName: text('agreed_for_name'),
    agreedAt: instantColumn('agreed_at'),
    decidedBy: uuid('decided_by').references(() => people.id),
    decidedByName: text('decided_by_name'),
    decidedForName: text('decided_for_name'),
    decidedAt: instantColumn('decided_at'),
    decisionReason: text('decision_reason'),
  },
  (table) => [
    unique('corrections_number_unique').on(table.reportId, table.number),
    index('corrections_quarter').on(table.quarterId, table.cityCode),
    check('corrections_origin_known', sql`${table.origin} IN ('city', 'province')`),
    check(
      'corrections_state_known',
      sql`${table.state} IN ('requested', 'city_agreed', 'granted', 'refused', 'withdrawn')`,
    ),
    check('corrections_delta_not_zero', sql`${table.deltaYuan} <> 0`),
  ],
);
