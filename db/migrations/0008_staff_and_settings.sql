CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"added_by_name" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "agreed_for_name" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "decided_for_name" text;--> statement-breakpoint
ALTER TABLE "countersigns" ADD COLUMN "decided_for_name" text;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "light_rules" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "light_rules" ADD COLUMN "set_by_name" text;--> statement-breakpoint
ALTER TABLE "light_rules" ADD COLUMN "set_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_moves" ADD COLUMN "moved_for_name" text;--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD COLUMN "taken_for_name" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
-- Memberships: the system administrator adds and ends them; a role in them is for the security administrator to grant.
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY memberships_select ON memberships FOR SELECT USING (jibao_identity_system() OR jibao_has_role('system_administrator') OR jibao_has_role('security_administrator') OR person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY memberships_insert ON memberships FOR INSERT WITH CHECK (jibao_identity_system() OR (jibao_has_role('system_administrator') AND person_id::text <> jibao_person()));
--> statement-breakpoint
CREATE POLICY memberships_update ON memberships FOR UPDATE USING (jibao_identity_system() OR (jibao_has_role('system_administrator') AND person_id::text <> jibao_person())) WITH CHECK (jibao_identity_system() OR (jibao_has_role('system_administrator') AND person_id::text <> jibao_person()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON memberships TO jibao_app;
--> statement-breakpoint
-- Whoever holds a role outside their own organisation already belongs there.
SELECT set_config('jibao.scope', 'system', true), set_config('jibao.system', 'migration', true);
--> statement-breakpoint
INSERT INTO memberships (id, person_id, organisation_id, added_by_name, added_at)
  SELECT gen_random_uuid(), held.person_id, held.organisation_id, 'system:migration', min(held.granted_at)
  FROM role_assignments held JOIN people ON people.id = held.person_id
  WHERE held.withdrawn_at IS NULL AND people.organisation_id IS NOT NULL AND held.organisation_id <> people.organisation_id
  GROUP BY held.person_id, held.organisation_id;
--> statement-breakpoint
SELECT set_config('jibao.scope', '', true), set_config('jibao.system', '', true);
--> statement-breakpoint
-- A role that is lent to a deputy names no further deputy: naming and ending ask for the role itself, in an organisation of the city.
CREATE FUNCTION jibao_holds_city_role(wanted text, in_city text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM role_assignments JOIN organisations ON organisations.id = role_assignments.organisation_id
    WHERE role_assignments.person_id::text = jibao_person() AND role_assignments.role = wanted AND role_assignments.withdrawn_at IS NULL
      AND organisations.kind = 'city' AND organisations.jurisdiction_code = in_city) $$;
--> statement-breakpoint
DROP POLICY deputies_insert ON deputies;
--> statement-breakpoint
CREATE POLICY deputies_insert ON deputies FOR INSERT WITH CHECK (jibao_data_system() OR (jibao_city_staff(city_code) AND jibao_has_role('city_approver') AND approver_id::text = jibao_person() AND jibao_holds_city_role('city_approver', city_code)));
--> statement-breakpoint
DROP POLICY deputies_update ON deputies;
--> statement-breakpoint
CREATE POLICY deputies_update ON deputies FOR UPDATE USING (jibao_data_system() OR (jibao_city_staff(city_code) AND jibao_has_role('city_approver') AND approver_id::text = jibao_person() AND jibao_holds_city_role('city_approver', city_code))) WITH CHECK (jibao_data_system() OR (jibao_city_staff(city_code) AND jibao_has_role('city_approver') AND approver_id::text = jibao_person() AND jibao_holds_city_role('city_approver', city_code)));
--> statement-breakpoint
-- Thresholds are dated: a publisher adds one from today on and takes back one that has not begun. None is ever changed.
DROP POLICY light_rules_insert ON light_rules;
--> statement-breakpoint
CREATE POLICY light_rules_insert ON light_rules FOR INSERT WITH CHECK (jibao_data_system() OR (jibao_has_role('province_publisher') AND valid_from >= (jibao_now() AT TIME ZONE INTERVAL '+08:00')::date));
--> statement-breakpoint
DROP POLICY light_rules_update ON light_rules;
--> statement-breakpoint
CREATE POLICY light_rules_update ON light_rules FOR UPDATE USING (jibao_data_system()) WITH CHECK (jibao_data_system());
--> statement-breakpoint
CREATE POLICY light_rules_delete ON light_rules FOR DELETE USING (jibao_has_role('province_publisher') AND valid_from > (jibao_now() AT TIME ZONE INTERVAL '+08:00')::date);
--> statement-breakpoint
GRANT DELETE ON light_rules TO jibao_app;
