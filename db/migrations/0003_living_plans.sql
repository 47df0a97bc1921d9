CREATE TABLE "import_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"state" text NOT NULL,
	"rows" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "import_runs_state_known" CHECK ("import_runs"."state" IN ('refused', 'ready', 'confirmed', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"plan_item_id" uuid,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"scope_words" text NOT NULL,
	"scope_words_en" text NOT NULL,
	"scope_codes" jsonb NOT NULL,
	"unit" text,
	"unit_en" text,
	"target_kind" text NOT NULL,
	"target_value" text,
	"target_denominator" integer,
	"comparator" text NOT NULL,
	"comparator_words" text NOT NULL,
	"is_aspiration" boolean NOT NULL,
	"target_year" integer,
	"is_every_year" boolean NOT NULL,
	"direction" text NOT NULL,
	"baseline_value" text,
	"baseline_year" integer,
	"frequency" text,
	"tolerance_value" text,
	"filer_code" text,
	"source" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content_hash" text,
	"edited_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	CONSTRAINT "indicators_slug_unique" UNIQUE("slug"),
	CONSTRAINT "indicators_target_kind_known" CHECK ("indicators"."target_kind" IN ('number', 'fraction', 'none')),
	CONSTRAINT "indicators_target_given" CHECK (("indicators"."target_kind" = 'none') = ("indicators"."target_value" IS NULL)),
	CONSTRAINT "indicators_fraction_whole" CHECK (("indicators"."target_kind" = 'fraction') = ("indicators"."target_denominator" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "left_out_passages" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"place" text NOT NULL,
	"words" text NOT NULL,
	"until" text,
	"reason" text NOT NULL,
	"note" jsonb NOT NULL,
	CONSTRAINT "left_out_passages_ordinal_unique" UNIQUE("document_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "published_values" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"plan_item_id" uuid,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"scope_words" text NOT NULL,
	"scope_words_en" text NOT NULL,
	"scope_codes" jsonb NOT NULL,
	"unit" text,
	"unit_en" text,
	"group_slug" text NOT NULL,
	"kind" text NOT NULL,
	"value_kind" text NOT NULL,
	"value" text,
	"value_denominator" integer,
	"qualifier" text NOT NULL,
	"year" integer,
	"period" text,
	"period_en" text,
	"source" jsonb NOT NULL,
	"content_hash" text,
	CONSTRAINT "published_values_slug_unique" UNIQUE("slug"),
	CONSTRAINT "published_values_kind_known" CHECK ("published_values"."kind" IN ('total', 'actual')),
	CONSTRAINT "published_values_qualifier_known" CHECK ("published_values"."qualifier" IN ('exact', 'near', 'over', 'about'))
);
--> statement-breakpoint
CREATE TABLE "functional_zone_plan_items" (
	"functional_zone_id" uuid NOT NULL,
	"plan_item_id" uuid NOT NULL,
	CONSTRAINT "functional_zone_plan_items_pk" PRIMARY KEY("functional_zone_id","plan_item_id")
);
--> statement-breakpoint
CREATE TABLE "functional_zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"host_codes" jsonb NOT NULL,
	"status_in_document" text,
	"source" jsonb NOT NULL,
	"further_sources" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content_hash" text,
	"edited_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	CONSTRAINT "functional_zones_slug_unique" UNIQUE("slug"),
	CONSTRAINT "functional_zones_kind_known" CHECK ("functional_zones"."kind" IN ('functional_zone', 'platform'))
);
--> statement-breakpoint
CREATE TABLE "metro_area_members" (
	"metro_area_id" uuid NOT NULL,
	"code" text NOT NULL,
	"role" text NOT NULL,
	"reported_by_code" text,
	CONSTRAINT "metro_area_members_pk" PRIMARY KEY("metro_area_id","code"),
	CONSTRAINT "metro_area_members_role_known" CHECK ("metro_area_members"."role" IN ('core', 'member'))
);
--> statement-breakpoint
CREATE TABLE "metro_areas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"core_area_codes" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"content_hash" text,
	CONSTRAINT "metro_areas_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "plan_members" (
	"plan_id" uuid NOT NULL,
	"code" text NOT NULL,
	"role" text NOT NULL,
	"reported_by_code" text,
	CONSTRAINT "plan_members_pk" PRIMARY KEY("plan_id","code"),
	CONSTRAINT "plan_members_role_known" CHECK ("plan_members"."role" IN ('core', 'member'))
);
--> statement-breakpoint
CREATE TABLE "plan_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"title_en" text NOT NULL,
	"count" integer NOT NULL,
	"is_named" boolean NOT NULL,
	"source" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content_hash" text,
	"edited_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	CONSTRAINT "plan_lists_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "commitment_contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"name" text NOT NULL,
	"work_phone" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "commitment_contacts_city_unique" UNIQUE("commitment_id","city_code")
);
--> statement-breakpoint
CREATE TABLE "commitment_units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"city_code" text,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "commitment_units_ordinal_unique" UNIQUE("commitment_id","ordinal"),
	CONSTRAINT "commitment_units_role_known" CHECK ("commitment_units"."role" IN ('lead', 'responsible', 'supporting'))
);
--> statement-breakpoint
CREATE TABLE "lead_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_participant_id" uuid NOT NULL,
	"to_participant_id" uuid NOT NULL,
	"first_quarter" text NOT NULL,
	"reason" text NOT NULL,
	"document" text NOT NULL,
	"approved_on" text NOT NULL,
	"decided_by" uuid,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lead_moves_number_unique" UNIQUE("commitment_id","number")
);
--> statement-breakpoint
CREATE TABLE "milestone_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"milestone_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_quarter" text NOT NULL,
	"to_quarter" text NOT NULL,
	"reason" text NOT NULL,
	"document" text NOT NULL,
	"approved_on" text NOT NULL,
	"decided_by" uuid,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "milestone_moves_number_unique" UNIQUE("milestone_id","number")
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"city_code" text,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"due_quarter" text NOT NULL,
	"done_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"content_hash" text,
	"edited_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	CONSTRAINT "milestones_ordinal_unique" UNIQUE("commitment_id","ordinal"),
	CONSTRAINT "milestones_due_quarter_form" CHECK ("milestones"."due_quarter" ~ '^[0-9]{4}Q[1-4]$')
);
--> statement-breakpoint
CREATE TABLE "share_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"from_participant_id" uuid NOT NULL,
	"to_participant_id" uuid NOT NULL,
	"first_quarter" text NOT NULL,
	"reason" text NOT NULL,
	"document" text NOT NULL,
	"approved_on" text NOT NULL,
	"decided_by" uuid,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_items" DROP CONSTRAINT "plan_items_kind_known";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "annual_plans" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "annual_plans" ADD COLUMN "approved_on" date;--> statement-breakpoint
