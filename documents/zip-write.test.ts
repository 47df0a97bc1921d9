import { expect, test } from 'vitest';
import { entriesOf, openZip, unpacked } from './zip-check.ts';
import { zipOf } from './zip-write.ts';

test('a zip gives back every part under its own name, byte for byte', async () => {
  const parts = [
    { name: '杭州市-余杭区.xlsx', body: new TextEncoder().encode('第一份') },
    { name: 'empty.xlsx', body: new Uint8Array() },
    { name: 'large.bin', body: Uint8Array.from({ length: 300_000 }, (_, index) => index % 251) },
  ];
  const zip = await openZip(zipOf(parts));
  const back: [string, Buffer][] = [];
  for (const [name, entry] of await entriesOf(zip)) {
    const pieces: Buffer[] = [];
    for await (const piece of unpacked(zip, entry)) pieces.push(piece);
    back.push([name, Buffer.concat(pieces)]);
  }
  expect(back.map(([name]) => name)).toEqual(parts.map(({ name }) => name));
  expect(back.every(([, bytes], index) => bytes.equals(parts[index]?.body ?? new Uint8Array()))).toBe(true);
});
