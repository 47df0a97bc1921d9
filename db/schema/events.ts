// The append-only history of everything that was done. Two chains: what happened, and what was denied.
import { sql } from 'drizzle-orm';
import { bigint, check, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instantColumn } from './columns.ts';

export const events = pgTable(
  'events',
  {
    chain: text('chain', { enum: ['main', 'denials'] }).notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    at: instantColumn('at').notNull(),
    kind: text('kind').notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRoles: text('actor_roles').notNull(),
    organisation: text('organisation'),
    address: text('address'),
    requestId: text('request_id'),
    objectType: text('object_type').notNull(),
    objectId: text('object_id').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    algorithm: text('algorithm').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.number], name: 'events_pk' }),
    check('events_chain_known', sql`${table.chain} IN ('main', 'denials')`),
  ],
);

/** Last link of each chain; locked by the last statement before commit. */
export const eventHeads = pgTable('event_heads', {
  chain: text('chain', { enum: ['main', 'denials'] }).primaryKey(),
  number: bigint('number', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
});