ALTER TABLE "annual_plans" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "annual_plans" ADD COLUMN "decided_by_name" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "project_code" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "project_status" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "nature" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "planned_start_quarter" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "planned_end_quarter" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "started_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "completed_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "funding_sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "is_demonstration" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "ended_reason" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "list_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "is_only_planned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "ended_reason" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "ended_reason" text;--> statement-breakpoint
ALTER TABLE "share_funding" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_plan_item_id_plan_items_id_fk" FOREIGN KEY ("plan_item_id") REFERENCES "public"."plan_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "left_out_passages" ADD CONSTRAINT "left_out_passages_document_id_source_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."source_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_values" ADD CONSTRAINT "published_values_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_values" ADD CONSTRAINT "published_values_plan_item_id_plan_items_id_fk" FOREIGN KEY ("plan_item_id") REFERENCES "public"."plan_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "functional_zone_plan_items" ADD CONSTRAINT "functional_zone_plan_items_functional_zone_id_functional_zones_id_fk" FOREIGN KEY ("functional_zone_id") REFERENCES "public"."functional_zones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "functional_zone_plan_items" ADD CONSTRAINT "functional_zone_plan_items_plan_item_id_plan_items_id_fk" FOREIGN KEY ("plan_item_id") REFERENCES "public"."plan_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metro_area_members" ADD CONSTRAINT "metro_area_members_metro_area_id_metro_areas_id_fk" FOREIGN KEY ("metro_area_id") REFERENCES "public"."metro_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metro_area_members" ADD CONSTRAINT "metro_area_members_code_jurisdictions_code_fk" FOREIGN KEY ("code") REFERENCES "public"."jurisdictions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metro_area_members" ADD CONSTRAINT "metro_area_members_reported_by_code_jurisdictions_code_fk" FOREIGN KEY ("reported_by_code") REFERENCES "public"."jurisdictions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metro_areas" ADD CONSTRAINT "metro_areas_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_members" ADD CONSTRAINT "plan_members_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_members" ADD CONSTRAINT "plan_members_code_jurisdictions_code_fk" FOREIGN KEY ("code") REFERENCES "public"."jurisdictions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_members" ADD CONSTRAINT "plan_members_reported_by_code_jurisdictions_code_fk" FOREIGN KEY ("reported_by_code") REFERENCES "public"."jurisdictions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_lists" ADD CONSTRAINT "plan_lists_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_contacts" ADD CONSTRAINT "commitment_contacts_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_units" ADD CONSTRAINT "commitment_units_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_moves" ADD CONSTRAINT "lead_moves_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_moves" ADD CONSTRAINT "lead_moves_from_participant_id_participants_id_fk" FOREIGN KEY ("from_participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_moves" ADD CONSTRAINT "lead_moves_to_participant_id_participants_id_fk" FOREIGN KEY ("to_participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_moves" ADD CONSTRAINT "milestone_moves_milestone_id_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_moves" ADD CONSTRAINT "share_moves_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_moves" ADD CONSTRAINT "share_moves_from_participant_id_participants_id_fk" FOREIGN KEY ("from_participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_moves" ADD CONSTRAINT "share_moves_to_participant_id_participants_id_fk" FOREIGN KEY ("to_participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_runs_uploaded_at" ON "import_runs" USING btree ("uploaded_at");--> statement-breakpoint
CREATE INDEX "indicators_plan" ON "indicators" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "published_values_plan" ON "published_values" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "functional_zone_plan_items_item" ON "functional_zone_plan_items" USING btree ("plan_item_id");--> statement-breakpoint
CREATE INDEX "share_moves_commitment" ON "share_moves" USING btree ("commitment_id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_list_id_plan_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."plan_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_project_code_unique" UNIQUE("project_code");--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_kind_known" CHECK ("plan_items"."kind" IN ('goal', 'pillar', 'task', 'flagship', 'zone', 'duty'));
--> statement-breakpoint
ALTER TABLE plan_lists ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE plan_lists FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY plan_lists_select ON plan_lists FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY plan_lists_insert ON plan_lists FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY plan_lists_update ON plan_lists FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON plan_lists TO jibao_app;
--> statement-breakpoint
ALTER TABLE metro_areas ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE metro_areas FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY metro_areas_select ON metro_areas FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY metro_areas_insert ON metro_areas FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY metro_areas_update ON metro_areas FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON metro_areas TO jibao_app;
--> statement-breakpoint
ALTER TABLE functional_zones ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE functional_zones FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY functional_zones_select ON functional_zones FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY functional_zones_insert ON functional_zones FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY functional_zones_update ON functional_zones FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON functional_zones TO jibao_app;
--> statement-breakpoint
ALTER TABLE indicators ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE indicators FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY indicators_select ON indicators FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY indicators_insert ON indicators FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY indicators_update ON indicators FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON indicators TO jibao_app;
--> statement-breakpoint
ALTER TABLE milestones ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE milestones FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY milestones_select ON milestones FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY milestones_insert ON milestones FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY milestones_update ON milestones FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON milestones TO jibao_app;
--> statement-breakpoint
ALTER TABLE plan_members ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE plan_members FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY plan_members_select ON plan_members FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY plan_members_insert ON plan_members FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY plan_members_update ON plan_members FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY plan_members_delete ON plan_members FOR DELETE USING (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_members TO jibao_app;
--> statement-breakpoint
ALTER TABLE metro_area_members ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE metro_area_members FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY metro_area_members_select ON metro_area_members FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY metro_area_members_insert ON metro_area_members FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY metro_area_members_update ON metro_area_members FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY metro_area_members_delete ON metro_area_members FOR DELETE USING (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON metro_area_members TO jibao_app;
--> statement-breakpoint
ALTER TABLE functional_zone_plan_items ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE functional_zone_plan_items FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY functional_zone_plan_items_select ON functional_zone_plan_items FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY functional_zone_plan_items_insert ON functional_zone_plan_items FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY functional_zone_plan_items_update ON functional_zone_plan_items FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY functional_zone_plan_items_delete ON functional_zone_plan_items FOR DELETE USING (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON functional_zone_plan_items TO jibao_app;
--> statement-breakpoint
ALTER TABLE commitment_units ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE commitment_units FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY commitment_units_select ON commitment_units FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY commitment_units_insert ON commitment_units FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY commitment_units_update ON commitment_units FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY commitment_units_delete ON commitment_units FOR DELETE USING (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON commitment_units TO jibao_app;
--> statement-breakpoint
ALTER TABLE left_out_passages ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE left_out_passages FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY left_out_passages_select ON left_out_passages FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY left_out_passages_insert ON left_out_passages FOR INSERT WITH CHECK (jibao_data_system());
--> statement-breakpoint
CREATE POLICY left_out_passages_update ON left_out_passages FOR UPDATE USING (jibao_data_system()) WITH CHECK (jibao_data_system());
--> statement-breakpoint
CREATE POLICY left_out_passages_delete ON left_out_passages FOR DELETE USING (jibao_data_system());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON left_out_passages TO jibao_app;
--> statement-breakpoint
ALTER TABLE published_values ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE published_values FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY published_values_select ON published_values FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY published_values_insert ON published_values FOR INSERT WITH CHECK (jibao_data_system());
--> statement-breakpoint
CREATE POLICY published_values_update ON published_values FOR UPDATE USING (jibao_data_system()) WITH CHECK (jibao_data_system());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON published_values TO jibao_app;
--> statement-breakpoint
ALTER TABLE milestone_moves ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE milestone_moves FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY milestone_moves_select ON milestone_moves FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY milestone_moves_insert ON milestone_moves FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT ON milestone_moves TO jibao_app;
--> statement-breakpoint
ALTER TABLE share_moves ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE share_moves FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY share_moves_select ON share_moves FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY share_moves_insert ON share_moves FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT ON share_moves TO jibao_app;
--> statement-breakpoint
ALTER TABLE commitment_contacts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE commitment_contacts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY commitment_contacts_select ON commitment_contacts FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY commitment_contacts_insert ON commitment_contacts FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY commitment_contacts_update ON commitment_contacts FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY commitment_contacts_delete ON commitment_contacts FOR DELETE USING (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON commitment_contacts TO jibao_app;
--> statement-breakpoint
ALTER TABLE import_runs ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_runs FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY import_runs_select ON import_runs FOR SELECT USING (jibao_data_system() OR (jibao_has_role('province_publisher') AND uploaded_by::text = jibao_person()));
--> statement-breakpoint
CREATE POLICY import_runs_insert ON import_runs FOR INSERT WITH CHECK (jibao_data_system() OR (jibao_has_role('province_publisher') AND uploaded_by::text = jibao_person()));
--> statement-breakpoint
CREATE POLICY import_runs_update ON import_runs FOR UPDATE USING (jibao_data_system() OR (jibao_has_role('province_publisher') AND uploaded_by::text = jibao_person())) WITH CHECK (jibao_data_system() OR (jibao_has_role('province_publisher') AND uploaded_by::text = jibao_person()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON import_runs TO jibao_app;
--> statement-breakpoint
-- A plan item or a functional zone may be taken off a commitment again; the links carry no history of their own, the events do.
CREATE POLICY commitment_plan_items_delete ON commitment_plan_items FOR DELETE USING (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT DELETE ON commitment_plan_items TO jibao_app;
--> statement-breakpoint
-- Earlier quarters that were reported before this system are back-filled by the publisher as accepted reports, with their snapshot.
CREATE POLICY report_snapshots_backfill ON report_snapshots FOR INSERT WITH CHECK (jibao_has_role('province_publisher') AND stage = 'endorsed');
--> statement-breakpoint
SELECT set_config('jibao.scope', 'system', true), set_config('jibao.system', 'migration', true);
--> statement-breakpoint
UPDATE people SET organisation_id = (
  SELECT organisation_id FROM role_assignments WHERE person_id = people.id
  ORDER BY withdrawn_at IS NOT NULL, granted_at, id LIMIT 1);
--> statement-breakpoint
SELECT set_config('jibao.scope', '', true), set_config('jibao.system', '', true);
--> statement-breakpoint
-- Moving a person takes the roles of the old organisation away; giving any, and all of the administrators' own, stays with the security administrator.
CREATE POLICY role_assignments_move ON role_assignments FOR UPDATE
  USING (jibao_has_role('system_administrator') AND withdrawn_at IS NULL AND person_id::text <> jibao_person()
    AND role NOT IN ('system_administrator', 'security_administrator', 'audit_administrator'))
  WITH CHECK (jibao_has_role('system_administrator') AND withdrawn_at IS NOT NULL);
--> statement-breakpoint
ALTER TABLE lead_moves ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE lead_moves FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY lead_moves_select ON lead_moves FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY lead_moves_insert ON lead_moves FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT ON lead_moves TO jibao_app;
--> statement-breakpoint
-- A share entered by mistake may be taken back while nobody has written a report on it; an owed report nobody has begun lapses with its share.
CREATE POLICY participants_delete ON participants FOR DELETE USING ((jibao_data_system() OR jibao_has_role('province_publisher')) AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.participant_id = participants.id AND (reports.status <> 'due' OR reports.first_endorsed_at IS NOT NULL)));
--> statement-breakpoint
CREATE POLICY share_funding_delete ON share_funding FOR DELETE USING ((jibao_data_system() OR jibao_has_role('province_publisher')) AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.participant_id = share_funding.participant_id AND (reports.status <> 'due' OR reports.first_endorsed_at IS NOT NULL)));
--> statement-breakpoint
CREATE POLICY annual_plans_delete ON annual_plans FOR DELETE USING ((jibao_data_system() OR jibao_has_role('province_publisher')) AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.participant_id = annual_plans.participant_id AND (reports.status <> 'due' OR reports.first_endorsed_at IS NOT NULL)));
--> statement-breakpoint
CREATE POLICY reports_delete ON reports FOR DELETE
  USING ((jibao_data_system() OR jibao_has_role('province_publisher')) AND status = 'due' AND first_endorsed_at IS NULL);
--> statement-breakpoint
GRANT DELETE ON participants, share_funding, annual_plans, reports TO jibao_app;
--> statement-breakpoint
-- Every publisher sees what was imported, by whom and with what outcome; only who uploaded a workbook confirms or discards it.
DROP POLICY import_runs_select ON import_runs;
--> statement-breakpoint
CREATE POLICY import_runs_select ON import_runs FOR SELECT USING (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
-- A share that was handed to another city, directly or through others: that city reads what was endorsed of it, and never writes it.
CREATE FUNCTION jibao_handed_over(handed uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT jibao_city() IS NOT NULL AND EXISTS (
    WITH RECURSIVE heirs(id) AS (
      SELECT to_participant_id FROM share_moves WHERE from_participant_id = handed
      UNION
      SELECT share_moves.to_participant_id FROM share_moves JOIN heirs ON share_moves.from_participant_id = heirs.id
    )
    SELECT 1 FROM heirs JOIN participants ON participants.id = heirs.id WHERE participants.city_code = jibao_city()
  ) $$;
--> statement-breakpoint
CREATE POLICY reports_handed_over ON reports FOR SELECT USING (jibao_handed_over(participant_id));
--> statement-breakpoint
CREATE POLICY share_quarters_handed_over ON share_quarters FOR SELECT USING (jibao_handed_over(participant_id));
--> statement-breakpoint
CREATE POLICY annual_plans_handed_over ON annual_plans FOR SELECT USING (jibao_handed_over(participant_id));
--> statement-breakpoint
CREATE POLICY share_funding_handed_over ON share_funding FOR SELECT USING (jibao_handed_over(participant_id));
--> statement-breakpoint
CREATE POLICY report_snapshots_handed_over ON report_snapshots FOR SELECT USING (stage = 'endorsed' AND jibao_city() IS NOT NULL
  AND EXISTS (SELECT 1 FROM reports WHERE reports.id = report_snapshots.report_id AND jibao_handed_over(reports.participant_id)));
--> statement-breakpoint
CREATE POLICY report_moves_handed_over ON report_moves FOR SELECT USING (audience = 'all' AND jibao_city() IS NOT NULL
  AND EXISTS (SELECT 1 FROM reports WHERE reports.id = report_moves.report_id AND jibao_handed_over(reports.participant_id)));
