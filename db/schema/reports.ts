// Reports, their working content, immutable snapshots, the history of their moves, and the share × quarter rollup.
// The province reads snapshots taken at endorsement, never the working content: that is what keeps a city's draft its own.
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  deliverableStates,
  indicatorFinalities,
  type MilestoneAnswer as MilestoneAnswerRow,
} from '#rules/report-answers.ts';
import { cityColumn, idColumn, instantColumn, yuanColumn } from './columns.ts';
import { people } from './people.ts';
import { participants } from './plans.ts';
import { quarters } from './quarters.ts';

export const reports = pgTable(
  'reports',
  {
    id: idColumn(),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participants.id),
    quarterId: text('quarter_id')
      .notNull()
      .references(() => quarters.id),
    cityCode: cityColumn(),
    status: text('status', {
      enum: ['due', 'draft', 'submitted', 'returned', 'endorsed', 'accepted', 'excused'],
    }).notNull(),
    /** Counts every change; a save or move names the version it was made on. */
    version: integer('version').notNull(),
    submittedBy: uuid('submitted_by').references(() => people.id),
    submittedAt: instantColumn('submitted_at'),
    endorsedBy: uuid('endorsed_by').references(() => people.id),
    /** The approver in whose name a deputy endorsed: bound by it as by their own. */
    endorsedFor: uuid('endorsed_for').references(() => people.id),
    endorsedAt: instantColumn('endorsed_at'),
    /** Decides on time or late, once and for ever. */
    firstEndorsedAt: instantColumn('first_endorsed_at'),
    decidedBy: uuid('decided_by').references(() => people.id),
    decidedAt: instantColumn('decided_at'),
    returnedAt: instantColumn('returned_at'),
    /** A report sent back has three working days. */
    returnDueAt: instantColumn('return_due_at'),
    /** Whose work the draft is, after a handover; null where nobody was named. Says nothing about who may fill it. */
    assignedTo: uuid('assigned_to').references(() => people.id),
    assignedToName: text('assigned_to_name'),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    unique('reports_participant_quarter_unique').on(table.participantId, table.quarterId),
    index('reports_quarter_city').on(table.quarterId, table.cityCode),
    check(
      'reports_status_known',
      sql`${table.status} IN ('due', 'draft', 'submitted', 'returned', 'endorsed', 'accepted', 'excused')`,
    ),
  ],
);

export const reportContents = pgTable(
  'report_contents',
  {
    reportId: uuid('report_id')
      .primaryKey()
      .references(() => reports.id),
    cityCode: cityColumn(),
    investmentAnswer: text('investment_answer', { enum: ['amount', 'no_progress', 'not_applicable'] }),
    investmentYuan: yuanColumn('investment_yuan'),
    investmentIsReduction: boolean('investment_is_reduction').notNull().default(false),
    noProgressReason: text('no_progress_reason').notNull().default(''),
    physicalProgress: text('physical_progress').notNull().default(''),
    physicalPercentTenths: integer('physical_percent_tenths'),
    constructionStarted: boolean('construction_started'),
    startedOn: date('started_on'),
    difficultiesAnswer: text('difficulties_answer', { enum: ['none', 'some'] }),
    difficultyCategory: text('difficulty_category'),
    difficulties: text('difficulties').notNull().default(''),
    nextStep: text('next_step').notNull().default(''),
    ownLight: text('own_light'),
    explanations: jsonb('explanations').$type<Record<string, string>>().notNull().default({}),
    /** Answers about the milestones of the commitment, by milestone. */
    milestones: jsonb('milestones').$type<Record<string, MilestoneAnswerRow>>().notNull().default({}),
    deliverableState: text('deliverable_state', { enum: deliverableStates }),
    /** 进展情况 of a deliverable. */
    narrative: text('narrative').notNull().default(''),
    /** Joint meetings held in the quarter by a zone's cities; written by the lead. */
    jointMeetings: integer('joint_meetings'),
    /** 共同说明, written by the lead of a joint commitment and countersigned by the others. */
    jointStatement: text('joint_statement').notNull().default(''),
    /** A plain decimal in the indicator's own unit. */
    indicatorValue: text('indicator_value'),
    indicatorFinality: text('indicator_finality', { enum: indicatorFinalities }),
    indicatorSource: text('indicator_source').notNull().default(''),
    /** The editing session that last saved: one event per person and editing session, not one per keystroke. */
    savedSession: text('saved_session'),
    savedBy: uuid('saved_by').references(() => people.id),
    savedByName: text('saved_by_name'),
    savedAt: instantColumn('saved_at'),
  },
  (table) => [
    check(
      'report_contents_percent_range',
      sql`${table.physicalPercentTenths} IS NULL OR ${table.physicalPercentTenths} BETWEEN 0 AND 1000`,
    ),
    check(
      'report_contents_amount_answered',
      sql`(${table.investmentAnswer} = 'amount') OR ${table.investmentYuan} IS NULL`,
    ),
    check(
      'report_contents_meetings_range',
      sql`${table.jointMeetings} IS NULL OR ${table.jointMeetings} BETWEEN 0 AND 999`,
    ),
  ],
);

