// Jurisdictions and the organisations that act in them.
import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { idColumn } from './columns.ts';

export const jurisdictions = pgTable(
  'jurisdictions',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    level: text('level', { enum: ['province', 'city', 'county'] }).notNull(),
    parentCode: text('parent_code'),
    validFromYear: integer('valid_from_year'),
    validToYear: integer('valid_to_year'),
    /** False for members of a metro area outside the province: they do not report. */
    inProvince: boolean('in_province').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.parentCode], foreignColumns: [table.code], name: 'jurisdictions_parent_fk' }),
    check('jurisdictions_code_digits', sql`${table.code} ~ '^[0-9]{6}$'`),
    check('jurisdictions_level_known', sql`${table.level} IN ('province', 'city', 'county')`),
  ],
);

export const organisations = pgTable(
  'organisations',
  {
    id: idColumn(),
    kind: text('kind', { enum: ['province', 'city'] }).notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    jurisdictionCode: text('jurisdiction_code')
      .notNull()
      .references(() => jurisdictions.code),
  },
  (table) => [
    unique('organisations_name_unique').on(table.name),
    check('organisations_kind_known', sql`${table.kind} IN ('province', 'city')`),
  ],
);
