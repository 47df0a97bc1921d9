-- Row-level security, the second line behind the scope that every query carries itself.
-- Each transaction names its actor through set_config(..., true); a setting that is missing or '' admits nothing.
CREATE FUNCTION jibao_scope() RETURNS text LANGUAGE sql STABLE AS $$ SELECT NULLIF(current_setting('jibao.scope', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION jibao_city() RETURNS text LANGUAGE sql STABLE AS $$ SELECT CASE WHEN current_setting('jibao.scope', true) = 'city' THEN NULLIF(current_setting('jibao.city', true), '') END $$;
--> statement-breakpoint
CREATE FUNCTION jibao_person() RETURNS text LANGUAGE sql STABLE AS $$ SELECT NULLIF(current_setting('jibao.person', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION jibao_has_role(role text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT COALESCE(position(',' || role || ',' in current_setting('jibao.roles', true)) > 0, false) $$;
--> statement-breakpoint
CREATE FUNCTION jibao_data_system() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT COALESCE(current_setting('jibao.scope', true) = 'system' AND current_setting('jibao.system', true) IN ('seed', 'worker', 'migration', 'test'), false) $$;
--> statement-breakpoint
CREATE FUNCTION jibao_identity_system() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT COALESCE(current_setting('jibao.scope', true) = 'system' AND current_setting('jibao.system', true) IN ('auth', 'setup', 'seed', 'migration', 'test'), false) $$;
--> statement-breakpoint
CREATE FUNCTION jibao_city_staff(row_city text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT COALESCE(row_city = jibao_city() AND (jibao_has_role('city_reporter') OR jibao_has_role('city_approver')), false) $$;
--> statement-breakpoint
CREATE FUNCTION jibao_province_staff() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT COALESCE(jibao_scope() = 'province' AND (jibao_has_role('province_reviewer') OR jibao_has_role('province_publisher')), false) $$;
--> statement-breakpoint
-- The one database clock: now() is the transaction's start; only tests and the demonstration move it.
CREATE FUNCTION jibao_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT now() + COALESCE((SELECT offset_milliseconds FROM clock), 0) * interval '1 millisecond' $$;
--> statement-breakpoint
INSERT INTO clock (singleton, offset_milliseconds) VALUES (true, 0);
--> statement-breakpoint
INSERT INTO event_heads (chain, number, hash) VALUES ('main', 0, 'genesis'), ('denials', 0, 'genesis');
--> statement-breakpoint
-- Guards: the history is append-only for everybody, the owner included.
CREATE FUNCTION jibao_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_snapshots_append_only BEFORE UPDATE OR DELETE ON report_snapshots FOR EACH ROW EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_snapshots_no_truncate BEFORE TRUNCATE ON report_snapshots FOR EACH STATEMENT EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_moves_append_only BEFORE UPDATE OR DELETE ON report_moves FOR EACH ROW EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_moves_no_truncate BEFORE TRUNCATE ON report_moves FOR EACH STATEMENT EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
CREATE FUNCTION jibao_head_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.chain <> OLD.chain OR NEW.number <= OLD.number THEN RAISE EXCEPTION 'event_heads only moves forward' USING ERRCODE = 'insufficient_privilege'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE TRIGGER event_heads_forward BEFORE UPDATE ON event_heads FOR EACH ROW EXECUTE FUNCTION jibao_head_moves_forward();
--> statement-breakpoint
CREATE TRIGGER event_heads_kept BEFORE DELETE ON event_heads FOR EACH ROW EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
CREATE TRIGGER event_heads_no_truncate BEFORE TRUNCATE ON event_heads FOR EACH STATEMENT EXECUTE FUNCTION jibao_refuse_change();
--> statement-breakpoint
ALTER TABLE jurisdictions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE jurisdictions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY jurisdictions_select ON jurisdictions FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY jurisdictions_insert ON jurisdictions FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY jurisdictions_update ON jurisdictions FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON jurisdictions TO jibao_app;
--> statement-breakpoint
ALTER TABLE source_documents ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE source_documents FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY source_documents_select ON source_documents FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY source_documents_insert ON source_documents FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY source_documents_update ON source_documents FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON source_documents TO jibao_app;
--> statement-breakpoint
ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY plans_select ON plans FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY plans_insert ON plans FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY plans_update ON plans FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON plans TO jibao_app;
--> statement-breakpoint
ALTER TABLE plan_items ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE plan_items FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY plan_items_select ON plan_items FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY plan_items_insert ON plan_items FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY plan_items_update ON plan_items FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON plan_items TO jibao_app;
--> statement-breakpoint
ALTER TABLE commitments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE commitments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY commitments_select ON commitments FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY commitments_insert ON commitments FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY commitments_update ON commitments FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON commitments TO jibao_app;
--> statement-breakpoint
ALTER TABLE commitment_plan_items ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE commitment_plan_items FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY commitment_plan_items_select ON commitment_plan_items FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY commitment_plan_items_insert ON commitment_plan_items FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY commitment_plan_items_update ON commitment_plan_items FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON commitment_plan_items TO jibao_app;
--> statement-breakpoint
ALTER TABLE participants ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE participants FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY participants_select ON participants FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY participants_insert ON participants FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY participants_update ON participants FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON participants TO jibao_app;
--> statement-breakpoint
ALTER TABLE quarters ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE quarters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY quarters_select ON quarters FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY quarters_insert ON quarters FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY quarters_update ON quarters FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON quarters TO jibao_app;
--> statement-breakpoint
ALTER TABLE light_rules ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE light_rules FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY light_rules_select ON light_rules FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY light_rules_insert ON light_rules FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY light_rules_update ON light_rules FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON light_rules TO jibao_app;
--> statement-breakpoint
ALTER TABLE calendar_days ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE calendar_days FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY calendar_days_select ON calendar_days FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY calendar_days_insert ON calendar_days FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY calendar_days_update ON calendar_days FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON calendar_days TO jibao_app;
--> statement-breakpoint
ALTER TABLE organisations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY organisations_select ON organisations FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY organisations_insert ON organisations FOR INSERT WITH CHECK (jibao_identity_system() OR jibao_has_role('system_administrator'));
--> statement-breakpoint
CREATE POLICY organisations_update ON organisations FOR UPDATE USING (jibao_identity_system() OR jibao_has_role('system_administrator')) WITH CHECK (jibao_identity_system() OR jibao_has_role('system_administrator'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON organisations TO jibao_app;
--> statement-breakpoint
ALTER TABLE clock ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY clock_select ON clock FOR SELECT USING (true);
--> statement-breakpoint
CREATE POLICY clock_update ON clock FOR UPDATE USING (jibao_scope() = 'system' AND current_setting('jibao.system', true) IN ('seed', 'test')) WITH CHECK (jibao_scope() = 'system' AND current_setting('jibao.system', true) IN ('seed', 'test'));
--> statement-breakpoint
GRANT SELECT, UPDATE ON clock TO jibao_app;
--> statement-breakpoint
ALTER TABLE annual_plans ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE annual_plans FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY annual_plans_select ON annual_plans FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY annual_plans_insert ON annual_plans FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY annual_plans_update ON annual_plans FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON annual_plans TO jibao_app;
--> statement-breakpoint
ALTER TABLE share_funding ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE share_funding FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY share_funding_select ON share_funding FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY share_funding_insert ON share_funding FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY share_funding_update ON share_funding FOR UPDATE USING (jibao_data_system() OR jibao_has_role('province_publisher')) WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON share_funding TO jibao_app;
--> statement-breakpoint
ALTER TABLE reports ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reports FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reports_select ON reports FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY reports_insert ON reports FOR INSERT WITH CHECK (jibao_data_system() OR jibao_has_role('province_publisher'));
--> statement-breakpoint
CREATE POLICY reports_update ON reports FOR UPDATE USING (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff()) WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON reports TO jibao_app;
--> statement-breakpoint
ALTER TABLE report_contents ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE report_contents FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY report_contents_select ON report_contents FOR SELECT USING (jibao_data_system() OR jibao_city_staff(city_code));
--> statement-breakpoint
CREATE POLICY report_contents_insert ON report_contents FOR INSERT WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code));
--> statement-breakpoint
CREATE POLICY report_contents_update ON report_contents FOR UPDATE USING (jibao_data_system() OR jibao_city_staff(city_code)) WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON report_contents TO jibao_app;
--> statement-breakpoint
ALTER TABLE report_snapshots ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE report_snapshots FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY report_snapshots_select ON report_snapshots FOR SELECT USING (jibao_data_system() OR city_code = jibao_city() OR (jibao_scope() = 'province' AND stage = 'endorsed'));
--> statement-breakpoint
CREATE POLICY report_snapshots_insert ON report_snapshots FOR INSERT WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code));
--> statement-breakpoint
GRANT SELECT, INSERT ON report_snapshots TO jibao_app;
--> statement-breakpoint
ALTER TABLE report_moves ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE report_moves FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY report_moves_select ON report_moves FOR SELECT USING (jibao_data_system() OR city_code = jibao_city() OR (jibao_scope() = 'province' AND audience = 'all'));
--> statement-breakpoint
CREATE POLICY report_moves_insert ON report_moves FOR INSERT WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff());
--> statement-breakpoint
GRANT SELECT, INSERT ON report_moves TO jibao_app;
--> statement-breakpoint
ALTER TABLE share_quarters ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE share_quarters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY share_quarters_select ON share_quarters FOR SELECT USING (jibao_data_system() OR jibao_scope() = 'province' OR city_code = jibao_city());
--> statement-breakpoint
CREATE POLICY share_quarters_insert ON share_quarters FOR INSERT WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff());
--> statement-breakpoint
CREATE POLICY share_quarters_update ON share_quarters FOR UPDATE USING (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff()) WITH CHECK (jibao_data_system() OR jibao_city_staff(city_code) OR jibao_province_staff());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON share_quarters TO jibao_app;
--> statement-breakpoint
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE people FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY people_select ON people FOR SELECT USING (jibao_identity_system() OR jibao_has_role('system_administrator') OR jibao_has_role('security_administrator') OR id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY people_insert ON people FOR INSERT WITH CHECK (jibao_identity_system() OR jibao_has_role('system_administrator'));
--> statement-breakpoint
CREATE POLICY people_update ON people FOR UPDATE USING (jibao_identity_system() OR jibao_has_role('system_administrator') OR id::text = jibao_person()) WITH CHECK (jibao_identity_system() OR jibao_has_role('system_administrator') OR id::text = jibao_person());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON people TO jibao_app;
--> statement-breakpoint
ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE credentials FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY credentials_select ON credentials FOR SELECT USING (jibao_identity_system());
--> statement-breakpoint
CREATE POLICY credentials_insert ON credentials FOR INSERT WITH CHECK (jibao_identity_system());
--> statement-breakpoint
CREATE POLICY credentials_update ON credentials FOR UPDATE USING (jibao_identity_system()) WITH CHECK (jibao_identity_system());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON credentials TO jibao_app;
--> statement-breakpoint
ALTER TABLE role_assignments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE role_assignments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY role_assignments_select ON role_assignments FOR SELECT USING (jibao_identity_system() OR jibao_has_role('system_administrator') OR jibao_has_role('security_administrator') OR person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY role_assignments_insert ON role_assignments FOR INSERT WITH CHECK (jibao_identity_system() OR jibao_has_role('security_administrator'));
--> statement-breakpoint
CREATE POLICY role_assignments_update ON role_assignments FOR UPDATE USING (jibao_identity_system() OR jibao_has_role('security_administrator')) WITH CHECK (jibao_identity_system() OR jibao_has_role('security_administrator'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON role_assignments TO jibao_app;
--> statement-breakpoint
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY sessions_select ON sessions FOR SELECT USING (jibao_identity_system() OR jibao_has_role('system_administrator') OR jibao_has_role('security_administrator') OR person_id::text = jibao_person());
--> statement-breakpoint
CREATE POLICY sessions_insert ON sessions FOR INSERT WITH CHECK (jibao_identity_system());
--> statement-breakpoint
CREATE POLICY sessions_update ON sessions FOR UPDATE USING (jibao_identity_system() OR jibao_has_role('system_administrator') OR jibao_has_role('security_administrator') OR person_id::text = jibao_person()) WITH CHECK (jibao_identity_system() OR jibao_has_role('system_administrator') OR jibao_has_role('security_administrator') OR person_id::text = jibao_person());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON sessions TO jibao_app;
--> statement-breakpoint
ALTER TABLE sign_in_throttles ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sign_in_throttles FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY sign_in_throttles_select ON sign_in_throttles FOR SELECT USING (jibao_identity_system() OR jibao_has_role('security_administrator'));
--> statement-breakpoint
CREATE POLICY sign_in_throttles_delete ON sign_in_throttles FOR DELETE USING (jibao_identity_system() OR jibao_has_role('security_administrator'));
--> statement-breakpoint
CREATE POLICY sign_in_throttles_insert ON sign_in_throttles FOR INSERT WITH CHECK (jibao_identity_system());
--> statement-breakpoint
CREATE POLICY sign_in_throttles_update ON sign_in_throttles FOR UPDATE USING (jibao_identity_system()) WITH CHECK (jibao_identity_system());
--> statement-breakpoint
GRANT SELECT, DELETE, INSERT, UPDATE ON sign_in_throttles TO jibao_app;
--> statement-breakpoint
ALTER TABLE one_time_links ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE one_time_links FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY one_time_links_select ON one_time_links FOR SELECT USING (jibao_identity_system() OR jibao_has_role('system_administrator'));
--> statement-breakpoint
CREATE POLICY one_time_links_insert ON one_time_links FOR INSERT WITH CHECK (jibao_identity_system() OR jibao_has_role('system_administrator'));
--> statement-breakpoint
CREATE POLICY one_time_links_update ON one_time_links FOR UPDATE USING (jibao_identity_system() OR jibao_has_role('system_administrator')) WITH CHECK (jibao_identity_system() OR jibao_has_role('system_administrator'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON one_time_links TO jibao_app;
--> statement-breakpoint
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE events FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY events_select ON events FOR SELECT USING (jibao_has_role('audit_administrator') OR jibao_data_system());
--> statement-breakpoint
CREATE POLICY events_insert ON events FOR INSERT WITH CHECK (jibao_scope() IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT ON events TO jibao_app;
--> statement-breakpoint
ALTER TABLE event_heads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE event_heads FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY event_heads_select ON event_heads FOR SELECT USING (jibao_scope() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY event_heads_update ON event_heads FOR UPDATE USING (jibao_scope() IS NOT NULL) WITH CHECK (jibao_scope() IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, UPDATE ON event_heads TO jibao_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO jibao_app;
