// Sessions as rows: the cookie names one, the row decides. Ending a row, disabling its person or withdrawing a role works at once.
import { and, eq, isNull, sql } from 'drizzle-orm';
import { jurisdictions, organisations } from '#db/schema/jurisdictions.ts';
import { people, roleAssignments, sessions } from '#db/schema/people.ts';
import { env } from '#env';
import { type Actor, allows, isRole, type Origin } from '#rules/policy.ts';
import { Forbidden } from './errors.ts';
import { asActor, record } from './transaction.ts';

const auth = { system: 'auth' } as const;
/** How often the row is told that its person is still there. */
const touchMilliseconds = 60_000;

/** Opens a session for a person who has just proved who they are. Null when the person holds no role: then there is nothing to do here. */
export async function startSession(personId: string, origin: Origin & { userAgent?: string }): Promise<string | null> {
  return asActor(auth, async (tx) => {
    const [assignment] = await tx.db
      .select({ organisationId: roleAssignments.organisationId, name: people.name })
      .from(roleAssignments)
      .innerJoin(people, eq(people.id, roleAssignments.personId))
      .where(and(eq(roleAssignments.personId, personId), isNull(roleAssignments.withdrawnAt)))
      .orderBy(roleAssignments.grantedAt, roleAssignments.id)
      .limit(1);
    if (!assignment) return null;
    const id = crypto.randomUUID();
    await tx.db.insert(sessions).values({
      id,
      personId,
      organisationId: assignment.organisationId,
      createdAt: tx.now,
      lastSeenAt: tx.now,
      address: origin.address,
      userAgent: origin.userAgent,
    });
    record(tx, {
      kind: 'signed_in',
      objectType: 'person',
      objectId: personId,
      detail: { person: assignment.name, session: id, address: origin.address },
    });
    return id;
  });
}

/** The actor of a live session, or null: ended, idle or too old, person disabled, no role left in the acting organisation. */
export async function findActor(sessionId: string): Promise<Actor | null> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  return asActor(auth, async (tx) => {
    const rows = await tx.db
      .select({
        personId: people.id,
        name: people.name,
        disabledAt: people.disabledAt,
        isDemonstration: people.isDemonstration,
        organisationId: organisations.id,
        organisationKind: organisations.kind,
        organisationName: organisations.name,
        organisationNameEn: organisations.nameEn,
        jurisdictionCode: organisations.jurisdictionCode,
        cityShortName: jurisdictions.shortName,
        role: roleAssignments.role,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        endedAt: sessions.endedAt,
      })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .innerJoin(organisations, eq(organisations.id, sessions.organisationId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, organisations.jurisdictionCode))
      .innerJoin(
        roleAssignments,
        and(
          eq(roleAssignments.personId, sessions.personId),
          eq(roleAssignments.organisationId, sessions.organisationId),
          isNull(roleAssignments.withdrawnAt),
        ),
      )
      .where(eq(sessions.id, sessionId))
      .orderBy(roleAssignments.role);
    const [row] = rows;
    if (!row || row.endedAt || row.disabledAt || (row.isDemonstration && !env.demonstration) || isOver(row, tx.now))
      return null;
    if (tx.now.getTime() - row.lastSeenAt.getTime() > touchMilliseconds) {
      await tx.db.update(sessions).set({ lastSeenAt: tx.now }).where(eq(sessions.id, sessionId));
    }
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
      roles: rows.map((item) => item.role).filter(isRole),
    };
  });
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
