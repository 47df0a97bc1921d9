// People, their credentials, roles, sessions and one-time links. Only sign-in and the administrators reach these rows.
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cityColumn, idColumn, instantColumn } from './columns.ts';
import { organisations } from './jurisdictions.ts';

export const people = pgTable(
  'people',
  {
    id: idColumn(),
    loginName: text('login_name').notNull(),
    name: text('name').notNull(),
    locale: text('locale', { enum: ['zh-CN', 'en'] }),
    theme: text('theme', { enum: ['light', 'dark', 'system'] }),
    /** Where the person belongs; null until an administrator says so. Roles may be held elsewhere too. */
    organisationId: uuid('organisation_id').references(() => organisations.id),
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    createdAt: instantColumn('created_at').notNull(),
    disabledAt: instantColumn('disabled_at'),
  },
  (table) => [
    unique('people_login_name_unique').on(table.loginName),
    check('people_login_name_lower', sql`${table.loginName} = lower(${table.loginName})`),
  ],
);

export const credentials = pgTable('credentials', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  passwordHash: text('password_hash').notNull(),
  changedAt: instantColumn('changed_at').notNull(),
});

export const roleAssignments = pgTable(
  'role_assignments',
  {
    id: idColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    role: text('role').notNull(),
    grantedAt: instantColumn('granted_at').notNull(),
    /** Null while in force; a withdrawn role stays as history. */
    withdrawnAt: instantColumn('withdrawn_at'),
  },
  (table) => [
    index('role_assignments_person').on(table.personId),
    check(
      'role_assignments_role_known',
      sql`${table.role} IN ('city_reporter', 'city_approver', 'province_reviewer', 'province_publisher', 'viewer', 'system_administrator', 'security_administrator', 'audit_administrator')`,
    ),
  ],
);

/** Organisations that a person belongs to beside their own: where the security administrator may grant them a role too. */
export const memberships = pgTable(
  'memberships',
  {
    id: idColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    addedByName: text('added_by_name').notNull(),
    addedAt: instantColumn('added_at').notNull(),
    /** Null while in force; one that was ended stays as history. */
    endedAt: instantColumn('ended_at'),
  },
  (table) => [index('memberships_person').on(table.personId)],
);

export const sessions = pgTable(
  'sessions',
  {
    id: idColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    createdAt: instantColumn('created_at').notNull(),
    lastSeenAt: instantColumn('last_seen_at').notNull(),
    endedAt: instantColumn('ended_at'),
    endedBecause: text('ended_because'),
    address: text('address'),
    userAgent: text('user_agent'),
  },
  (table) => [index('sessions_person').on(table.personId)],
);

/** Failed sign-ins by login name or address (hashed, so that a mistyped password never lies here in clear). */
export const signInThrottles = pgTable('sign_in_throttles', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  firstFailureAt: instantColumn('first_failure_at').notNull(),
  lockedUntil: instantColumn('locked_until'),
});

/** One-time links: first administrators, invitations, password resets. Only the hash of the secret is kept. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    id: idColumn(),
    kind: text('kind', { enum: ['first_administrators', 'invitation'] }).notNull(),
    secretHash: text('secret_hash').notNull(),
    personId: uuid('person_id').references(() => people.id),
    createdAt: instantColumn('created_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    usedAt: instantColumn('used_at'),
  },
  (table) => [
    unique('one_time_links_secret_unique').on(table.secretHash),
    check('one_time_links_kind_known', sql`${table.kind} IN ('first_administrators', 'invitation')`),
  ],
);

/** AB角: a colleague who stands in for an approver from a day to a day, with the approver's rights and no more. */
export const deputies = pgTable(
  'deputies',
  {
    id: idColumn(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    cityCode: cityColumn(),
    approverId: uuid('approver_id')
      .notNull()
      .references(() => people.id),
    approverName: text('approver_name').notNull(),
    deputyId: uuid('deputy_id')
      .notNull()
      .references(() => people.id),
    deputyName: text('deputy_name').notNull(),
    /** First and last day, Asia/Shanghai. */
    fromDay: date('from_day').notNull(),
    toDay: date('to_day').notNull(),
    reason: text('reason').notNull(),
    namedAt: instantColumn('named_at').notNull(),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [
    index('deputies_deputy').on(table.deputyId),
    check('deputies_days_ordered', sql`${table.toDay} >= ${table.fromDay}`),
    check('deputies_another_person', sql`${table.deputyId} <> ${table.approverId}`),
  ],
);
