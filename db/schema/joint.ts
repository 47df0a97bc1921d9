// 会签: each other participant's answer to the joint statement of the lead. A countersign binds to the statement's hash and is void after
// any change of it.
import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cityColumn, idColumn, instantColumn } from './columns.ts';
import { people } from './people.ts';
import { participants } from './plans.ts';
import { quarters } from './quarters.ts';
import { reportSnapshots, reports } from './reports.ts';

export const countersigns = pgTable(
  'countersigns',
  {
    id: idColumn(),
    /** The lead's report, and the endorsed snapshot that holds the statement. */
    reportId: uuid('report_id')
      .notNull()
      .references(() => reports.id),
    snapshotId: uuid('snapshot_id')
      .notNull()
      .references(() => reportSnapshots.id),
    quarterId: text('quarter_id')
      .notNull()
      .references(() => quarters.id),
    leadCityCode: text('lead_city_code').notNull(),
    /** Who is asked. */
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participants.id),
    cityCode: cityColumn(),
    statementHash: text('statement_hash').notNull(),
    state: text('state', { enum: ['wanted', 'agreed', 'refused', 'waived', 'void'] }).notNull(),
    wantedAt: instantColumn('wanted_at').notNull(),
    /** After it the publisher may waive. */
    dueAt: instantColumn('due_at').notNull(),
    /** Of a refusal or a waiver. */
    reason: text('reason'),
    certification: text('certification'),
    decidedBy: uuid('decided_by').references(() => people.id),
    decidedByName: text('decided_by_name'),
    decidedByOrganisation: text('decided_by_organisation'),
    /** The approver for whom a deputy did it. */
    decidedFor: uuid('decided_for').references(() => people.id),
    decidedForName: text('decided_for_name'),
    decidedAt: instantColumn('decided_at'),
  },
  (table) => [
    unique('countersigns_asked_once').on(table.snapshotId, table.participantId),
    index('countersigns_city').on(table.cityCode, table.quarterId),
    index('countersigns_report').on(table.reportId),
    check('countersigns_state_known', sql`${table.state} IN ('wanted', 'agreed', 'refused', 'waived', 'void')`),
  ],
);
