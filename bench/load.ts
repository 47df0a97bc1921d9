// A load of so many connections for so many seconds against one address of this machine; ends by itself.
import http from 'node:http';

export type Measured = { requestsPerSecond: number; p50: number; p95: number; failed: number; bytes: number };

type Load = { url: string; cookie: string; connections: number; seconds: number };

function once(url: string, cookie: string, agent: http.Agent): Promise<{ ok: boolean; bytes: number }> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent, headers: { cookie, 'accept-encoding': 'identity' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ ok: response.statusCode === 200, bytes }));
      response.on('error', () => resolve({ ok: false, bytes }));
    });
    request.on('error', () => resolve({ ok: false, bytes: 0 }));
  });
}

/** Milliseconds at p50 and p95; `bytes` is the size of one answer. */
export async function measure({ url, cookie, connections, seconds }: Load): Promise<Measured> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('Load goes to 127.0.0.1 only');
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  let bytes = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const result = await once(url, cookie, agent);
      if (!result.ok) failed += 1;
      bytes = result.bytes;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requestsPerSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), failed, bytes };
}
