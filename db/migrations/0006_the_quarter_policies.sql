-- Row-level security of what a quarter's round needs: the second line behind the scope that every query carries itself.
-- A joint commitment: who takes part in it in a quarter reads what the others endorsed. Without a quarter the latest one counts.
CREATE FUNCTION jibao_partner(other uuid, in_quarter text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT jibao_city() IS NOT NULL AND EXISTS (
    SELECT 1 FROM participants theirs JOIN participants mine ON mine.commitment_id = theirs.commitment_id AND mine.id <> theirs.id
    WHERE theirs.id = other AND mine.city_code = jibao_city()
      AND mine.from_quarter <= COALESCE(in_quarter, (SELECT max(id) FROM quarters))
      AND (mine.to_quarter IS NULL OR mine.to_quarter >= COALESCE(in_quarter, (SELECT max(id) FROM quarters)))
  ) $$;
--> statement-breakpoint
CREATE POLICY reports_partner ON reports FOR SELECT USING (jibao_partner(participant_id, quarter_id));
--> statement-breakpoint
CREATE POLICY share_quarters_partner ON share_quarters FOR SELECT USING (jibao_partner(participant_id, quarter_id));
--> statement-breakpoint
CREATE POLICY annual_plans_partner ON annual_plans FOR SELECT USING (jibao_partner(participant_id, NULL));
--> statement-breakpoint
CREATE POLICY share_funding_partner ON share_funding FOR SELECT USING (jibao_partner(participant_id, NULL));
--> statement-breakpoint
CREATE POLICY report_snapshots_partner ON report_snapshots FOR SELECT USING (stage = 'endorsed' AND jibao_city() IS NOT NULL
  AND EXISTS (SELECT 1 FROM reports WHERE reports.id = report_snapshots.report_id AND jibao_partner(reports.participant_id, reports.quarter_id)));
--> statement-breakpoint
CREATE POLICY report_moves_partner ON report_moves FOR SELECT USING (audience = 'all' AND jibao_city() IS NOT NULL
  AND EXISTS (SELECT 1 FROM reports WHERE reports.id = report_moves.report_id AND jibao_partner(reports.participant_id, reports.quarter_id)));
--> statement-breakpoint
ALTER TABLE extensions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE extensions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY extensions_select ON extensions FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY extensions_insert ON extensions FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT ON extensions TO jibao_app;
--> statement-breakpoint
ALTER TABLE waivers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE waivers FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY waivers_select ON waivers FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY waivers_insert ON waivers FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY waivers_update ON waivers FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON waivers TO jibao_app;
--> statement-breakpoint
ALTER TABLE corrections ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE corrections FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY corrections_select ON corrections FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city() OR jibao_partner(participant_id, quarter_id));
--> statement-breakpoint
CREATE POLICY corrections_insert ON corrections FOR INSERT WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff());
--> statement-breakpoint
CREATE POLICY corrections_update ON corrections FOR UPDATE USING (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff()) WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON corrections TO jibao_app;
--> statement-breakpoint
ALTER TABLE report_questions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE report_questions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY report_questions_select ON report_questions FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY report_questions_insert ON report_questions FOR INSERT WITH CHECK (jibao_data_system() OR jibao_province_staff());
--> statement-breakpoint
CREATE POLICY report_questions_update ON report_questions FOR UPDATE USING (jibao_data_system() OR jibao_city_staff(city_code)) WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON report_questions TO jibao_app;
--> statement-breakpoint
ALTER TABLE review_assignments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_assignments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY review_assignments_select ON review_assignments FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY review_assignments_insert ON review_assignments FOR INSERT WITH CHECK (jibao_data_system() OR jibao_province_staff());
--> statement-breakpoint
CREATE POLICY review_assignments_update ON review_assignments FOR UPDATE USING (jibao_data_system() OR jibao_province_staff()) WITH CHECK (jibao_data_system() OR jibao_province_staff());
--> statement-breakpoint
CREATE POLICY review_assignments_delete ON review_assignments FOR DELETE USING (jibao_data_system() OR jibao_province_staff());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON review_assignments TO jibao_app;
--> statement-breakpoint
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE files FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY files_select ON files FOR SELECT USING (jibao_data_system() OR jibao_city_staff(city_code) OR (endorsed_at IS NOT NULL AND (jibao_scope() = 'province' OR city_code = jibao_city())));
--> statement-breakpoint
CREATE POLICY files_insert ON files FOR INSERT WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code));
--> statement-breakpoint
CREATE POLICY files_update ON files FOR UPDATE USING (jibao_data_system() OR jibao_city_staff(city_code)) WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON files TO jibao_app;
--> statement-breakpoint
CREATE POLICY files_partner ON files FOR SELECT USING (endorsed_at IS NOT NULL AND jibao_city() IS NOT NULL
  AND EXISTS (SELECT 1 FROM reports WHERE reports.id = files.report_id AND jibao_partner(reports.participant_id, reports.quarter_id)));
