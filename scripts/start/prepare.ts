// A child of the launcher that prepares the database and ends: migrations, plan content, then the demonstration or the link for
// the first administrators. Its connections and memory end with it. It answers on its message channel.
import path from 'node:path';
import { migrate } from '#db/migrate.ts';
import { checkServingRole } from '#db/provision.ts';
import { env } from '#env';
import { asFailure } from './failure.ts';
import type { Prepared } from './preparation.ts';
import { step } from './steps.ts';

async function prepare(): Promise<Prepared> {
  const root = path.join(import.meta.dirname, '..', '..');
  await step(
    'Migrate the database',
    () => migrate(env.databaseOwnerUrl, path.join(root, 'db', 'migrations')),
    ({ applied, total }) =>
      applied === 0 ? `nothing to do, ${total} migrations` : `${applied} of ${total} migrations applied`,
  );
  await checkServingRole(env.databaseUrl);
  const { loadPlanContent } = await import('../seed/load-plan-content.ts');
  await step('Load the plans', loadPlanContent, ({ created, unchanged }) => `${created} new, ${unchanged} unchanged`);
  if (!env.demonstration) {
    const { firstAdministratorsLink } = await import('../seed/first-administrators.ts');
    return { personas: [], firstLink: await firstAdministratorsLink() };
  }
  const { loadDemonstration } = await import('../seed/load-demonstration.ts');
  const { personas } = await step('Load the demonstration', loadDemonstration, ({ created }) =>
    created ? 'new' : 'there already',
  );
  return { personas, firstLink: null };
}

function answer(message: unknown, code: number): void {
  process.send?.(message, () => process.exit(code));
}

process.once('disconnect', () => process.exit(1));
prepare().then(
  (prepared) => answer({ prepared }, 0),
  (error: unknown) => {
    const { message, whatToDo } = asFailure(error);
    answer({ failure: { message, whatToDo } }, 1);
  },
);
