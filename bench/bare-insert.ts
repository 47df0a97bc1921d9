// What a save costs at least: one row inserted by node:http over the same pool, and nothing else.
import { createServer } from 'node:http';
import postgres from 'postgres';
import { env } from '#env';

const sql = postgres(env.databaseUrl, { max: env.poolSize, onnotice: () => {} });

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    sql`INSERT INTO bench_saves (id, body) VALUES (${crypto.randomUUID()}, ${body})`.then(
      () => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'),
      () => response.writeHead(500).end(),
    );
  });
});

server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit(0));
