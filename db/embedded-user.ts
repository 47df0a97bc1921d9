// As whom the embedded server runs, and whether that user reaches a folder. PostgreSQL refuses to run as root, so root
// lends it another user: whoever owns the data already, else the system user `postgres`, made if it is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import process from 'node:process';
import { DatabaseFailure } from './database-failure.ts';

/** Empty when the server runs as the user who starts it. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

function lookUp(name: string): Required<ServerUser> | undefined {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [user, group] = [id('-u'), id('-g')];
  if (user.status !== 0 || group.status !== 0) return undefined;
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}

function create(): Required<ServerUser> | undefined {
  spawnSync('groupadd', ['--system', 'postgres']);
  const made = spawnSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/bin/false',
    'postgres',
  ]);
  if (made.status !== 0) {
    spawnSync('addgroup', ['-S', 'postgres']);
    spawnSync('adduser', ['-S', '-D', '-H', '-G', 'postgres', 'postgres']);
  }
  return lookUp('postgres');
}

/** The user for the server whose data lies, or will lie, in `dataDirectory`. */
export function serverUser(dataDirectory: string): ServerUser {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = lookUp('postgres') ?? create() ?? lookUp('nobody');
  if (user) return user;
  throw new DatabaseFailure(
    'PostgreSQL does not run as root, and no other user could be found or made for it.',
    'run the command as an ordinary user, or create a user first: useradd --system postgres',
  );
}

function reaches(user: ServerUser, folder: string, test: '-x' | '-w'): boolean {
  if (user.uid === undefined) {
    try {
      accessSync(folder, test === '-x' ? constants.X_OK : constants.W_OK | constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }
  const script = 'cd "$1" 2>/dev/null && test "$2" .';
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder, test], { ...user, cwd: '/' }).status === 0;
}

/** Whether `user` may enter `folder`, all folders above it included. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  return reaches(user, folder, '-x');
}

/** Whether `user` may also write in it. */
export function mayWrite(user: ServerUser, folder: string): boolean {
  return reaches(user, folder, '-w');
}
