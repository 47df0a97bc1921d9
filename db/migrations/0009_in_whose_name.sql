ALTER TABLE "corrections" ADD COLUMN "agreed_for" uuid;--> statement-breakpoint
ALTER TABLE "countersigns" ADD COLUMN "decided_for" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "endorsed_for" uuid;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_agreed_for_people_id_fk" FOREIGN KEY ("agreed_for") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_decided_for_people_id_fk" FOREIGN KEY ("decided_for") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_endorsed_for_people_id_fk" FOREIGN KEY ("endorsed_for") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;