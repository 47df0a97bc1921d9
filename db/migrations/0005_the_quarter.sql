CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"quarter_id" text NOT NULL,
	"city_code" text NOT NULL,
	"number" integer NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"before_yuan" bigint NOT NULL,
	"delta_yuan" bigint NOT NULL,
	"reason" text NOT NULL,
	"document" text DEFAULT '' NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_by_name" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"agreed_by" uuid,
	"agreed_by_name" text,
	"agreed_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	CONSTRAINT "corrections_number_unique" UNIQUE("report_id","number"),
	CONSTRAINT "corrections_origin_known" CHECK ("corrections"."origin" IN ('city', 'province')),
	CONSTRAINT "corrections_state_known" CHECK ("corrections"."state" IN ('requested', 'city_agreed', 'granted', 'refused', 'withdrawn')),
	CONSTRAINT "corrections_delta_not_zero" CHECK ("corrections"."delta_yuan" <> 0)
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"city_code" text NOT NULL,
	"quarter_id" text NOT NULL,
	"report_id" uuid,
	"milestone_id" uuid,
	"field" text,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"endorsed_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	CONSTRAINT "files_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "files_purpose_known" CHECK ("files"."purpose" IN ('evidence', 'return_scan')),
	CONSTRAINT "files_evidence_has_report" CHECK (("files"."purpose" = 'evidence') = ("files"."report_id" IS NOT NULL)),
	CONSTRAINT "files_size_positive" CHECK ("files"."size_bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "countersigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"quarter_id" text NOT NULL,
	"lead_city_code" text NOT NULL,
	"participant_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"statement_hash" text NOT NULL,
	"state" text NOT NULL,
	"wanted_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"reason" text,
	"certification" text,
	"decided_by" uuid,
	"decided_by_name" text,
	"decided_by_organisation" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "countersigns_asked_once" UNIQUE("snapshot_id","participant_id"),
	CONSTRAINT "countersigns_state_known" CHECK ("countersigns"."state" IN ('wanted', 'agreed', 'refused', 'waived', 'void'))
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "emails_state_known" CHECK ("emails"."state" IN ('ready', 'sending', 'sent', 'failed', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb NOT NULL,
	"path" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"email_id" uuid,
	CONSTRAINT "notices_told_once" UNIQUE("person_id","organisation_id","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"audience" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"path" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "deputies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"approver_id" uuid NOT NULL,
	"approver_name" text NOT NULL,
	"deputy_id" uuid NOT NULL,
	"deputy_name" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"reason" text NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "deputies_days_ordered" CHECK ("deputies"."to_day" >= "deputies"."from_day"),
	CONSTRAINT "deputies_another_person" CHECK ("deputies"."deputy_id" <> "deputies"."approver_id")
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"quarter_id" text NOT NULL,
	"city_code" text NOT NULL,
	"kind" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"previous_due_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid,
	"granted_by_name" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "extensions_kind_known" CHECK ("extensions"."kind" IN ('deadline', 'entry'))
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_code" text NOT NULL,
	"city_code" text NOT NULL,
	"commitment_id" uuid,
	"from_quarter" text NOT NULL,
	"until_quarter" text NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid,
	"granted_by_name" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"ended_by_name" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "waivers_quarters_ordered" CHECK ("waivers"."until_quarter" >= "waivers"."from_quarter")
);
--> statement-breakpoint
CREATE TABLE "report_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"city_code" text NOT NULL,
	"field" text,
	"question" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "report_questions_answered_whole" CHECK (("report_questions"."answer" IS NULL) = ("report_questions"."answered_at" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "review_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"city_code" text NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"reviewer_name" text NOT NULL,
	"assigned_by_name" text NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_assignments_city_unique" UNIQUE("city_code")
);
--> statement-breakpoint
ALTER TABLE "import_runs" ADD COLUMN "city_code" text;--> statement-breakpoint
ALTER TABLE "import_runs" ADD COLUMN "quarter_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "indicator_id" uuid;--> statement-breakpoint
ALTER TABLE "quarters" ADD COLUMN "reopened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "quarters" ADD COLUMN "reopened_reason" text;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "milestones" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "deliverable_state" text;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "narrative" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "joint_meetings" integer;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "joint_statement" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "indicator_value" text;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "indicator_finality" text;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "indicator_source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "report_contents" ADD COLUMN "saved_session" text;--> statement-breakpoint
ALTER TABLE "report_moves" ADD COLUMN "field_opinions" jsonb;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "assigned_to_name" text;--> statement-breakpoint
ALTER TABLE "share_quarters" ADD COLUMN "corrections_yuan" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_quarter_id_quarters_id_fk" FOREIGN KEY ("quarter_id") REFERENCES "public"."quarters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_snapshot_id_report_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."report_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_quarter_id_quarters_id_fk" FOREIGN KEY ("quarter_id") REFERENCES "public"."quarters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_milestone_id_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_snapshot_id_report_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."report_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_quarter_id_quarters_id_fk" FOREIGN KEY ("quarter_id") REFERENCES "public"."quarters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_approver_id_people_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_deputy_id_people_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_quarter_id_quarters_id_fk" FOREIGN KEY ("quarter_id") REFERENCES "public"."quarters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_questions" ADD CONSTRAINT "report_questions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_questions" ADD CONSTRAINT "report_questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_questions" ADD CONSTRAINT "report_questions_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_assignments" ADD CONSTRAINT "review_assignments_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_quarter" ON "corrections" USING btree ("quarter_id","city_code");--> statement-breakpoint
CREATE INDEX "files_report" ON "files" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "files_return" ON "files" USING btree ("quarter_id","city_code");--> statement-breakpoint
CREATE INDEX "countersigns_city" ON "countersigns" USING btree ("city_code","quarter_id");--> statement-breakpoint
CREATE INDEX "countersigns_report" ON "countersigns" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "emails_state" ON "emails" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","read_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("delivered_at","id");--> statement-breakpoint
CREATE INDEX "deputies_deputy" ON "deputies" USING btree ("deputy_id");--> statement-breakpoint
CREATE INDEX "extensions_city" ON "extensions" USING btree ("quarter_id","city_code");--> statement-breakpoint
CREATE INDEX "waivers_city" ON "waivers" USING btree ("city_code","until_quarter");--> statement-breakpoint
CREATE INDEX "report_questions_report" ON "report_questions" USING btree ("report_id");--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_assigned_to_people_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_indicator_unique" UNIQUE("indicator_id");--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_indicator_named" CHECK (("commitments"."kind" = 'indicator') = ("commitments"."indicator_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "report_contents" ADD CONSTRAINT "report_contents_meetings_range" CHECK ("report_contents"."joint_meetings" IS NULL OR "report_contents"."joint_meetings" BETWEEN 0 AND 999);