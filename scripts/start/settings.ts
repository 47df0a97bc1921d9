// What the person who starts Jibao may set, read once and checked. The application itself reads its settings through env.ts;
// the launcher cannot, since it is the one who makes them.
import path from 'node:path';
import { Failure } from './failure.ts';

export interface Settings {
  root: string;
  /** Absolute. */
  dataDir: string;
  host: string;
  port: number;
  /** The address that people type; may differ from host and port behind a proxy. */
  publicUrl: string;
  demonstration: 'on' | 'off' | undefined;
  databaseUrl: string | undefined;
  ownerUrl: string | undefined;
  /** Never build; use what was built before. */
  prebuilt: boolean;
  /** Development server instead of build and start. */
  development: boolean;
  /** Whether the worker runs beside the web server. */
  worker: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

function text(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

function readPort(value: string | undefined): number {
  if (value === undefined) return 3000;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Failure(`PORT is "${value}".`, 'give a whole number from 1 to 65535, such as PORT=3001 npm start');
}

function readSwitch(name: string, value: string | undefined): boolean {
  if (value === undefined || value === 'on' || value === 'off') return value !== 'off';
  throw new Failure(`${name} is "${value}".`, 'give on or off, or leave it out.');
}

/** A mail server and a sender, or neither: half of it would write messages that nobody sends. */
function checkMail(environment: Environment): void {
  const server = readAddress('JIBAO_SMTP_URL', text(environment, 'JIBAO_SMTP_URL'), ['smtp:', 'smtps:']);
  const from = text(environment, 'JIBAO_MAIL_FROM');
  if ((server === undefined) === (from === undefined)) return;
  throw new Failure(
    `${server === undefined ? 'JIBAO_MAIL_FROM is set without JIBAO_SMTP_URL' : 'JIBAO_SMTP_URL is set without JIBAO_MAIL_FROM'}.`,
    'set both to send e-mail, or neither.',
  );
}

function readDemonstration(value: string | undefined): 'on' | 'off' | undefined {
  if (value === undefined || value === 'on' || value === 'off') return value;
  throw new Failure(`JIBAO_DEMO is "${value}".`, 'give on or off, or leave it out.');
}

function readAddress(name: string, value: string | undefined, protocols: string[]): string | undefined {
  if (value === undefined) return undefined;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new Failure(
    `${name} is not an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}.`,
    `correct ${name}.`,
  );
}

/** Data inside the project must lie in a folder whose name begins with a dot: everything else there is taken for sources. */
function readDataDir(root: string, value: string | undefined): string {
  const dataDir = path.resolve(root, value ?? '.data');
  const inside = path.relative(root, dataDir);
  if ((inside.startsWith('.') && inside !== '.') || path.isAbsolute(inside)) return dataDir;
  throw new Failure(
    `JIBAO_DATA_DIR is "${value}".`,
    'name a folder outside the project, or one whose name begins with a dot, such as .data2',
  );
}

/** An address for `host` and `port` that works in a browser on this machine. */
export function localUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

export function readSettings(environment: Environment, root: string, argv: readonly string[]): Settings {
  const unknown = argv.filter((argument) => argument !== '--dev');
  if (unknown.length > 0) {
    throw new Failure(
      `"${unknown.join(' ')}" is not understood.`,
      'npm start takes no arguments, npm run dev neither; settings come from the environment (docs/operations.md).',
    );
  }
  const host = text(environment, 'HOST') ?? '127.0.0.1';
  const port = readPort(text(environment, 'PORT'));
  const database = ['postgres:', 'postgresql:'];
  const databaseUrl = readAddress('DATABASE_URL', text(environment, 'DATABASE_URL'), database);
  const ownerUrl = readAddress('DATABASE_OWNER_URL', text(environment, 'DATABASE_OWNER_URL'), database);
  if (ownerUrl && !databaseUrl) {
    throw new Failure(
      'DATABASE_OWNER_URL is set without DATABASE_URL.',
      'set both, or neither to use the embedded PostgreSQL.',
    );
  }
  checkMail(environment);
  return {
    root,
    dataDir: readDataDir(root, text(environment, 'JIBAO_DATA_DIR')),
    host,
    port,
    publicUrl: readAddress('JIBAO_URL', text(environment, 'JIBAO_URL'), ['http:', 'https:']) ?? localUrl(host, port),
    demonstration: readDemonstration(text(environment, 'JIBAO_DEMO')),
    databaseUrl,
    ownerUrl,
    prebuilt: text(environment, 'JIBAO_PREBUILT') === '1',
    development: argv.includes('--dev'),
    worker: readSwitch('JIBAO_WORKER', text(environment, 'JIBAO_WORKER')),
  };
}
