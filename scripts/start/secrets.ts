// The secrets of one installation, made once and kept in `.data/secrets.json`, readable by nobody else.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';

export interface Secrets {
  /** Signs sessions. */
  authSecret: string;
  /** Seals what server actions carry; base64 of 32 bytes. The same over builds, so that an open page survives an update. */
  actionsKey: string;
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
}

const NAMES = ['authSecret', 'actionsKey', 'superuserPassword', 'ownerPassword', 'appPassword'] as const;

export function makeSecrets(): Secrets {
  const hex = () => randomBytes(24).toString('hex');
  return {
    authSecret: randomBytes(48).toString('base64url'),
    actionsKey: randomBytes(32).toString('base64'),
    superuserPassword: hex(),
    ownerPassword: hex(),
    appPassword: hex(),
  };
}

export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (existsSync(file)) {
    try {
      const kept = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
      if (NAMES.every((name) => typeof kept[name] === 'string' && kept[name] !== '')) return kept;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    throw new Failure(`${file} is damaged.`, 'put it back from a backup; without it the database cannot be opened.');
  }
  const made = makeSecrets();
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
  return made;
}
