// Runs prepare.ts and hands on what it answers.
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Environment } from './child.ts';
import { Failure } from './failure.ts';

export interface Persona {
  loginName: string;
  password: string;
  label: string;
}

export interface Prepared {
  personas: Persona[];
  /** One-time address that makes the first administrators; null when somebody exists already, or in a demonstration. */
  firstLink: string | null;
}

type Answer = { prepared: Prepared } | { failure: { message: string; whatToDo: string } };

/** `environment` holds both database logins and what env.ts wants. */
export function prepareDatabase(root: string, environment: Environment, signal: AbortSignal): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'scripts/start/prepare.ts')], {
      cwd: root,
      env: environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    });
    const stop = () => void child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    let answer: Answer | undefined;
    child.on('message', (message) => {
      answer = message as Answer;
    });
    child.on('error', reject);
    child.on('close', (code, name) => {
      signal.removeEventListener('abort', stop);
      if (answer && 'prepared' in answer) resolve(answer.prepared);
      else if (answer) reject(new Failure(answer.failure.message, answer.failure.whatToDo));
      else
        reject(
          new Failure(
            `Preparing the database ended (${name ?? `code ${code}`}).`,
            'read the lines above and start again.',
          ),
        );
    });
  });
}
