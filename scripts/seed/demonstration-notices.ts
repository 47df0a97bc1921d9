// What people of the demonstration find in their inboxes: of the open quarter only, and only what still waits for them.
import { sql } from 'drizzle-orm';
import { deliverOutbox } from '#reporting/notice-delivery.ts';
import { remindDue } from '#reporting/reminders.ts';
import { asActor } from '#reporting/transaction.ts';
import type { QuarterId } from '#rules/quarter.ts';

const seed = { system: 'seed' } as const;

/** What the quarters played before would have told is let go: nobody was there to read it. */
export async function loadNotices(open: QuarterId): Promise<void> {
  await asActor(seed, (tx) =>
    tx.db.execute(sql`
      UPDATE outbox SET delivered_at = jibao_now()
      WHERE delivered_at IS NULL AND (
        detail ->> 'quarter' IS DISTINCT FROM ${open}
        OR (kind = 'submitted' AND NOT EXISTS (
          SELECT 1 FROM reports WHERE reports.status = 'submitted' AND outbox.path = '/city/reports/' || reports.id))
        OR (kind = 'countersign_wanted' AND NOT EXISTS (
          SELECT 1 FROM countersigns WHERE countersigns.state = 'wanted' AND countersigns.city_code = outbox.audience ->> 'cityCode'
            AND outbox.path = '/city/reports/' || countersigns.report_id || '#joint')))`),
  );
  await deliverOutbox(seed);
  await remindDue(seed);
}
