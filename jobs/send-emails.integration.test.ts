// One grouped message to each person, at most once: the mail server refuses, dies in the middle, the worker ends, two work at once.
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor, setClock } from '#db/factories.ts';
import { emails, mailAddresses, notices, outbox } from '#db/schema/notices.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { claimEmail, giveUpStuckEmails, mostAttempts } from '#reporting/email-states.ts';
import { writeEmails } from '#reporting/email-writing.ts';
import { Forbidden, Invalid } from '#reporting/errors.ts';
import { getMailSettings, saveMailSettings } from '#reporting/mail-settings.ts';
import { deliverOutbox } from '#reporting/notice-delivery.ts';
import { openNotice } from '#reporting/notices.ts';
import { asActor } from '#reporting/transaction.ts';
import type { Actor } from '#rules/actor.ts';
import { sendEmails } from './send-emails.ts';
import { sendBySmtp } from './smtp.ts';
import { SmtpDouble } from './smtp-double.ts';

const worker = { system: 'worker' } as const;
const baseUrl = 'https://jibao.example/';
const hangzhou = '330100';
let server: SmtpDouble;
let smtpUrl: string;
let reporter: Actor;
let approver: Actor;

beforeEach(async () => {
  await setClock(null);
  await asTest(async (db) => {
    await db.delete(emails);
    await db.delete(notices);
    await db.delete(outbox);
    await db.update(roleAssignments).set({ withdrawnAt: new Date() });
  });
  server = new SmtpDouble();
  smtpUrl = await server.listen();
  reporter = await makeActor({ role: 'city_reporter', cityCode: hangzhou, name: '王报' });
  approver = await makeActor({ role: 'city_approver', cityCode: hangzhou, name: '李审' });
  await saveMailSettings(reporter, { address: 'wang@hz.example.cn', isWanted: true });
});

afterEach(() => server.close());
afterAll(closeDatabase);

const names = { cityName: '杭州市', cityNameEn: 'Hangzhou', quarter: '2026Q3' };

async function happen(count = 1, commitmentName = '钱塘江海塘'): Promise<void> {
  for (let row = 0; row < count; row += 1) {
    await asTest((db) =>
      db.insert(outbox).values({
        kind: 'sent_back',
        audience: { cityCode: hangzhou, roles: ['city_reporter', 'city_approver'] },
        detail: { ...names, commitmentName, commitmentNameEn: 'Seawalls' },
        path: `/city/reports/${row}`,
        createdAt: new Date(Date.now() + 50),
      }),
    );
  }
  await deliverOutbox(worker);
}

const run = () =>
  sendEmails(worker, { baseUrl, send: (email) => sendBySmtp(email, { smtpUrl, from: '季报 <jibao@zj.example.cn>' }) });

const stored = () => asTest((db) => db.select().from(emails).orderBy(asc(emails.createdAt), asc(emails.id)));
const states = async () => (await stored()).map(({ state }) => state);
/** As if the wait before the next try were over. */
const waited = () => asTest((db) => db.update(emails).set({ nextAttemptAt: sql`now() - interval '1 second'` }));

const textOf = (message = '') => {
  const [head = '', body = ''] = message.split('\r\n\r\n', 2);
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : body.replaceAll('=\r\n', '');
};

describe('a message', () => {
  test('groups what one person was told, says where, and goes out once', async () => {
    await happen(3);
    expect(await run()).toEqual({ sent: 1, put_off: 0, given_up: 0 });
    expect(await run()).toEqual({ sent: 0, put_off: 0, given_up: 0 });
    expect(server.recipients).toEqual(['wang@hz.example.cn']);
    expect(server.messages).toHaveLength(1);
    const [message] = server.messages;
    const text = textOf(message);
    expect(text.match(/钱塘江海塘/g)).toHaveLength(3);
    expect(text).toContain('https://jibao.example/city/reports/2');
    expect(message).toMatch(/^Message-ID: <[0-9a-f-]{36}@zj\.example\.cn>/im);
    expect(message).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(await stored()).toMatchObject([{ state: 'sent', attempts: 1, problem: null }]);
  });

  test('is in the person’s language', async () => {
    await asTest((db) => db.update(people).set({ locale: 'en' }).where(eq(people.id, reporter.personId)));
    await happen(2);
    await run();
    expect((await stored())[0]).toMatchObject({ subject: 'Jibao: 2 notices' });
  });

  test('goes to nobody who does not want it, has read it, or was told before entering an address', async () => {
    await saveMailSettings(reporter, { address: 'wang@hz.example.cn', isWanted: false });
    await happen();
    await run();
    await saveMailSettings(reporter, { address: 'wang@hz.example.cn', isWanted: true });
    await asTest((db) => db.update(notices).set({ createdAt: new Date(Date.now() - 1000) }));
    await run();
    await happen();
    const [latest] = await asTest((db) =>
      db
        .select({ id: notices.id })
        .from(notices)
        .where(eq(notices.personId, reporter.personId))
        .orderBy(sql`created_at DESC`)
        .limit(1),
    );
    await openNotice(reporter, { noticeId: latest?.id ?? '' });
    await run();
    expect(server.messages).toEqual([]);
  });

  test('comes an hour after the one before at the soonest', async () => {
    await happen(1, '第一件');
    await run();
    await happen(1, '第二件');
    await run();
    expect(server.messages).toHaveLength(1);
    await asTest((db) => db.update(emails).set({ createdAt: new Date(Date.now() - 3_600_001) }));
    await run();
    expect(server.messages.map((message) => textOf(message).match(/第.件/g))).toEqual([['第一件'], ['第二件']]);
  });

  test('that waited while its person changed their mind is not sent', async () => {
    await happen();
    await writeEmails(worker, { baseUrl });
    await saveMailSettings(reporter, { address: 'other@hz.example.cn', isWanted: true });
    await run();
    expect(server.messages).toEqual([]);
    expect(await stored()).toMatchObject([{ state: 'failed', problem: 'no_longer_wanted' }]);
  });

  test('is not made for a role that was withdrawn since', async () => {
    await happen();
    await asTest((db) => db.update(roleAssignments).set({ withdrawnAt: new Date() }));
    await run();
    expect(await stored()).toEqual([]);
  });
});

