-- A share that was handed to another city is read by that city once the first quarter of the handover has been opened, and not before.
CREATE OR REPLACE FUNCTION jibao_handed_over(handed uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT jibao_city() IS NOT NULL AND EXISTS (
    WITH RECURSIVE done(from_id, to_id) AS (
      SELECT from_participant_id, to_participant_id FROM share_moves WHERE first_quarter <= (SELECT max(id) FROM quarters)
    ), heirs(id) AS (
      SELECT to_id FROM done WHERE from_id = handed
      UNION
      SELECT done.to_id FROM done JOIN heirs ON done.from_id = heirs.id
    )
    SELECT 1 FROM heirs JOIN participants ON participants.id = heirs.id WHERE participants.city_code = jibao_city()
  ) $$;
