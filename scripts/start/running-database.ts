// The database of a product that runs on a data folder, with the application's login.
import { readPostmaster } from '#db/embedded-leftover.ts';
import { presentDataDirectory } from '#db/embedded-place.ts';
import { accessTo } from '#db/provision.ts';
import { loadSecrets } from './secrets.ts';

/** The address, or undefined while no server runs on the folder. */
export function runningAppUrl(folder: string): string | undefined {
  const running = readPostmaster(presentDataDirectory(folder));
  if (!running?.ready || !isAlive(running.pid)) return undefined;
  const secrets = loadSecrets(folder);
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  return accessTo(`postgres://127.0.0.1:${running.port}/jibao`, 'jibao', passwords, '').appUrl;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