--> statement-breakpoint
ALTER TABLE countersigns ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE countersigns FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY countersigns_select ON countersigns FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city() OR lead_city_code = jibao_city() OR jibao_partner(participant_id, quarter_id));
--> statement-breakpoint
CREATE POLICY countersigns_insert ON countersigns FOR INSERT WITH CHECK (jibao_data_system() OR jibao_city_staff(lead_city_code));
--> statement-breakpoint
CREATE POLICY countersigns_update ON countersigns FOR UPDATE USING (jibao_data_system() OR jibao_city_staff(lead_city_code) OR jibao_city_staff(city_code) OR jibao_province_staff()) WITH CHECK (jibao_data_system() OR jibao_city_staff(lead_city_code) OR jibao_city_staff(city_code) OR jibao_province_staff());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON countersigns TO jibao_app;
--> statement-breakpoint
-- A refusal returns the lead's report: the one change that another city makes to it.
CREATE FUNCTION jibao_countersigns(report uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT jibao_has_role('city_approver') AND EXISTS (
    SELECT 1 FROM countersigns WHERE countersigns.report_id = report AND countersigns.city_code = jibao_city()
      AND countersigns.lead_city_code <> countersigns.city_code AND countersigns.state IN ('wanted', 'agreed', 'refused')
  ) $$;
--> statement-breakpoint
CREATE POLICY reports_countersigner ON reports FOR UPDATE USING (status = 'endorsed' AND jibao_countersigns(id)) WITH CHECK (status = 'returned' AND jibao_countersigns(id));
--> statement-breakpoint
CREATE POLICY report_moves_countersigner ON report_moves FOR INSERT WITH CHECK (jibao_countersigns(report_id));
--> statement-breakpoint
CREATE POLICY share_quarters_countersigner ON share_quarters FOR UPDATE USING (jibao_countersigns(report_id)) WITH CHECK (jibao_countersigns(report_id));
--> statement-breakpoint
-- A milestone is done once the report that says so was accepted.
CREATE POLICY milestones_reviewed ON milestones FOR UPDATE USING (jibao_province_staff()) WITH CHECK (jibao_province_staff());
--> statement-breakpoint
-- A city's own filled-in workbooks: read by its staff, decided by who uploaded them.
CREATE POLICY import_runs_city_select ON import_runs FOR SELECT USING (kind = 'return' AND jibao_city_staff(city_code));
--> statement-breakpoint
CREATE POLICY import_runs_city_insert ON import_runs FOR INSERT WITH CHECK (kind = 'return' AND jibao_city_staff(city_code) AND uploaded_by::text = jibao_person());
--> statement-breakpoint
CREATE POLICY import_runs_city_update ON import_runs FOR UPDATE USING (kind = 'return' AND jibao_city_staff(city_code) AND uploaded_by::text = jibao_person()) WITH CHECK (kind = 'return' AND jibao_city_staff(city_code) AND uploaded_by::text = jibao_person());
--> statement-breakpoint
DROP POLICY import_runs_select ON import_runs;
--> statement-breakpoint
CREATE POLICY import_runs_select ON import_runs FOR SELECT USING (jibao_data_system() OR (kind <> 'return' AND jibao_has_role('province_publisher')));
--> statement-breakpoint
-- People see their colleagues: who may stand in, take over a draft, look after a city.
CREATE FUNCTION jibao_own_organisation(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM organisations WHERE organisations.id = organisation
    AND ((organisations.kind = 'city' AND organisations.jurisdiction_code = jibao_city()) OR (organisations.kind = 'province' AND jibao_province_staff()))) $$;
--> statement-breakpoint
CREATE POLICY role_assignments_colleagues ON role_assignments FOR SELECT USING (withdrawn_at IS NULL AND (jibao_city_staff(jibao_city()) OR jibao_province_staff()) AND jibao_own_organisation(organisation_id));
--> statement-breakpoint
CREATE POLICY people_colleagues ON people FOR SELECT USING ((jibao_city_staff(jibao_city()) OR jibao_province_staff()) AND EXISTS (SELECT 1 FROM role_assignments WHERE role_assignments.person_id = people.id AND role_assignments.withdrawn_at IS NULL AND jibao_own_organisation(role_assignments.organisation_id)));
--> statement-breakpoint
ALTER TABLE deputies ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE deputies FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY deputies_select ON deputies FOR SELECT USING (jibao_data_system() OR jibao_identity_system() OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY deputies_insert ON deputies FOR INSERT WITH CHECK (jibao_data_system() OR (jibao_city_staff(city_code) AND jibao_has_role('city_approver') AND approver_id::text = jibao_person()));
--> statement-breakpoint
CREATE POLICY deputies_update ON deputies FOR UPDATE USING (jibao_data_system() OR (jibao_city_staff(city_code) AND jibao_has_role('city_approver') AND approver_id::text = jibao_person())) WITH CHECK (jibao_data_system() OR (jibao_city_staff(city_code) AND jibao_has_role('city_approver') AND approver_id::text = jibao_person()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON deputies TO jibao_app;
--> statement-breakpoint
-- What people are told. Whoever changes something writes the outbox; only the worker reads it and makes notices and messages of it.
CREATE FUNCTION jibao_worker() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT COALESCE(current_setting('jibao.scope', true) = 'system' AND current_setting('jibao.system', true) IN ('worker', 'seed', 'test'), false) $$;
--> statement-breakpoint
CREATE POLICY people_worker ON people FOR SELECT USING (jibao_worker());
--> statement-breakpoint
CREATE POLICY role_assignments_worker ON role_assignments FOR SELECT USING (jibao_worker());
--> statement-breakpoint
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY outbox_select ON outbox FOR SELECT USING (jibao_worker());
--> statement-breakpoint
CREATE POLICY outbox_insert ON outbox FOR INSERT WITH CHECK (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY outbox_update ON outbox FOR UPDATE USING (jibao_worker()) WITH CHECK (jibao_worker());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON outbox TO jibao_app;
--> statement-breakpoint
GRANT USAGE, SELECT ON SEQUENCE outbox_id_seq TO jibao_app;
--> statement-breakpoint
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY notices_select ON notices FOR SELECT USING (jibao_worker() OR person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY notices_insert ON notices FOR INSERT WITH CHECK (jibao_worker());
--> statement-breakpoint
CREATE POLICY notices_update ON notices FOR UPDATE USING (jibao_worker() OR person_id::text = jibao_person()) WITH CHECK (jibao_worker() OR person_id::text = jibao_person());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON notices TO jibao_app;
--> statement-breakpoint
ALTER TABLE emails ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE emails FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY emails_select ON emails FOR SELECT USING (jibao_worker() OR person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY emails_insert ON emails FOR INSERT WITH CHECK (jibao_worker());
--> statement-breakpoint
CREATE POLICY emails_update ON emails FOR UPDATE USING (jibao_worker()) WITH CHECK (jibao_worker());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON emails TO jibao_app;
