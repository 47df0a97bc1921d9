// Name and password. One answer and equal time for every reason of failure; slows down guessing by name and by address.
import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { eq, inArray } from 'drizzle-orm';
import { credentials, people, signInThrottles } from '#db/schema/people.ts';
import { env } from '#env';
import type { Origin } from '#rules/policy.ts';
import { recordDenial } from './denials.ts';
import { asActor, type Transaction } from './transaction.ts';

const auth = { system: 'auth' } as const;
/** Failures within the window before the lock: a person's name, and an address that a whole office may share. */
const limits = { name: 5, address: 50 };
const windowMilliseconds = 15 * 60_000;
const lockMilliseconds = 15 * 60_000;
const longestPassword = 256;

// argon2id, 19 MiB, two passes: the parameters OWASP names for a server.
const hashing = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, hashing);
}

function throttleKeys(loginName: string, address: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 40);
  return { name: `name:${digest(loginName)}`, address: `address:${digest(address)}` };
}

/** The person's id when name and password are right, the account is active and nothing is locked; else null. */
export async function verifyPassword(typedName: string, password: string, origin: Origin): Promise<string | null> {
  const loginName = typedName.trim().toLowerCase();
  const keys = throttleKeys(loginName, origin.address);
  const found = await asActor(auth, (tx) => findCandidate(tx, loginName, [keys.name, keys.address]));
  decoy ??= hashPassword('no such person');
  const passwordHash = found.passwordHash ?? (await decoy);
  const matches = await verify(passwordHash, password.slice(0, longestPassword)).catch(() => false);
  const accepted =
    matches && found.passwordHash !== null && !found.locked && !found.disabled && password.length <= longestPassword;
  if (accepted) {
    await asActor(auth, (tx) => tx.db.delete(signInThrottles).where(eq(signInThrottles.key, keys.name)));
    return found.personId;
  }
  await asActor(auth, (tx) => countFailure(tx, keys));
  const reason = found.locked ? 'locked' : found.disabled ? 'disabled' : 'wrong_name_or_password';
  await recordDenial(
    auth,
    {
      kind: 'sign_in_denied',
      objectType: 'person',
      // A name that nobody has may be a password typed into the wrong field: keep it out of the record.
      objectId: found.personId ?? 'unknown',
      detail: { reason, address: origin.address },
    },
    keys.address,
  );
  return null;
}

async function findCandidate(tx: Transaction, loginName: string, keys: string[]) {
  const [row] = await tx.db
    .select({
      personId: people.id,
      disabledAt: people.disabledAt,
      isDemonstration: people.isDemonstration,
      passwordHash: credentials.passwordHash,
    })
    .from(people)
    .innerJoin(credentials, eq(credentials.personId, people.id))
    .where(eq(people.loginName, loginName));
  const throttles = await tx.db.select().from(signInThrottles).where(inArray(signInThrottles.key, keys));
  return {
    personId: row?.personId ?? null,
    passwordHash: row?.passwordHash ?? null,
    // Their password is known to everybody, so they exist in demonstration mode only.
    disabled: row?.disabledAt != null || (row?.isDemonstration === true && !env.demonstration),
    locked: throttles.some((throttle) => throttle.lockedUntil !== null && throttle.lockedUntil > tx.now),
  };
}

async function countFailure(tx: Transaction, keys: { name: string; address: string }): Promise<void> {
  for (const [kind, key] of Object.entries(keys) as ['name' | 'address', string][]) {
    const [row] = await tx.db.select().from(signInThrottles).where(eq(signInThrottles.key, key)).for('update');
    const running = row && tx.now.getTime() - row.firstFailureAt.getTime() < windowMilliseconds;
    const failures = running ? row.failures + 1 : 1;
    const values = {
      key,
      failures,
      firstFailureAt: running ? row.firstFailureAt : tx.now,
      lockedUntil: failures >= limits[kind] ? new Date(tx.now.getTime() + lockMilliseconds) : null,
    };
    await tx.db.insert(signInThrottles).values(values).onConflictDoUpdate({ target: signInThrottles.key, set: values });
  }
}
