ALTER TABLE "share_quarters" ADD COLUMN "official_answer" text;--> statement-breakpoint
ALTER TABLE "share_quarters" ADD COLUMN "provisional_answer" text;--> statement-breakpoint
-- What counted already gets its answer from its snapshot, as a named system actor: under FORCE the owner alone would change no row.
SELECT set_config('jibao.scope', 'system', true), set_config('jibao.system', 'migration', true);
--> statement-breakpoint
UPDATE share_quarters SET
  official_answer = (SELECT content ->> 'investmentAnswer' FROM report_snapshots WHERE id = official_snapshot_id),
  provisional_answer = (SELECT content ->> 'investmentAnswer' FROM report_snapshots WHERE id = provisional_snapshot_id);
--> statement-breakpoint
SELECT set_config('jibao.scope', '', true), set_config('jibao.system', '', true);
