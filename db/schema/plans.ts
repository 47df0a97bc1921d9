// Plans, their trees, and the commitments that cities report on. Content comes from plan-content/ with its source reference.
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { type FundingSource, projectNatures, projectStatuses } from '#rules/project.ts';
import { cityColumn, idColumn, instantColumn, maintainedColumns, yuanColumn } from './columns.ts';
import { jurisdictions } from './jurisdictions.ts';

/**
 * Where a fact stands: document, place in it, exact words, and any repair or doubt. What a publisher enters has the document `ownDocument`, the
 * basis they named as place, and its name as words.
 */
export type SourceReferenceRow = { document: string; place: string; words: string; note?: SourceNoteRow | undefined };

/** Stands for "entered by the province, no source document". */
export const ownDocument = 'own';

/** The same facts to both readers. */
export type SourceNoteRow = { readonly zh: string; readonly en: string };

export const sourceDocuments = pgTable('source_documents', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  titleEn: text('title_en').notNull(),
  publisher: text('publisher'),
  publisherEn: text('publisher_en'),
  /** Only where the document prints one. */
  date: text('date'),
  sha256: text('sha256').notNull(),
  notes: jsonb('notes').$type<readonly SourceNoteRow[]>().notNull(),
});

export const plans = pgTable(
  'plans',
  {
    id: idColumn(),
    slug: text('slug').notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    number: text('number'),
    issuers: jsonb('issuers').$type<readonly { name: string; nameEn: string }[]>().notNull(),
    date: text('date'),
    dateMeaning: text('date_meaning', { enum: ['issued', 'announced', 'reported'] }),
    /** Target years, ascending; the last one ends the plan. */
    horizonYears: jsonb('horizon_years').$type<readonly number[]>().notNull(),
    continuedBy: text('continued_by'),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    ...maintainedColumns(),
  },
  (table) => [unique('plans_slug_unique').on(table.slug)],
);

/** A numbered list that a document announces; the 2020 flagships are counted and not named. */
export const planLists = pgTable(
  'plan_lists',
  {
    id: idColumn(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id),
    slug: text('slug').notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    count: integer('count').notNull(),
    isNamed: boolean('is_named').notNull(),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    ...maintainedColumns(),
  },
  (table) => [unique('plan_lists_slug_unique').on(table.slug)],
);

export const planItems = pgTable(
  'plan_items',
  {
    id: idColumn(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id),
    parentId: uuid('parent_id'),
    slug: text('slug').notNull(),
    listId: uuid('list_id').references(() => planLists.id),
    kind: text('kind', { enum: ['goal', 'pillar', 'task', 'flagship', 'zone', 'duty'] }).notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    /** 谋划、探索: the document plans it only. */
    isOnlyPlanned: boolean('is_only_planned').notNull().default(false),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    ...maintainedColumns(),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id], name: 'plan_items_parent_fk' }),
    unique('plan_items_slug_unique').on(table.slug),
    index('plan_items_plan').on(table.planId),
    check('plan_items_kind_known', sql`${table.kind} IN ('goal', 'pillar', 'task', 'flagship', 'zone', 'duty')`),
  ],
);

export const commitments = pgTable(
  'commitments',
  {
    id: idColumn(),
    slug: text('slug').notNull(),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind', { enum: ['project', 'deliverable', 'zone', 'indicator'] }).notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    /** True where the document names no responsible city; the source's note says why these were taken. */
    participantsInferred: boolean('participants_inferred').notNull(),
    /** How the document describes its state, word for word. */
    statusInDocument: text('status_in_document'),
    outsideMembers: jsonb('outside_members')
      .$type<readonly { name: string; nameEn: string; code: string }[]>()
      .notNull(),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    furtherSources: jsonb('further_sources').$type<readonly SourceReferenceRow[]>().notNull(),
    /** Of the kind indicator: which one is reported on. */
    indicatorId: uuid('indicator_id'),
    /** 统一项目代码 */
    projectCode: text('project_code'),
    projectStatus: text('project_status', { enum: projectStatuses }),
    /** 建设性质 */
    nature: text('nature', { enum: projectNatures }),
    plannedStartQuarter: text('planned_start_quarter'),
    plannedEndQuarter: text('planned_end_quarter'),
    startedOn: date('started_on'),
    completedOn: date('completed_on'),
    fundingSources: jsonb('funding_sources').$type<readonly FundingSource[]>().notNull().default([]),
    /** True where the details above were made up for the demonstration. */
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    ...maintainedColumns(),
  },
  (table) => [
    unique('commitments_slug_unique').on(table.slug),
    unique('commitments_project_code_unique').on(table.projectCode),
    unique('commitments_indicator_unique').on(table.indicatorId),
    check('commitments_indicator_named', sql`(${table.kind} = 'indicator') = (${table.indicatorId} IS NOT NULL)`),
    check('commitments_kind_known', sql`${table.kind} IN ('project', 'deliverable', 'zone', 'indicator')`),
  ],
);

