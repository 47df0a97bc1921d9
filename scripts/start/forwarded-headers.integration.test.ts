// What a client says about where it comes from is not believed, unless a proxy of ours stands in front.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';

const server = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
  server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)));
`;

async function headersSeen(environment: Record<string, string>): Promise<Record<string, string>> {
  const guard = new URL('./forwarded-headers.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', guard, '--input-type=module', '-e', server], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { 'x-forwarded-for': '10.9.8.7', 'x-real-ip': '10.9.8.7', forwarded: 'for=10.9.8.7', 'x-other': 'kept' },
    });
    return (await response.json()) as Record<string, string>;
  } finally {
    child.kill();
  }
}

describe('forwarding headers', () => {
  test('from a client are dropped before anything reads them', async () => {
    const seen = await headersSeen({});
    expect(Object.keys(seen).filter((name) => /forward|real-ip/.test(name))).toEqual([]);
    expect(seen['x-other']).toBe('kept');
  });

  test('from a trusted proxy are kept', async () => {
    const seen = await headersSeen({ JIBAO_TRUST_PROXY: '1' });
    expect(seen['x-forwarded-for']).toBe('10.9.8.7');
  });
});
