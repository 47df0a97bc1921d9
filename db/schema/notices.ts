// What people are told: the outbox that use cases write in their own transaction, the inbox rows the worker makes of it, and the grouped
// messages it sends. Only the worker turns one into the other.
import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { idColumn, instantColumn } from './columns.ts';
import { people } from './people.ts';

/** Something that happened and that somebody is to be told; written with the change itself. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    kind: text('kind').notNull(),
    /** Who is meant: whoever fits all that is given of city, roles and names. Resolved by the worker. */
    audience: jsonb('audience').$type<OutboxAudience>().notNull(),
    /** What it is about; words are made of it where it is shown. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    /** The address inside the product that it leads to. */
    path: text('path').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    deliveredAt: instantColumn('delivered_at'),
  },
  (table) => [index('outbox_waiting').on(table.deliveredAt, table.id)],
);

export type OutboxAudience = {
  readonly cityCode?: string;
  readonly roles?: readonly string[];
  readonly personIds?: readonly string[];
  /** Who did it need not be told. */
  readonly exceptPersonId?: string | undefined;
};

export const notices = pgTable(
  'notices',
  {
    id: idColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    /** The organisation for which the person is told. */
    organisationId: uuid('organisation_id').notNull(),
    /** What makes it one and the same notice: told once however often the worker runs. */
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    path: text('path').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    readAt: instantColumn('read_at'),
    emailId: uuid('email_id'),
  },
  (table) => [
    unique('notices_told_once').on(table.personId, table.organisationId, table.key),
    index('notices_person').on(table.personId, table.readAt),
  ],
);

/** Where a person is written to, and whether they want it. Apart from `people`, whose rows colleagues read: this is seen by the person alone. */
export const mailAddresses = pgTable('mail_addresses', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  address: text('address').notNull(),
  isWanted: boolean('is_wanted').notNull(),
  changedAt: instantColumn('changed_at').notNull(),
});

/** One grouped message to one person. `unknown`: the server ended while it was being handed over, so it is not sent again. */
export const emails = pgTable(
  'emails',
  {
    id: idColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    address: text('address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['ready', 'sending', 'sent', 'failed', 'unknown'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    problem: text('problem'),
    /** By the machine's clock, as the next: how long a server is waited for has nothing to do with the demonstration's date. */
    claimedAt: instantColumn('claimed_at'),
    nextAttemptAt: instantColumn('next_attempt_at'),
    createdAt: instantColumn('created_at').notNull(),
    sentAt: instantColumn('sent_at'),
  },
  (table) => [
    index('emails_state').on(table.state, table.createdAt),
    index('emails_person').on(table.personId, table.createdAt),
    check('emails_state_known', sql`${table.state} IN ('ready', 'sending', 'sent', 'failed', 'unknown')`),
  ],
);