/** What a snapshot holds beside the answers: labels, targets and the plan version it was measured against. */
export const reportSnapshots = pgTable(
  'report_snapshots',
  {
    id: idColumn(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => reports.id),
    cityCode: cityColumn(),
    number: integer('number').notNull(),
    stage: text('stage', { enum: ['submitted', 'endorsed'] }).notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    measuredAgainst: jsonb('measured_against').$type<Record<string, unknown>>().notNull(),
    /** Null where the answer is not an amount. */
    investmentYuan: yuanColumn('investment_yuan'),
    hash: text('hash').notNull(),
    certification: text('certification'),
    takenBy: uuid('taken_by').references(() => people.id),
    takenByName: text('taken_by_name').notNull(),
    /** The approver for whom a deputy did it. */
    takenForName: text('taken_for_name'),
    takenAt: instantColumn('taken_at').notNull(),
  },
  (table) => [
    unique('report_snapshots_number_unique').on(table.reportId, table.number),
    check('report_snapshots_stage_known', sql`${table.stage} IN ('submitted', 'endorsed')`),
  ],
);

/** The history people read. `audience` keeps what is said inside the city inside the city. */
export const reportMoves = pgTable(
  'report_moves',
  {
    id: idColumn(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => reports.id),
    cityCode: cityColumn(),
    number: integer('number').notNull(),
    move: text('move').notNull(),
    audience: text('audience', { enum: ['city', 'all'] }).notNull(),
    opinion: text('opinion'),
    fields: jsonb('fields').$type<string[]>(),
    /** What is said to single fields, beside the opinion on the whole. */
    fieldOpinions: jsonb('field_opinions').$type<Record<string, string>>(),
    snapshotId: uuid('snapshot_id').references(() => reportSnapshots.id),
    movedBy: uuid('moved_by').references(() => people.id),
    movedByName: text('moved_by_name').notNull(),
    movedByOrganisation: text('moved_by_organisation').notNull(),
    /** The approver for whom a deputy did it. */
    movedForName: text('moved_for_name'),
    movedAt: instantColumn('moved_at').notNull(),
  },
  (table) => [
    unique('report_moves_number_unique').on(table.reportId, table.number),
    check('report_moves_audience_known', sql`${table.audience} IN ('city', 'all')`),
  ],
);

/** Rollup by share × quarter only: which snapshot counts in each basis. Totals are summed from here. */
export const shareQuarters = pgTable(
  'share_quarters',
  {
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participants.id),
    quarterId: text('quarter_id')
      .notNull()
      .references(() => quarters.id),
    cityCode: cityColumn(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => reports.id),
    officialSnapshotId: uuid('official_snapshot_id').references(() => reportSnapshots.id),
    /** Granted corrections are in it. */
    officialYuan: yuanColumn('official_yuan'),
    /** Tells 无进展 from 0 and from 不适用, which the amount alone cannot. */
    officialAnswer: text('official_answer', { enum: ['amount', 'no_progress', 'not_applicable'] }),
    provisionalSnapshotId: uuid('provisional_snapshot_id').references(() => reportSnapshots.id),
    provisionalYuan: yuanColumn('provisional_yuan'),
    provisionalAnswer: text('provisional_answer', { enum: ['amount', 'no_progress', 'not_applicable'] }),
    /** Sum of the granted corrections of the snapshot that is official; they lapse with it. */
    correctionsYuan: yuanColumn('corrections_yuan').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.participantId, table.quarterId], name: 'share_quarters_pk' }),
    index('share_quarters_quarter').on(table.quarterId, table.cityCode),
  ],
);
