import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetEverything, forgetLocally, keepLocally, keptCopies, unsentCopies } from './local-copy.ts';

const day = 24 * 3_600_000;
const now = 1_000 * day;
const copy = { personId: 'a', reportId: 'r', session: 's', values: { nextStep: '下季封顶' }, keptAt: now };

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

test('a copy comes back to the person who typed it, on that report, and to nobody else', async () => {
  expect(await keepLocally(copy)).toBe(true);
  expect(await keptCopies('a', 'r', now)).toEqual([copy]);
  expect(await keptCopies('b', 'r', now)).toEqual([]);
  expect(await keptCopies('a', 'other', now)).toEqual([]);
});

test('typing on replaces the copy of the same window; another window keeps its own, the newest first', async () => {
  await keepLocally(copy);
  await keepLocally({ ...copy, values: { nextStep: '下季竣工' } });
  await keepLocally({ ...copy, session: 't', keptAt: now + 1 });
  const kept = await keptCopies('a', 'r', now);
  expect(kept.map(({ session }) => session)).toEqual(['t', 's']);
  expect(kept[1]?.values).toEqual({ nextStep: '下季竣工' });
});

test('what was saved is forgotten, and everybody’s after a week', async () => {
  await keepLocally(copy);
  await forgetLocally(copy);
  expect(await keptCopies('a', 'r', now)).toEqual([]);
  await keepLocally(copy);
  expect(await keptCopies('b', 'r', now + 7 * day)).toEqual([]);
  expect(await keptCopies('a', 'r', now + 7 * day)).toHaveLength(1);
  await keptCopies('b', 'r', now + 7 * day + 1);
  expect(await keptCopies('a', 'r', now)).toEqual([]);
});

test('at sign-out a person’s own texts are counted and deleted, nobody else’s', async () => {
  await keepLocally(copy);
  await keepLocally({ ...copy, reportId: 'q', keptAt: now + 1 });
  await keepLocally({ ...copy, personId: 'b' });
  expect((await unsentCopies('a')).map(({ reportId }) => reportId)).toEqual(['q', 'r']);
  await forgetEverything('a');
  expect(await unsentCopies('a')).toEqual([]);
  expect(await unsentCopies('b')).toHaveLength(1);
});

test('a browser without a store keeps nothing and says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await keepLocally(copy)).toBe(false);
  expect(await keptCopies('a', 'r', now)).toEqual([]);
  await expect(forgetLocally(copy)).resolves.toBeUndefined();
});
