// Workbooks taken in: what was read, what was found, and whether it was confirmed. Rows wait here between preview and confirmation.
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { idColumn, instantColumn } from './columns.ts';
import { people } from './people.ts';

export const importRuns = pgTable(
  'import_runs',
  {
    id: idColumn(),
    /** 'library': the project library, annual plans and earlier quarters. 'return': a city's filled-in workbook of one quarter. */
    kind: text('kind').notNull(),
    /** Of a return: whose, and of which quarter. */
    cityCode: text('city_code'),
    quarterId: text('quarter_id'),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    state: text('state', { enum: ['refused', 'ready', 'confirmed', 'discarded'] }).notNull(),
    /** The rows as read, by sheet; emptied once confirmed or discarded. */
    rows: jsonb('rows').$type<unknown>().notNull(),
    findings: jsonb('findings').$type<unknown>().notNull(),
    /** What will be (or was) created, changed and left as it is, by sheet. */
    summary: jsonb('summary').$type<unknown>().notNull(),
    version: integer('version').notNull().default(1),
    uploadedBy: uuid('uploaded_by')
      .notNull()
      .references(() => people.id),
    uploadedByName: text('uploaded_by_name').notNull(),
    uploadedAt: instantColumn('uploaded_at').notNull(),
    decidedAt: instantColumn('decided_at'),
  },
  (table) => [
    index('import_runs_uploaded_at').on(table.uploadedAt),
    check('import_runs_state_known', sql`${table.state} IN ('refused', 'ready', 'confirmed', 'discarded')`),
  ],
);
