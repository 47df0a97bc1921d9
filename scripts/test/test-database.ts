// The PostgreSQL of a test run: its own server, never the user's, and an own database for each group of tests.
import path from 'node:path';
import { type EmbeddedServer, startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { provisionOwnServer } from '#db/provision.ts';
import { applicationEnvironment } from '../start/application-environment.ts';
import type { Environment } from '../start/child.ts';
import { makeSecrets } from '../start/secrets.ts';
import { step } from '../start/steps.ts';
import type { Run } from './run.ts';

export interface TestDatabase {
  /** A fresh database; resolves to the environment in which Jibao uses it at `publicUrl`. */
  create(name: string, publicUrl: string, demonstration: 'on' | 'off'): Promise<Environment>;
  /** Where databases can be made: of this run's own server. */
  readonly superuserUrl: string;
  /** Applies the migrations as the owner. */
  migrate(environment: Environment): Promise<void>;
}

const secrets = makeSecrets();

function databaseOn(server: EmbeddedServer, run: Run): TestDatabase {
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  return {
    superuserUrl: server.superuserUrl,
    create: async (name, publicUrl, demonstration) => {
      const access = await provisionOwnServer(server.superuserUrl, name, passwords);
      const settings = { publicUrl, dataDir: run.folder, demonstration };
      return applicationEnvironment(run.environment, settings, secrets, access);
    },
    migrate: async (environment) => {
      await migrate(environment.DATABASE_OWNER_URL ?? '', path.join(run.root, 'db', 'migrations'));
    },
  };
}

/** Starts the server of this run; it is stopped at the end of the run. */
export async function startTestDatabase(run: Run): Promise<TestDatabase> {
  const { folder, life } = run;
  const server = await step(
    'Start a PostgreSQL for the tests',
    () => startEmbedded({ folder, password: secrets.superuserPassword, signal: life.signal }),
    ({ version, port }) => `version ${version} on 127.0.0.1:${port}`,
  );
  life.onEnd('PostgreSQL', server.stop);
  return databaseOn(server, run);
}
