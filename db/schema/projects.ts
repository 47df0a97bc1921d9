// Around a commitment: the units responsible, their contacts, its milestones, and the decisions that moved a milestone or a share.
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { unitRoles } from '#rules/project.ts';
import { cityColumn, decisionColumns, idColumn, maintainedColumns } from './columns.ts';
import { commitments, participants } from './plans.ts';

/** 牵头单位 · 责任单位 · 配合单位 */
export const commitmentUnits = pgTable(
  'commitment_units',
  {
    id: idColumn(),
    commitmentId: uuid('commitment_id')
      .notNull()
      .references(() => commitments.id),
    /** Null for a unit of the province. */
    cityCode: text('city_code'),
    role: text('role', { enum: unitRoles }).notNull(),
    name: text('name').notNull(),
    ordinal: integer('ordinal').notNull(),
  },
  (table) => [
    unique('commitment_units_ordinal_unique').on(table.commitmentId, table.ordinal),
    check('commitment_units_role_known', sql`${table.role} IN ('lead', 'responsible', 'supporting')`),
  ],
);

/** Name and work phone only; read by the city itself and the province. */
export const commitmentContacts = pgTable(
  'commitment_contacts',
  {
    id: idColumn(),
    commitmentId: uuid('commitment_id')
      .notNull()
      .references(() => commitments.id),
    cityCode: cityColumn(),
    name: text('name').notNull(),
    workPhone: text('work_phone').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [unique('commitment_contacts_city_unique').on(table.commitmentId, table.cityCode)],
);

/** A dated step; moved only by an approved adjustment. */
export const milestones = pgTable(
  'milestones',
  {
    id: idColumn(),
    commitmentId: uuid('commitment_id')
      .notNull()
      .references(() => commitments.id),
    /** The city whose step it is; null where it is joint. */
    cityCode: text('city_code'),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    dueQuarter: text('due_quarter').notNull(),
    doneOn: date('done_on'),
    ...maintainedColumns(),
  },
  (table) => [
    unique('milestones_ordinal_unique').on(table.commitmentId, table.ordinal),
    check('milestones_due_quarter_form', sql`${table.dueQuarter} ~ '^[0-9]{4}Q[1-4]$'`),
  ],
);

export const milestoneMoves = pgTable(
  'milestone_moves',
  {
    id: idColumn(),
    milestoneId: uuid('milestone_id')
      .notNull()
      .references(() => milestones.id),
    number: integer('number').notNull(),
    fromQuarter: text('from_quarter').notNull(),
    toQuarter: text('to_quarter').notNull(),
    ...decisionColumns(),
  },
  (table) => [unique('milestone_moves_number_unique').on(table.milestoneId, table.number)],
);

/** A share handed from one city to another at a quarter's start. History stays with the city that wrote it. */
export const shareMoves = pgTable(
  'share_moves',
  {
    id: idColumn(),
    commitmentId: uuid('commitment_id')
      .notNull()
      .references(() => commitments.id),
    fromParticipantId: uuid('from_participant_id')
      .notNull()
      .references(() => participants.id),
    toParticipantId: uuid('to_participant_id')
      .notNull()
      .references(() => participants.id),
    firstQuarter: text('first_quarter').notNull(),
    ...decisionColumns(),
  },
  (table) => [index('share_moves_commitment').on(table.commitmentId)],
);

/** The lead handed from one share to another at a quarter's start; participants.isLead says who leads now. */
export const leadMoves = pgTable(
  'lead_moves',
  {
    id: idColumn(),
    commitmentId: uuid('commitment_id')
      .notNull()
      .references(() => commitments.id),
    number: integer('number').notNull(),
    fromParticipantId: uuid('from_participant_id')
      .notNull()
      .references(() => participants.id),
    toParticipantId: uuid('to_participant_id')
      .notNull()
      .references(() => participants.id),
    firstQuarter: text('first_quarter').notNull(),
    ...decisionColumns(),
  },
  (table) => [unique('lead_moves_number_unique').on(table.commitmentId, table.number)],
);
