// What an administrator does elsewhere while somebody is at work: through the use cases, not through the database.
import { eq } from 'drizzle-orm';
import { asTest, makeActor } from '#db/factories.ts';
import { people } from '#db/schema/people.ts';
import { setPersonDisabled } from '#reporting/people.ts';

export async function setDisabled(loginName: string, disabled: boolean): Promise<void> {
  const [person] = await asTest((db) =>
    db.select({ id: people.id }).from(people).where(eq(people.loginName, loginName)),
  );
  if (!person) throw new Error(`No person ${loginName}`);
  const administrator = await makeActor({ role: 'system_administrator' });
  await setPersonDisabled(administrator, { personId: person.id, disabled });
}
