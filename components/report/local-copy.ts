// What was typed and has not reached the server, kept in this browser for the person who typed it. Where the browser keeps nothing, nothing happens.

export type LocalCopy = {
  readonly personId: string;
  readonly reportId: string;
  /** The opening of the form it was typed into; two windows keep two copies. */
  readonly session: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** By the server's clock, in milliseconds. */
  readonly keptAt: number;
};

type CopyKey = Pick<LocalCopy, 'personId' | 'reportId' | 'session'>;

const databaseName = 'jibao';
const storeName = 'unsent';
const keptFor = 7 * 24 * 3_600_000;

/** Says whether it is kept. */
export async function keepLocally(copy: LocalCopy): Promise<boolean> {
  return (await inStore('readwrite', (store) => store.put(copy))) !== undefined;
}

export async function forgetLocally({ personId, reportId, session }: CopyKey): Promise<void> {
  await inStore('readwrite', (store) => store.delete([personId, reportId, session]));
}

/** What this person left on this report, newest first. What is older than a week, whoever's it is, is deleted on the way. */
export async function keptCopies(personId: string, reportId: string, now: number): Promise<LocalCopy[]> {
  const all = (await inStore<LocalCopy[]>('readonly', (store) => store.getAll())) ?? [];
  const old = all.filter((copy) => now - copy.keptAt > keptFor);
  for (const copy of old) await forgetLocally(copy);
  return all
    .filter((copy) => !old.includes(copy) && copy.personId === personId && copy.reportId === reportId)
    .sort((a, b) => b.keptAt - a.keptAt);
}

/** Everything of this person that this browser holds and the system may not have. */
export async function unsentCopies(personId: string): Promise<LocalCopy[]> {
  const all = (await inStore<LocalCopy[]>('readonly', (store) => store.getAll())) ?? [];
  return all.filter((copy) => copy.personId === personId).sort((a, b) => b.keptAt - a.keptAt);
}

/** At sign-out, after asking. */
export async function forgetEverything(personId: string): Promise<void> {
  for (const copy of await unsentCopies(personId)) await forgetLocally(copy);
}

/** Undefined where the browser has no store, refuses it or is full. */
async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  let database: IDBDatabase | null = null;
  try {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore(storeName, { keyPath: ['personId', 'reportId', 'session'] });
    database = await answerOf(opening);
    return await answerOf(ask(database.transaction(storeName, mode).objectStore(storeName)));
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
