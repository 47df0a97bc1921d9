// Column shapes that several tables share, so that money, instants and keys look the same everywhere.
import { bigint, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Whole yuan as bigint in the database, a safe integer in code. */
export const yuanColumn = (name: string) => bigint(name, { mode: 'number' });

/** An instant, stored with its zone. */
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Primary key made in the application, so that a retry writes the same row. */
export const idColumn = () => uuid('id').primaryKey();

/** Six digits of GB/T 2260. */
export const cityColumn = () => text('city_code').notNull();

/**
 * What a publisher maintains: an optimistic version, the hash of the content as it was loaded (null where a publisher made it), and when a
 * publisher last edited it, after which reloading the content leaves it alone. Ended things stay, with the reason.
 */
export const maintainedColumns = () => ({
  version: integer('version').notNull().default(1),
  contentHash: text('content_hash'),
  editedAt: instantColumn('edited_at'),
  endedAt: instantColumn('ended_at'),
  endedReason: text('ended_reason'),
});

/** An approved, dated change: why, by which document, when approved, and who entered it. */
export const decisionColumns = () => ({
  reason: text('reason').notNull(),
  document: text('document').notNull(),
  approvedOn: text('approved_on').notNull(),
  decidedBy: uuid('decided_by'),
  decidedByName: text('decided_by_name').notNull(),
  decidedAt: instantColumn('decided_at').notNull(),
});
