// The environment that the application and its scripts run in: what env.ts and next-auth read.
import type { Access } from '#db/provision.ts';
import type { Environment } from './child.ts';
import type { Secrets } from './secrets.ts';

export interface ApplicationSettings {
  publicUrl: string;
  dataDir: string;
  demonstration: 'on' | 'off';
}

/** Secrets that the person who starts Jibao gives take the place of our own. */
export function applicationEnvironment(
  given: Environment,
  { publicUrl, dataDir, demonstration }: ApplicationSettings,
  secrets: Secrets,
  access: Access,
): Environment {
  return {
    ...given,
    NODE_ENV: 'production',
    DATABASE_URL: access.appUrl,
    DATABASE_OWNER_URL: access.ownerUrl,
    AUTH_SECRET: given.AUTH_SECRET || secrets.authSecret,
    AUTH_TRUST_HOST: given.AUTH_TRUST_HOST || 'true',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.actionsKey,
    JIBAO_DEMO: demonstration,
    JIBAO_URL: publicUrl,
    JIBAO_DATA_DIR: dataDir,
  };
}

/** What serves needs no right to change the schema, and hands nothing to a mail server. */
export function forWebServer(environment: Environment): Environment {
  const { DATABASE_OWNER_URL: _, JIBAO_SMTP_URL: __, JIBAO_WORKER_DATABASE_URL: ___, ...rest } = environment;
  return rest;
}

/** The worker opens no session and reads no form. */
export function forWorker(environment: Environment): Environment {
  const { DATABASE_OWNER_URL: _, AUTH_SECRET: __, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ___, ...rest } = environment;
  return rest;
}
