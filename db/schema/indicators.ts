// Measurable targets as the documents word them, the values the documents publish, and what of them is deliberately left out.
// Values are plain decimals kept as text, so that 4.3 stays 4.3; a fraction keeps its two numbers.
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { comparators, directions } from '#rules/indicator.ts';
import { idColumn, maintainedColumns } from './columns.ts';
import { planItems, plans, type SourceNoteRow, type SourceReferenceRow, sourceDocuments } from './plans.ts';

const placeColumns = () => ({
  planId: uuid('plan_id')
    .notNull()
    .references(() => plans.id),
  /** The item in whose text it stands; null for the plan as a whole. */
  planItemId: uuid('plan_item_id').references(() => planItems.id),
  ordinal: integer('ordinal').notNull(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  scopeWords: text('scope_words').notNull(),
  scopeWordsEn: text('scope_words_en').notNull(),
  scopeCodes: jsonb('scope_codes').$type<readonly string[]>().notNull(),
  unit: text('unit'),
  unitEn: text('unit_en'),
});

export const indicators = pgTable(
  'indicators',
  {
    id: idColumn(),
    slug: text('slug').notNull(),
    ...placeColumns(),
    targetKind: text('target_kind', { enum: ['number', 'fraction', 'none'] }).notNull(),
    /** The number, or the fraction's numerator. */
    targetValue: text('target_value'),
    targetDenominator: integer('target_denominator'),
    comparator: text('comparator', { enum: comparators }).notNull(),
    comparatorWords: text('comparator_words').notNull(),
    isAspiration: boolean('is_aspiration').notNull(),
    /** Null where the document gives no year. */
    targetYear: integer('target_year'),
    isEveryYear: boolean('is_every_year').notNull(),
    direction: text('direction', { enum: directions }).notNull(),
    baselineValue: text('baseline_value'),
    baselineYear: integer('baseline_year'),
    /** Set by the province; no document says it. */
    frequency: text('frequency', { enum: ['annual', 'quarterly'] }),
    /** 左右: how far off still counts as reached, in the target's unit; set by the province. */
    toleranceValue: text('tolerance_value'),
    /** The one city that files it; set by the province where the document leaves it open. */
    filerCode: text('filer_code'),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    ...maintainedColumns(),
  },
  (table) => [
    unique('indicators_slug_unique').on(table.slug),
    index('indicators_plan').on(table.planId),
    check('indicators_target_kind_known', sql`${table.targetKind} IN ('number', 'fraction', 'none')`),
    check('indicators_target_given', sql`(${table.targetKind} = 'none') = (${table.targetValue} IS NULL)`),
    check(
      'indicators_fraction_whole',
      sql`(${table.targetKind} = 'fraction') = (${table.targetDenominator} IS NOT NULL)`,
    ),
  ],
);

/** Shown as published; never an input of a computation. */
export const publishedValues = pgTable(
  'published_values',
  {
    id: idColumn(),
    slug: text('slug').notNull(),
    ...placeColumns(),
    /** Values of one statement or list belong together. */
    groupSlug: text('group_slug').notNull(),
    kind: text('kind', { enum: ['total', 'actual'] }).notNull(),
    valueKind: text('value_kind', { enum: ['number', 'fraction', 'none'] }).notNull(),
    value: text('value'),
    valueDenominator: integer('value_denominator'),
    qualifier: text('qualifier', { enum: ['exact', 'near', 'over', 'about'] }).notNull(),
    year: integer('year'),
    period: text('period'),
    periodEn: text('period_en'),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    contentHash: text('content_hash'),
  },
  (table) => [
    unique('published_values_slug_unique').on(table.slug),
    index('published_values_plan').on(table.planId),
    check('published_values_kind_known', sql`${table.kind} IN ('total', 'actual')`),
    check('published_values_qualifier_known', sql`${table.qualifier} IN ('exact', 'near', 'over', 'about')`),
  ],
);

/** Passages of the source documents that the product deliberately does not represent, with the reason. */
export const leftOutPassages = pgTable(
  'left_out_passages',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => sourceDocuments.id),
    ordinal: integer('ordinal').notNull(),
    place: text('place').notNull(),
    words: text('words').notNull(),
    until: text('until'),
    reason: text('reason').notNull(),
    note: jsonb('note').$type<SourceNoteRow>().notNull(),
  },
  (table) => [unique('left_out_passages_ordinal_unique').on(table.documentId, table.ordinal)],
);
