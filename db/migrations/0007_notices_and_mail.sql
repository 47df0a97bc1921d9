CREATE TABLE "mail_addresses" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"is_wanted" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "next_attempt_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail_addresses" ADD CONSTRAINT "mail_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emails_person" ON "emails" USING btree ("person_id","created_at");--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "email";--> statement-breakpoint
-- An address is read by its person and by the worker that writes to it, and by nobody else: no administrator, no colleague.
ALTER TABLE mail_addresses ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mail_addresses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY mail_addresses_select ON mail_addresses FOR SELECT USING (jibao_worker() OR person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY mail_addresses_insert ON mail_addresses FOR INSERT WITH CHECK (person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY mail_addresses_update ON mail_addresses FOR UPDATE USING (jibao_worker() OR person_id::text = jibao_person()) WITH CHECK (jibao_worker() OR person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY mail_addresses_delete ON mail_addresses FOR DELETE USING (person_id::text = jibao_person());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_addresses TO jibao_app;
--> statement-breakpoint
-- What was read, delivered or sent long ago is removed by the worker.
CREATE POLICY notices_delete ON notices FOR DELETE USING (jibao_worker());
--> statement-breakpoint
GRANT DELETE ON notices TO jibao_app;
--> statement-breakpoint
CREATE POLICY outbox_delete ON outbox FOR DELETE USING (jibao_worker());
--> statement-breakpoint
GRANT DELETE ON outbox TO jibao_app;
--> statement-breakpoint
CREATE POLICY emails_delete ON emails FOR DELETE USING (jibao_worker());
--> statement-breakpoint
GRANT DELETE ON emails TO jibao_app;
