// The chain of events: whole when nobody touched it, and the first broken link named when somebody did.
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { makeActor } from '#db/factories.ts';
import { env } from '#env';
import { recordDenial } from './denials.ts';
import { Forbidden } from './errors.ts';
import { listEvents, verifyEvents } from './events.ts';
import { setPreferences } from './people.ts';
import { endAllSessions } from './sessions.ts';

const owner = postgres(env.databaseOwnerUrl, { max: 1, onnotice: () => {} });

afterAll(async () => {
  await owner.end();
  await closeDatabase();
});

/** What only somebody with the owner's password could do: switch the guard off, change a row, switch it on again. */
async function tamper(statement: string): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`ALTER TABLE events DISABLE TRIGGER events_append_only`;
    await sql`ALTER TABLE events NO FORCE ROW LEVEL SECURITY`;
    await sql.unsafe(statement);
    await sql`ALTER TABLE events FORCE ROW LEVEL SECURITY`;
    await sql`ALTER TABLE events ENABLE TRIGGER events_append_only`;
  });
}

describe('the event chain', () => {
  test('is whole after concurrent work', async () => {
    const actors = await Promise.all(
      Array.from({ length: 5 }, () => makeActor({ role: 'city_reporter', cityCode: '330100' })),
    );
    await Promise.all(
      actors.flatMap((actor) => [1, 2, 3].map(() => endAllSessions(actor, { personId: actor.personId }))),
    );
    const [main] = await verifyEvents({ system: 'worker' });
    expect(main?.broken).toBeNull();
    expect(main?.links).toBe(main?.headNumber);
  });

  test('names the first link that was altered, and holds again when the alteration is undone', async () => {
    const actor = await makeActor({ role: 'viewer', cityCode: '330100', name: '原名' });
    await endAllSessions(actor, { personId: actor.personId });
    const [before] = await verifyEvents({ system: 'worker' });
    const number = before?.headNumber ?? 0;
    await tamper(`UPDATE events SET actor_name = '改名' WHERE chain = 'main' AND number = ${number}`);
    const [broken] = await verifyEvents({ system: 'worker' });
    expect(broken?.broken).toEqual({ number, reason: 'altered' });
    await tamper(`UPDATE events SET actor_name = '原名' WHERE chain = 'main' AND number = ${number}`);
    const [mended] = await verifyEvents({ system: 'worker' });
    expect(mended?.broken).toBeNull();
  });

  test('notices that the newest links were cut off', async () => {
    await recordDenial(
      { system: 'auth' },
      { kind: 'sign_in_denied', objectType: 'person', objectId: 'unknown' },
      crypto.randomUUID(),
    );
    const denials = (await verifyEvents({ system: 'worker' })).find((verdict) => verdict.chain === 'denials');
    const number = denials?.headNumber ?? 0;
    const [kept] = await owner.begin(async (sql) => {
      await sql`SELECT set_config('jibao.scope', 'system', true), set_config('jibao.system', 'test', true)`;
      return sql`SELECT * FROM events WHERE chain = 'denials' AND number = ${number}`;
    });
    await tamper(`DELETE FROM events WHERE chain = 'denials' AND number = ${number}`);
    const cut = (await verifyEvents({ system: 'worker' })).find((verdict) => verdict.chain === 'denials');
    expect(cut?.broken).toEqual({ number, reason: 'head_differs' });
    await owner.begin(async (sql) => {
      await sql`SELECT set_config('jibao.scope', 'system', true), set_config('jibao.system', 'test', true)`;
      await sql`INSERT INTO events ${sql(kept as Record<string, never>)}`;
    });
    const mended = (await verifyEvents({ system: 'worker' })).find((verdict) => verdict.chain === 'denials');
    expect(mended?.broken).toBeNull();
  });

  test('holds an attempt whose object cannot be stored as it was asked for', async () => {
    const reporter = await makeActor({ role: 'city_reporter', cityCode: '330100' });
    const mark = crypto.randomUUID();
    const attempt = { kind: 'action_denied', objectType: 'manage_plans', objectId: `${mark}\0evil` };
    await recordDenial(reporter, attempt);
    const audit = await makeActor({ role: 'audit_administrator' });
    const { rows } = await listEvents(audit, { chain: 'denials', before: null, words: mark });
    expect(rows.map((row) => row.objectId)).toEqual([`${mark}evil`]);
  });

  test('is read by the audit administrator only', async () => {
    const audit = await makeActor({ role: 'audit_administrator' });
    const page = await listEvents(audit, { chain: 'main', before: null, words: 'sessions_ended' });
    expect(page.rows.length).toBeGreaterThan(0);
    expect(page.rows.every((row) => row.kind === 'sessions_ended')).toBe(true);
    for (const role of ['system_administrator', 'security_administrator', 'province_publisher'] as const) {
      const other = await makeActor({ role });
      await expect(listEvents(other, { chain: 'main', before: null, words: '' })).rejects.toBeInstanceOf(Forbidden);
      await setPreferences(other, { theme: 'dark' });
    }
  });
});
