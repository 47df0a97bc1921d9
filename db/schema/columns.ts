// Column shapes that several tables share, so that money, instants and keys look the same everywhere.
import { bigint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Whole yuan as bigint in the database, a safe integer in code. */
export const yuanColumn = (name: string) => bigint(name, { mode: 'number' });

/** An instant, stored with its zone. */
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Primary key made in the application, so that a retry writes the same row. */
export const idColumn = () => uuid('id').primaryKey();

/** Six digits of GB/T 2260. */
export const cityColumn = () => text('city_code').notNull();
