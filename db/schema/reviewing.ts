// The province's work on reports beside its decisions: questions that lock nothing, and which reviewer looks after which city.
import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cityColumn, idColumn, instantColumn } from './columns.ts';
import { people } from './people.ts';
import { reports } from './reports.ts';

export const reportQuestions = pgTable(
  'report_questions',
  {
    id: idColumn(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => reports.id),
    cityCode: cityColumn(),
    /** The field asked about; null for the report as a whole. */
    field: text('field'),
    question: text('question').notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => people.id),
    askedByName: text('asked_by_name').notNull(),
    askedAt: instantColumn('asked_at').notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by').references(() => people.id),
    answeredByName: text('answered_by_name'),
    answeredAt: instantColumn('answered_at'),
  },
  (table) => [
    index('report_questions_report').on(table.reportId),
    check('report_questions_answered_whole', sql`(${table.answer} IS NULL) = (${table.answeredAt} IS NULL)`),
  ],
);

/** Which reviewer looks after a city. Orders the queue; forbids nobody anything. */
export const reviewAssignments = pgTable(
  'review_assignments',
  {
    id: idColumn(),
    cityCode: cityColumn(),
    reviewerId: uuid('reviewer_id')
      .notNull()
      .references(() => people.id),
    reviewerName: text('reviewer_name').notNull(),
    assignedByName: text('assigned_by_name').notNull(),
    assignedAt: instantColumn('assigned_at').notNull(),
  },
  (table) => [unique('review_assignments_city_unique').on(table.cityCode)],
);
