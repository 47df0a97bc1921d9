// Files that stand behind a figure or a milestone, and the signed scan of a city's return. The bytes lie in the file store under a
// generated key; here is what they are, whose, and their hash. The province reads a file once the report it belongs to was endorsed.
import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cityColumn, idColumn, instantColumn } from './columns.ts';
import { people } from './people.ts';
import { milestones } from './projects.ts';
import { quarters } from './quarters.ts';
import { reports } from './reports.ts';

export const files = pgTable(
  'files',
  {
    id: idColumn(),
    purpose: text('purpose', { enum: ['evidence', 'return_scan'] }).notNull(),
    cityCode: cityColumn(),
    quarterId: text('quarter_id')
      .notNull()
      .references(() => quarters.id),
    /** Of evidence. */
    reportId: uuid('report_id').references(() => reports.id),
    milestoneId: uuid('milestone_id').references(() => milestones.id),
    /** The field of the report it stands behind; null where it belongs to a milestone or the report as a whole. */
    field: text('field'),
    fileName: text('file_name').notNull(),
    contentType: text('content_type').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    note: text('note').notNull().default(''),
    uploadedBy: uuid('uploaded_by')
      .notNull()
      .references(() => people.id),
    uploadedByName: text('uploaded_by_name').notNull(),
    uploadedAt: instantColumn('uploaded_at').notNull(),
    /** Since when the province may read it. */
    endorsedAt: instantColumn('endorsed_at'),
    /** Taken off again; the bytes of what was once endorsed stay. */
    removedAt: instantColumn('removed_at'),
    removedByName: text('removed_by_name'),
  },
  (table) => [
    unique('files_storage_key_unique').on(table.storageKey),
    index('files_report').on(table.reportId),
    index('files_return').on(table.quarterId, table.cityCode),
    check('files_purpose_known', sql`${table.purpose} IN ('evidence', 'return_scan')`),
    check('files_evidence_has_report', sql`(${table.purpose} = 'evidence') = (${table.reportId} IS NOT NULL)`),
    check('files_size_positive', sql`${table.sizeBytes} > 0`),
  ],
);