describe('at most once', () => {
  test('two workers at once send one', async () => {
    await saveMailSettings(approver, { address: 'li@hz.example.cn', isWanted: true });
    await happen(2);
    await Promise.all([run(), run(), run()]);
    expect(server.recipients.toSorted()).toEqual(['li@hz.example.cn', 'wang@hz.example.cn']);
  });

  test.each(['MAIL', 'RCPT', 'DATA', 'end'] as const)(
    'refused for now at %s: tried again, and then sent',
    async (stage) => {
      await happen();
      server.twists = { [stage]: '451 later' };
      expect(await run()).toMatchObject({ sent: 0, put_off: 1 });
      expect(await run()).toMatchObject({ sent: 0, put_off: 0 });
      expect(await stored()).toMatchObject([{ state: 'ready', attempts: 1, problem: '451' }]);
      server.twists = {};
      await waited();
      expect(await run()).toMatchObject({ sent: 1 });
      expect(await states()).toEqual(['sent']);
    },
  );

  test.each(['greeting', 'EHLO', 'AUTH'] as const)(
    'a server that dies at %s has taken nothing: tried again',
    async (stage) => {
      await happen();
      server.twists = { [stage]: 'die' };
      expect(await run()).toMatchObject({ put_off: 1 });
      expect(await states()).toEqual(['ready']);
    },
  );

  test('is given up after some tries, and the inbox still has it', async () => {
    await happen();
    server.twists = { RCPT: '450 later' };
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      await waited();
      await run();
    }
    expect(await stored()).toMatchObject([{ state: 'failed', attempts: mostAttempts }]);
    await waited();
    expect(await run()).toMatchObject({ put_off: 0 });
  });

  test('refused for good is not tried again', async () => {
    await happen();
    server.twists = { RCPT: '550 no such mailbox' };
    await run();
    await waited();
    await run();
    expect(server.recipients).toHaveLength(1);
    expect(await stored()).toMatchObject([{ state: 'failed', problem: '550' }]);
  });

  test('a server that dies with the message in its hands may have taken it: never again', async () => {
    await happen();
    server.twists = { end: 'die' };
    expect(await run()).toMatchObject({ sent: 0, given_up: 1 });
    expect(await states()).toEqual(['unknown']);
    server.twists = {};
    await waited();
    await run();
    expect(server.messages).toHaveLength(1);
  });

  test('claimed by a worker that ended: unknown after a while, never sent again', async () => {
    await happen();
    await writeEmails(worker, { baseUrl });
    expect(await claimEmail(worker)).not.toBeNull();
    expect(await run()).toEqual({ sent: 0, put_off: 0, given_up: 0 });
    expect(await states()).toEqual(['sending']);
    expect(await giveUpStuckEmails(worker, 0)).toBe(1);
    await run();
    expect(server.messages).toEqual([]);
    expect(await stored()).toMatchObject([{ state: 'unknown', problem: 'worker_ended' }]);
  });
});

describe('an address', () => {
  test('is seen by its person and the worker alone, also where a colleague asks the database itself', async () => {
    expect(await getMailSettings(reporter)).toEqual({ address: 'wang@hz.example.cn', isWanted: true });
    const administrator = await makeActor({ role: 'system_administrator' });
    for (const other of [approver, administrator]) {
      const seen = await asActor(other, (tx) => tx.db.select().from(mailAddresses));
      expect(seen.filter(({ personId }) => personId === reporter.personId)).toEqual([]);
    }
    await expect(writeEmails(approver, { baseUrl })).rejects.toBeInstanceOf(Forbidden);
  });

  test.each(['wang', 'a@b.cn\r\nBcc: c@d.cn', 'a@b.cn,c@d.cn'])('%j is refused', async (address) => {
    await expect(saveMailSettings(reporter, { address, isWanted: true })).rejects.toBeInstanceOf(Invalid);
  });

  test('left empty is removed', async () => {
    await saveMailSettings(reporter, { address: ' ', isWanted: true });
    expect(await getMailSettings(reporter)).toEqual({ address: '', isWanted: true });
  });
});
