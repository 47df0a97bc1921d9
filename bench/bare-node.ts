// The same session check and the same reads as Jibao's pages, answered by node:http alone: what the framework and the markup cost on top.
import { createServer } from 'node:http';
import { decode } from 'next-auth/jwt';
import { env } from '#env';
import { getDashboard } from '#reporting/dashboard.ts';
import { getReport } from '#reporting/reports.ts';
import { findActor } from '#reporting/sessions.ts';

const cookieName = 'jibao.session';
const json = (value: unknown) =>
  JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? String(item) : item));

async function answer(path: string, cookie: string): Promise<string | null> {
  const token = new RegExp(`${cookieName.replace('.', '\\.')}=([^;]+)`).exec(cookie)?.[1];
  const session = token ? await decode({ token, secret: env.authSecret, salt: cookieName }) : null;
  const actor = typeof session?.sessionId === 'string' ? await findActor(session.sessionId) : null;
  if (!actor) return null;
  const report = /^\/city\/reports\/([0-9a-f-]{36})$/.exec(path)?.[1];
  return json(
    report ? await getReport(actor, report) : await getDashboard(actor, { quarter: null, basis: 'official' }),
  );
}

const server = createServer((request, response) => {
  answer(request.url ?? '/', request.headers.cookie ?? '').then(
    (body) => response.writeHead(body === null ? 401 : 200, { 'Content-Type': 'application/json' }).end(body ?? ''),
    () => response.writeHead(500).end(),
  );
});

server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit(0));
