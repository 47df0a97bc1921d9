// Members of plans, metro areas as each document has them, and functional zones (功能区 / 平台). Areas overlap and are never summed.
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { idColumn, maintainedColumns } from './columns.ts';
import { jurisdictions } from './jurisdictions.ts';
import { planItems, plans, type SourceReferenceRow } from './plans.ts';

const memberColumns = () => ({
  /** A city or county; may lie outside the province. */
  code: text('code')
    .notNull()
    .references(() => jurisdictions.code),
  role: text('role', { enum: ['core', 'member'] }).notNull(),
  /** The city that reports for it: itself, a county's city, or null outside the province. */
  reportedByCode: text('reported_by_code').references(() => jurisdictions.code),
});

export const planMembers = pgTable(
  'plan_members',
  {
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id),
    ...memberColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.code], name: 'plan_members_pk' }),
    check('plan_members_role_known', sql`${table.role} IN ('core', 'member')`),
  ],
);

export const metroAreas = pgTable(
  'metro_areas',
  {
    id: idColumn(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    /** Counties of the core area (核心区), where the document lists them. */
    coreAreaCodes: jsonb('core_area_codes').$type<readonly string[]>().notNull(),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    contentHash: text('content_hash'),
  },
  (table) => [unique('metro_areas_slug_unique').on(table.slug)],
);

export const metroAreaMembers = pgTable(
  'metro_area_members',
  {
    metroAreaId: uuid('metro_area_id')
      .notNull()
      .references(() => metroAreas.id),
    ...memberColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.metroAreaId, table.code], name: 'metro_area_members_pk' }),
    check('metro_area_members_role_known', sql`${table.role} IN ('core', 'member')`),
  ],
);

/** Not a GB/T 2260 unit: has its own identity and lies in host jurisdictions. */
export const functionalZones = pgTable(
  'functional_zones',
  {
    id: idColumn(),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: ['functional_zone', 'platform'] }).notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    hostCodes: jsonb('host_codes').$type<readonly string[]>().notNull(),
    statusInDocument: text('status_in_document'),
    source: jsonb('source').$type<SourceReferenceRow>().notNull(),
    furtherSources: jsonb('further_sources').$type<readonly SourceReferenceRow[]>().notNull(),
    ...maintainedColumns(),
  },
  (table) => [
    unique('functional_zones_slug_unique').on(table.slug),
    check('functional_zones_kind_known', sql`${table.kind} IN ('functional_zone', 'platform')`),
  ],
);

export const functionalZonePlanItems = pgTable(
  'functional_zone_plan_items',
  {
    functionalZoneId: uuid('functional_zone_id')
      .notNull()
      .references(() => functionalZones.id),
    planItemId: uuid('plan_item_id')
      .notNull()
      .references(() => planItems.id),
  },
  (table) => [
    primaryKey({ columns: [table.functionalZoneId, table.planItemId], name: 'functional_zone_plan_items_pk' }),
    index('functional_zone_plan_items_item').on(table.planItemId),
  ],
);
