import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseFailure } from './database-failure.ts';
import { discardEmbedded, type EmbeddedServer, startEmbedded } from './embedded.ts';
import { endLeftover } from './embedded-leftover.ts';
import { withConnection } from './server-login.ts';

const password = 'a1b2c3';
const asRoot = process.getuid?.() === 0;
let folder: string;
let servers: EmbeddedServer[] = [];

async function start(options: { password?: string; signal?: AbortSignal } = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder, password, ...options });
  servers.push(server);
  return server;
}

async function remember(server: EmbeddedServer, word: string): Promise<void> {
  await withConnection(server.superuserUrl, async (sql) => {
    await sql`CREATE TABLE IF NOT EXISTS words (word text)`;
    await sql`INSERT INTO words VALUES (${word})`;
  });
}

function remembered(server: EmbeddedServer): Promise<string[]> {
  return withConnection(server.superuserUrl, async (sql) => {
    const rows = await sql`SELECT word FROM words ORDER BY word`;
    return rows.map((row) => row.word);
  });
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jibao-embedded-'));
  chmodSync(folder, 0o711);
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  await discardEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded server', () => {
  test('starts empty in UTF8 with checksums, sorts by code point, and leaves no password file', async () => {
    const server = await start();
    const [row] = await withConnection(
      server.superuserUrl,
      (
        sql,
      ) => sql`SELECT current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS checksums,
        current_setting('fsync') AS fsync, current_setting('TimeZone') AS zone, current_setting('password_encryption') AS method,
        array(SELECT x FROM unnest(array['b', 'B', '杭州', 'a']) AS x ORDER BY x) AS sorted, upper('é') AS upper`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      checksums: 'on',
      fsync: 'on',
      zone: 'UTC',
      method: 'scram-sha-256',
      sorted: ['B', 'a', 'b', '杭州'],
      upper: 'É',
    });
    expect(readdirSync(path.dirname(server.dataDirectory)).filter((name) => name.includes('making'))).toEqual([]);
    expect(statSync(server.dataDirectory).mode & 0o777).toBe(0o700);
    expect(statSync(server.dataDirectory).uid === 0).toBe(false);
  });

  test('clears what a start killed while making the data has left', async () => {
    mkdirSync(path.join(folder, 'postgres.making-1', 'data'), { recursive: true });
    writeFileSync(path.join(folder, 'postgres.making-1', 'password'), 'old');
    const server = await start();
    expect(readdirSync(folder).sort()).toEqual(['logs', 'postgres']);
    expect(server.dataDirectory).toBe(path.join(folder, 'postgres'));
  });

  test('keeps the data over a stop and a start', async () => {
    const first = await start();
    await remember(first, 'kept');
    await first.stop();
    expect(existsSync(path.join(first.dataDirectory, 'postmaster.pid'))).toBe(false);
    const second = await start();
    expect(second.endedLeftover).toBe(false);
    expect(await remembered(second)).toEqual(['kept']);
  });

  test('recovers what was committed before the server was killed', async () => {
    const first = await start();
    await remember(first, 'committed');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    expect(await remembered(await start())).toEqual(['committed']);
  });

  test('ends a server that a killed launcher left running, and goes on with its data', async () => {
    const orphan = await start();
    await remember(orphan, 'orphan');
    const second = await start();
    expect(second.endedLeftover).toBe(true);
    expect(await orphan.ended).toBe('code 0');
    expect(await remembered(second)).toEqual(['orphan']);
  });

  test('is not held up by a postmaster.pid whose number belongs to another program, and does not touch that program', async () => {
    const first = await start();
    await remember(first, 'stale');
    const file = path.join(first.dataDirectory, 'postmaster.pid');
    const written = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, written.replace(/^\d+/, String(process.ppid)));
    expect(await endLeftover(first.dataDirectory)).toBe(false);
    expect(() => process.kill(process.ppid, 0)).not.toThrow();
    expect(await remembered(await start())).toEqual(['stale']);
  });

  test('says so when the password is not the one the data was made with', async () => {
    await (await start()).stop();
    await expect(start({ password: 'other' })).rejects.toThrow(DatabaseFailure);
    await expect(start({ password: 'other' })).rejects.toThrow(/secrets\.json/);
  });

  test('ends what it began when the start is called off', async () => {
    const controller = new AbortController();
    const started = start({ signal: controller.signal });
    setTimeout(() => controller.abort(new Error('called off')), 10);
    await expect(started).rejects.toThrow();
    expect(await endLeftover(path.join(folder, 'postgres'))).toBe(false);
  });

  test.runIf(asRoot)(
    'puts the data elsewhere when the server may not enter the folder, and finds it again',
    async () => {
      chmodSync(folder, 0o700);
      const first = await start();
      await remember(first, 'elsewhere');
      const place = readFileSync(path.join(folder, 'postgres-location'), 'utf8').trim();
      expect(first.dataDirectory).toBe(path.join(place, 'postgres'));
      await first.stop();
      const second = await start();
      expect(await remembered(second)).toEqual(['elsewhere']);
      await second.stop();
      await discardEmbedded(folder);
      expect(existsSync(place)).toBe(false);
    },
  );
});