export const commitmentPlanItems = pgTable(
  'commitment_plan_items',
  {
    commitmentId: uuid('commitment_id')
      .notNull()
      .references(() => commitments.id),
    planItemId: uuid('plan_item_id')
      .notNull()
      .references(() => planItems.id),
  },
  (table) => [primaryKey({ columns: [table.commitmentId, table.planItemId], name: 'commitment_plan_items_pk' })],
);

/** A participant owns a share of a commitment from a quarter to a quarter. */
export const participants = pgTable(
  'participants',
  {
    id: idColumn(),
    commitmentId: uuid('commitment_id')
      .notNull()
      .references(() => commitments.id),
    cityCode: cityColumn().references(() => jurisdictions.code),
    isLead: boolean('is_lead').notNull(),
    fromQuarter: text('from_quarter').notNull(),
    toQuarter: text('to_quarter'),
  },
  (table) => [
    unique('participants_city_unique').on(table.commitmentId, table.cityCode, table.fromQuarter),
    index('participants_city').on(table.cityCode),
    check('participants_from_quarter_form', sql`${table.fromQuarter} ~ '^[0-9]{4}Q[1-4]$'`),
  ],
);

/** The money side of a share: total, opening balance, planned start. Scoped to the city. */
export const shareFunding = pgTable(
  'share_funding',
  {
    participantId: uuid('participant_id')
      .primaryKey()
      .references(() => participants.id),
    cityCode: cityColumn(),
    totalInvestmentYuan: yuanColumn('total_investment_yuan'),
    openingBalanceYuan: yuanColumn('opening_balance_yuan').notNull().default(0),
    plannedStartQuarter: text('planned_start_quarter'),
    isDemonstration: boolean('is_demonstration').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check(
      'share_funding_total_positive',
      sql`${table.totalInvestmentYuan} IS NULL OR ${table.totalInvestmentYuan} >= 0`,
    ),
    check('share_funding_opening_positive', sql`${table.openingBalanceYuan} >= 0`),
  ],
);

/** One version of one share's planned investment in one year; the first version is the original. */
export const annualPlans = pgTable(
  'annual_plans',
  {
    id: idColumn(),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participants.id),
    cityCode: cityColumn(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    plannedYuan: yuanColumn('planned_yuan').notNull(),
    q1Yuan: yuanColumn('q1_yuan'),
    q2Yuan: yuanColumn('q2_yuan'),
    q3Yuan: yuanColumn('q3_yuan'),
    q4Yuan: yuanColumn('q4_yuan'),
    /** First quarter that this version measures; earlier quarters keep the version before it. */
    fromQuarter: text('from_quarter').notNull(),
    reason: text('reason'),
    /** An adjustment names the document that approved it and its date; the first version needs none. */
    document: text('document'),
    approvedOn: date('approved_on'),
    decidedBy: uuid('decided_by'),
    decidedByName: text('decided_by_name'),
    isDemonstration: boolean('is_demonstration').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('annual_plans_version_unique').on(table.participantId, table.year, table.version),
    check('annual_plans_planned_positive', sql`${table.plannedYuan} >= 0`),
    check(
      'annual_plans_split_sums',
      sql`(${table.q1Yuan} IS NULL AND ${table.q2Yuan} IS NULL AND ${table.q3Yuan} IS NULL AND ${table.q4Yuan} IS NULL) OR (${table.q1Yuan} + ${table.q2Yuan} + ${table.q3Yuan} + ${table.q4Yuan} = ${table.plannedYuan})`,
    ),
  ],
);
