CREATE TABLE "event_heads" (
	"chain" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"chain" text NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"actor_roles" text NOT NULL,
	"organisation" text,
	"address" text,
	"request_id" text,
	"object_type" text NOT NULL,
	"object_id" text NOT NULL,
	"detail" jsonb NOT NULL,
	"algorithm" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_pk" PRIMARY KEY("chain","number"),
	CONSTRAINT "events_chain_known" CHECK ("events"."chain" IN ('main', 'denials'))
);
--> statement-breakpoint
CREATE TABLE "jurisdictions" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"short_name" text NOT NULL,
	"level" text NOT NULL,
	"parent_code" text,
	"valid_from_year" integer,
	"valid_to_year" integer,
	"in_province" boolean NOT NULL,
	CONSTRAINT "jurisdictions_code_digits" CHECK ("jurisdictions"."code" ~ '^[0-9]{6}$'),
	CONSTRAINT "jurisdictions_level_known" CHECK ("jurisdictions"."level" IN ('province', 'city', 'county'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"jurisdiction_code" text NOT NULL,
	CONSTRAINT "organisations_name_unique" UNIQUE("name"),
	CONSTRAINT "organisations_kind_known" CHECK ("organisations"."kind" IN ('province', 'city'))
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"secret_hash" text NOT NULL,
	"person_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_links_secret_unique" UNIQUE("secret_hash"),
	CONSTRAINT "one_time_links_kind_known" CHECK ("one_time_links"."kind" IN ('first_administrators', 'invitation'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"login_name" text NOT NULL,
	"name" text NOT NULL,
	"locale" text,
	"theme" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "people_login_name_unique" UNIQUE("login_name"),
	CONSTRAINT "people_login_name_lower" CHECK ("people"."login_name" = lower("people"."login_name"))
);
--> statement-breakpoint
CREATE TABLE "role_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "role_assignments_role_known" CHECK ("role_assignments"."role" IN ('city_reporter', 'city_approver', 'province_reviewer', 'province_publisher', 'viewer', 'system_administrator', 'security_administrator', 'audit_administrator'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"address" text,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"first_failure_at" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "annual_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"planned_yuan" bigint NOT NULL,
	"q1_yuan" bigint,
	"q2_yuan" bigint,
	"q3_yuan" bigint,
	"q4_yuan" bigint,
	"from_quarter" text NOT NULL,
	"reason" text,
	"is_demonstration" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "annual_plans_version_unique" UNIQUE("participant_id","year","version"),
	CONSTRAINT "annual_plans_planned_positive" CHECK ("annual_plans"."planned_yuan" >= 0),
	CONSTRAINT "annual_plans_split_sums" CHECK (("annual_plans"."q1_yuan" IS NULL AND "annual_plans"."q2_yuan" IS NULL AND "annual_plans"."q3_yuan" IS NULL AND "annual_plans"."q4_yuan" IS NULL) OR ("annual_plans"."q1_yuan" + "annual_plans"."q2_yuan" + "annual_plans"."q3_yuan" + "annual_plans"."q4_yuan" = "annual_plans"."planned_yuan"))
);
--> statement-breakpoint
CREATE TABLE "commitment_plan_items" (
	"commitment_id" uuid NOT NULL,
	"plan_item_id" uuid NOT NULL,
	CONSTRAINT "commitment_plan_items_pk" PRIMARY KEY("commitment_id","plan_item_id")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"participants_inferred" boolean NOT NULL,
	"status_in_document" text,
	"outside_members" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"further_sources" jsonb NOT NULL,
	CONSTRAINT "commitments_slug_unique" UNIQUE("slug"),
	CONSTRAINT "commitments_kind_known" CHECK ("commitments"."kind" IN ('project', 'deliverable', 'zone', 'indicator'))
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"is_lead" boolean NOT NULL,
	"from_quarter" text NOT NULL,
	"to_quarter" text,
	CONSTRAINT "participants_city_unique" UNIQUE("commitment_id","city_code","from_quarter"),
	CONSTRAINT "participants_from_quarter_form" CHECK ("participants"."from_quarter" ~ '^[0-9]{4}Q[1-4]$')
);
--> statement-breakpoint
CREATE TABLE "plan_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"parent_id" uuid,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"title_en" text NOT NULL,
	"source" jsonb NOT NULL,
	CONSTRAINT "plan_items_slug_unique" UNIQUE("slug"),
	CONSTRAINT "plan_items_kind_known" CHECK ("plan_items"."kind" IN ('pillar', 'task', 'flagship', 'zone'))
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"title_en" text NOT NULL,
	"number" text,
	"issuers" jsonb NOT NULL,
	"date" text,
	"date_meaning" text,
	"horizon_years" jsonb NOT NULL,
	"continued_by" text,
	"source" jsonb NOT NULL,
	CONSTRAINT "plans_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "share_funding" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"city_code" text NOT NULL,
	"total_investment_yuan" bigint,
	"opening_balance_yuan" bigint DEFAULT 0 NOT NULL,
	"planned_start_quarter" text,
	"is_demonstration" boolean NOT NULL,
	CONSTRAINT "share_funding_total_positive" CHECK ("share_funding"."total_investment_yuan" IS NULL OR "share_funding"."total_investment_yuan" >= 0),
	CONSTRAINT "share_funding_opening_positive" CHECK ("share_funding"."opening_balance_yuan" >= 0)
);
--> statement-breakpoint
CREATE TABLE "source_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"title_en" text NOT NULL,
	"publisher" text,
	"publisher_en" text,
	"date" text,
	"sha256" text NOT NULL,
	"notes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"notice" text NOT NULL,
	CONSTRAINT "calendar_days_kind_known" CHECK ("calendar_days"."kind" IN ('holiday', 'workday'))
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"singleton" boolean PRIMARY KEY NOT NULL,
	"offset_milliseconds" bigint NOT NULL,
	CONSTRAINT "clock_one_row" CHECK ("clock"."singleton")
);
--> statement-breakpoint
CREATE TABLE "light_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"valid_from" date NOT NULL,
	"green_lag_points" integer NOT NULL,
	"yellow_lag_points" integer NOT NULL,
	"total_tolerance_percent" integer NOT NULL,
	CONSTRAINT "light_rules_ordered" CHECK ("light_rules"."green_lag_points" >= 0 AND "light_rules"."yellow_lag_points" >= "light_rules"."green_lag_points")
);
--> statement-breakpoint
CREATE TABLE "quarters" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	CONSTRAINT "quarters_id_form" CHECK ("quarters"."id" ~ '^[0-9]{4}Q[1-4]$'),
	CONSTRAINT "quarters_state_known" CHECK ("quarters"."state" IN ('open', 'closed', 'published'))
);
--> statement-breakpoint
CREATE TABLE "report_contents" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"city_code" text NOT NULL,
	"investment_answer" text,
	"investment_yuan" bigint,
	"investment_is_reduction" boolean DEFAULT false NOT NULL,
	"no_progress_reason" text DEFAULT '' NOT NULL,
	"physical_progress" text DEFAULT '' NOT NULL,
	"physical_percent_tenths" integer,
	"construction_started" boolean,
	"started_on" date,
	"difficulties_answer" text,
	"difficulty_category" text,
	"difficulties" text DEFAULT '' NOT NULL,
	"next_step" text DEFAULT '' NOT NULL,
	"own_light" text,
	"explanations" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"saved_by" uuid,
	"saved_by_name" text,
	"saved_at" timestamp with time zone,
	CONSTRAINT "report_contents_percent_range" CHECK ("report_contents"."physical_percent_tenths" IS NULL OR "report_contents"."physical_percent_tenths" BETWEEN 0 AND 1000),
	CONSTRAINT "report_contents_amount_answered" CHECK (("report_contents"."investment_answer" = 'amount') OR "report_contents"."investment_yuan" IS NULL)
);
--> statement-breakpoint
CREATE TABLE "report_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"number" integer NOT NULL,
	"move" text NOT NULL,
	"audience" text NOT NULL,
	"opinion" text,
	"fields" jsonb,
	"snapshot_id" uuid,
	"moved_by" uuid,
	"moved_by_name" text NOT NULL,
	"moved_by_organisation" text NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_moves_number_unique" UNIQUE("report_id","number"),
	CONSTRAINT "report_moves_audience_known" CHECK ("report_moves"."audience" IN ('city', 'all'))
);
--> statement-breakpoint
CREATE TABLE "report_snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"number" integer NOT NULL,
	"stage" text NOT NULL,
	"content" jsonb NOT NULL,
	"measured_against" jsonb NOT NULL,
	"investment_yuan" bigint,
	"hash" text NOT NULL,
	"certification" text,
	"taken_by" uuid,
	"taken_by_name" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_snapshots_number_unique" UNIQUE("report_id","number"),
	CONSTRAINT "report_snapshots_stage_known" CHECK ("report_snapshots"."stage" IN ('submitted', 'endorsed'))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"quarter_id" text NOT NULL,
	"city_code" text NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"endorsed_by" uuid,
	"endorsed_at" timestamp with time zone,
	"first_endorsed_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"return_due_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reports_participant_quarter_unique" UNIQUE("participant_id","quarter_id"),
	CONSTRAINT "reports_status_known" CHECK ("reports"."status" IN ('due', 'draft', 'submitted', 'returned', 'endorsed', 'accepted', 'excused'))
);
--> statement-breakpoint
CREATE TABLE "share_quarters" (
	"participant_id" uuid NOT NULL,
	"quarter_id" text NOT NULL,
	"city_code" text NOT NULL,
	"report_id" uuid NOT NULL,
	"official_snapshot_id" uuid,
	"official_yuan" bigint,
	"provisional_snapshot_id" uuid,
	"provisional_yuan" bigint,
	CONSTRAINT "share_quarters_pk" PRIMARY KEY("participant_id","quarter_id")
);
--> statement-breakpoint
ALTER TABLE "jurisdictions" ADD CONSTRAINT "jurisdictions_parent_fk" FOREIGN KEY ("parent_code") REFERENCES "public"."jurisdictions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_jurisdiction_code_jurisdictions_code_fk" FOREIGN KEY ("jurisdiction_code") REFERENCES "public"."jurisdictions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_plans" ADD CONSTRAINT "annual_plans_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_plan_items" ADD CONSTRAINT "commitment_plan_items_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_plan_items" ADD CONSTRAINT "commitment_plan_items_plan_item_id_plan_items_id_fk" FOREIGN KEY ("plan_item_id") REFERENCES "public"."plan_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_city_code_jurisdictions_code_fk" FOREIGN KEY ("city_code") REFERENCES "public"."jurisdictions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."plan_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_funding" ADD CONSTRAINT "share_funding_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_contents" ADD CONSTRAINT "report_contents_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_contents" ADD CONSTRAINT "report_contents_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_moves" ADD CONSTRAINT "report_moves_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_moves" ADD CONSTRAINT "report_moves_snapshot_id_report_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."report_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_moves" ADD CONSTRAINT "report_moves_moved_by_people_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_quarter_id_quarters_id_fk" FOREIGN KEY ("quarter_id") REFERENCES "public"."quarters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_endorsed_by_people_id_fk" FOREIGN KEY ("endorsed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_quarters" ADD CONSTRAINT "share_quarters_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_quarters" ADD CONSTRAINT "share_quarters_quarter_id_quarters_id_fk" FOREIGN KEY ("quarter_id") REFERENCES "public"."quarters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_quarters" ADD CONSTRAINT "share_quarters_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_quarters" ADD CONSTRAINT "share_quarters_official_snapshot_id_report_snapshots_id_fk" FOREIGN KEY ("official_snapshot_id") REFERENCES "public"."report_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_quarters" ADD CONSTRAINT "share_quarters_provisional_snapshot_id_report_snapshots_id_fk" FOREIGN KEY ("provisional_snapshot_id") REFERENCES "public"."report_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "role_assignments_person" ON "role_assignments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "participants_city" ON "participants" USING btree ("city_code");--> statement-breakpoint
CREATE INDEX "plan_items_plan" ON "plan_items" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "reports_quarter_city" ON "reports" USING btree ("quarter_id","city_code");--> statement-breakpoint
CREATE INDEX "share_quarters_quarter" ON "share_quarters" USING btree ("quarter_id","city_code");