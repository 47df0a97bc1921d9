// Sessions as rows: the cookie names one, the row decides. Ending a row, disabling its person or withdrawing a role works at once.
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { people, roleAssignments, sessions } from '#db/schema/people.ts';
import { env } from '#env';
import type { ActingOrganisation, Principal } from '#rules/actor.ts';
import { type Actor, allows, isRole, type Origin } from '#rules/policy.ts';
import { requirePerson } from './accounts.ts';
import { firstOrganisation } from './acting-organisation.ts';
import { principalOfSession, withLentRole } from './deputy-power.ts';
import { Forbidden } from './errors.ts';
import { asActor, readAs, record } from './transaction.ts';

const auth = { system: 'auth' } as const;
/** How often the row is told that its person is still there. */
const touchMilliseconds = 60_000;

/** Opens a session for a person who has just proved who they are. Null when the person holds no role: then there is nothing to do here. */
export async function startSession(personId: string, origin: Origin & { userAgent?: string }): Promise<string | null> {
  return asActor(auth, async (tx) => {
    const organisationId = await firstOrganisation(tx, personId);
    if (organisationId === null) return null;
    const person = await requirePerson(tx, personId);
    const id = crypto.randomUUID();
    await tx.db.insert(sessions).values({
      id,
      personId,
      organisationId,
      createdAt: tx.now,
      lastSeenAt: tx.now,
      address: origin.address,
      userAgent: origin.userAgent,
    });
    record(tx, {
      kind: 'signed_in',
      objectType: 'person',
      objectId: personId,
      detail: { person: person.name, session: id, address: origin.address },
    });
    return id;
  });
}

type SessionDocument = {
  personId: string;
  name: string;
  disabledAt: string | null;
  isDemonstration: boolean;
  organisationId: string;
  organisationKind: Actor['organisation']['kind'];
  organisationName: string;
  organisationNameEn: string;
  jurisdictionCode: string;
  createdAt: string;
  lastSeenAt: string;
  endedAt: string | null;
  roles: string[] | null;
  principal: Principal | null;
  mayActFor: ActingOrganisation[] | null;
};

/** The session's row with its person, its organisation and the roles in force there; null where there is no such row. */
function sessionDocument(sessionId: string): SQL {
  return sql`(
    SELECT json_build_object(
      'personId', ${people.id}, 'name', ${people.name}, 'disabledAt', ${people.disabledAt},
      'isDemonstration', ${people.isDemonstration}, 'organisationId', ${organisations.id},
      'organisationKind', ${organisations.kind}, 'organisationName', ${organisations.name},
      'organisationNameEn', ${organisations.nameEn}, 'jurisdictionCode', ${organisations.jurisdictionCode},
      'createdAt', ${sessions.createdAt}, 'lastSeenAt', ${sessions.lastSeenAt}, 'endedAt', ${sessions.endedAt},
      'roles', (
        SELECT json_agg(${roleAssignments.role} ORDER BY ${roleAssignments.role}) FROM ${roleAssignments}
        WHERE ${roleAssignments.personId} = ${sessions.personId}
          AND ${roleAssignments.organisationId} = ${sessions.organisationId}
          AND ${roleAssignments.withdrawnAt} IS NULL),
      'principal', ${principalOfSession()},
      'mayActFor', (
        SELECT json_agg(json_build_object('id', one.id, 'name', one.name, 'nameEn', one.name_en)
          ORDER BY one.kind DESC, one.jurisdiction_code, one.name)
        FROM organisations AS one WHERE one.id IN (
          SELECT held.organisation_id FROM role_assignments AS held
          WHERE held.person_id = ${sessions.personId} AND held.withdrawn_at IS NULL)))
    FROM ${sessions}
    JOIN ${people} ON ${people.id} = ${sessions.personId}
    JOIN ${organisations} ON ${organisations.id} = ${sessions.organisationId}
    WHERE ${sessions.id} = ${sessionId})`;
}

/** The actor of a live session, or null: ended, idle or too old, person disabled, no role left in the acting organisation. */
export async function findActor(sessionId: string): Promise<Actor | null> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  const { now, document: row } = await readAs<SessionDocument | null>(auth, sessionDocument(sessionId));
  if (!row?.roles || row.endedAt || row.disabledAt || (row.isDemonstration && !env.demonstration)) return null;
  const lastSeenAt = new Date(row.lastSeenAt);
  if (isOver({ createdAt: new Date(row.createdAt), lastSeenAt }, now)) return null;
  if (now.getTime() - lastSeenAt.getTime() > touchMilliseconds) await touch(sessionId);
  return {
    personId: row.personId,
    sessionId,
    name: row.name,
    organisation: {
      id: row.organisationId,
      kind: row.organisationKind,
      name: row.organisationName,
      nameEn: row.organisationNameEn,
      cityCode: row.organisationKind === 'city' ? row.jurisdictionCode : null,
    },
    ...withLentRole(row.roles.filter(isRole), row.principal),
    ...((row.mayActFor?.length ?? 0) > 1 ? { mayActFor: row.mayActFor ?? [] } : {}),
  };
}

async function touch(sessionId: string): Promise<void> {
  await asActor(auth, (tx) =>
    tx.db
      .update(sessions)
      .set({ lastSeenAt: tx.now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt))),
  );
}

function isOver(row: { createdAt: Date; lastSeenAt: Date }, now: Date): boolean {
  const idle = now.getTime() - row.lastSeenAt.getTime();
  const age = now.getTime() - row.createdAt.getTime();
  // A clock moved back (the demonstration sets it) must not keep a session alive for ever, nor end it.
  return idle > env.sessionIdleMinutes * 60_000 || age > env.sessionHours * 3_600_000;
}

/** Signs out: ends the actor's own session. */
export async function endSession(actor: Actor): Promise<void> {
  await asActor(actor, async (tx) => {
    await tx.db
      .update(sessions)
      .set({ endedAt: tx.now, endedBecause: 'signed_out' })
      .where(and(eq(sessions.id, actor.sessionId), isNull(sessions.endedAt)));
    record(tx, { kind: 'signed_out', objectType: 'person', objectId: actor.personId });
  });
}

/** Ends every session of a person: one's own, or anybody's for the security administrator. Returns how many were open. */
export async function endAllSessions(actor: Actor, input: { personId: string }): Promise<number> {
  if (input.personId !== actor.personId && !allows(actor, 'end_sessions'))
    throw new Forbidden('end_sessions', input.personId);
  return asActor(actor, async (tx) => {
    const ended = await tx.db
      .update(sessions)
      .set({
        endedAt: tx.now,
        endedBecause: input.personId === actor.personId ? 'signed_out_everywhere' : 'ended_by_administrator',
      })
      .where(and(eq(sessions.personId, input.personId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    record(tx, {
      kind: 'sessions_ended',
      objectType: 'person',
      objectId: input.personId,
      detail: { count: ended.length },
    });
    return ended.length;
  });
}

/** Open sessions of one person, newest first. */
export async function listSessions(actor: Actor, personId: string) {
  if (personId !== actor.personId && !allows(actor, 'end_sessions')) throw new Forbidden('end_sessions', personId);
  return asActor(actor, (tx) =>
    tx.db
      .select({
        id: sessions.id,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        address: sessions.address,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(
        and(
          eq(sessions.personId, personId),
          isNull(sessions.endedAt),
          sql`${sessions.lastSeenAt} > ${tx.now.toISOString()}::timestamptz - ${env.sessionIdleMinutes} * interval '1 minute'`,
        ),
      )
      .orderBy(sql`${sessions.lastSeenAt} DESC`, sessions.id),
  );
}
