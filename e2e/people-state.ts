// The people behind the browsers: the actor of a login name, colleagues made for one test. Writes through the use cases, as an
// administrator would.
import { openSession } from '#db/factories.ts';
import { acceptInvitation } from '#reporting/one-time-links.ts';
import { invitePerson } from '#reporting/people.ts';
import { grantRole } from '#reporting/roles.ts';
import { endAllSessions, findActor } from '#reporting/sessions.ts';
import type { Actor, Role } from '#rules/policy.ts';
import { administrators, password } from './personas.ts';

/** Who the product takes the person for. */
export async function actorNamed(loginName: string): Promise<Actor> {
  const actor = await findActor(await openSession(loginName));
  if (!actor) throw new Error(`${loginName} has no live session`);
  return actor;
}

export type Colleague = { loginName: string; name: string; personId: string };

let colleagues = 0;

/** A login name that no other test and no earlier run uses. */
export function newLoginName(stem: string): string {
  colleagues += 1;
  return `${stem}-${process.pid}-${Date.now().toString(36)}-${colleagues}`;
}

/** Somebody new with the demonstration's password, in the same office as a persona and with the role. */
export async function makeColleague(of: string, role: Role, name: string): Promise<Colleague> {
  const loginName = newLoginName('colleague');
  const { organisation } = await actorNamed(of);
  const newcomer = { loginName, name, organisationId: organisation.id };
  const { personId, secret } = await invitePerson(await actorNamed(administrators.system), newcomer);
  await acceptInvitation({ secret, password });
  const granter = await actorNamed(administrators.security);
  await grantRole(granter, { personId, organisationId: organisation.id, role });
  return { loginName, name, personId };
}

/** Ends every session of the person, as the security administrator can. */
export async function endSessions(personId: string): Promise<void> {
  await endAllSessions(await actorNamed(administrators.security), { personId });
}
