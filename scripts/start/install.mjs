// Installs the packages of package-lock.json when they are missing or another lock was installed. Never changes the lock.
// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const NEEDED_MEGABYTES = 1500;
const NETWORK_ERROR =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|CERT_|SELF_SIGNED|npm error 40[37]|npm error 5\d\d/;

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** True when npm's own record of what lies in node_modules has every package of the lock that is not optional. */
function wasInstalledByHand(root) {
  try {
    const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([place, entry]) => place === '' || entry.optional || present[place]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** The environment without node_modules/.bin in the path: `npm ci` deletes the very Node that lies there. */
function environmentForNpm(root) {
  const own = path.join(root, 'node_modules');
  const env = { ...process.env };
  const name = Object.keys(env).find((key) => key.toLowerCase() === 'path') ?? 'PATH';
  const rest = (env[name] ?? '').split(path.delimiter).filter((folder) => !folder.startsWith(own));
  const runner = process.platform === 'win32' ? 'node.exe' : 'node';
  if (rest.some((folder) => existsSync(path.join(folder, runner)))) env[name] = rest.join(path.delimiter);
  return env;
}

/** Ends npm with us, also when we are killed: two of them in one folder would spoil it. */
function withBond(env) {
  const bond = `--import ${new URL('./end-with-launcher.mjs', import.meta.url).href}`;
  return { ...env, JIBAO_LAUNCHER_PID: String(process.pid), NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} ${bond}`.trim() };
}

/** Runs `npm ci`; resolves to the exit code and the last lines that it printed. */
function npmCi(root) {
  return new Promise((resolve) => {
    let tail = '';
    const args = [
      'ci',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
    ];
    const child = spawn('npm', args, {
      cwd: root,
      env: withBond(environmentForNpm(root)),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let stopping = false;
    const stop = (signal) => {
      stopping = true;
      child.kill(signal);
      // npm lets SIGTERM pass unheard.
      setTimeout(() => child.kill('SIGKILL'), 1000).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    const keep = (chunk) => {
      tail = (tail + chunk).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const finish = (code) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stop);
      if (stopping) process.exit(1);
      resolve({ code, tail });
    };
    child.on('error', (error) => {
      tail += error.message;
      finish(1);
    });
    child.on('close', finish);
  });
}

function explain(tail) {
  if (/ENOSPC/.test(tail)) {
    return {
      message: 'The disk is full: the packages could not be written.',
      whatToDo: 'free about 1.5 GB on the disk of this folder and run the command again.',
    };
  }
  if (/EACCES|EPERM|EROFS/.test(tail)) {
    return {
      message: 'npm may not write node_modules in this folder.',
      whatToDo: 'run the command as the user who owns this folder, or give that user the right to write here.',
    };
  }
  if (/ENOENT/.test(tail) && /spawn npm/.test(tail)) {
    return { message: 'npm was not found.', whatToDo: 'install npm (it comes with Node) and run the command again.' };
  }
  if (NETWORK_ERROR.test(tail)) {
    return {
      message: 'The npm registry could not be reached, so the packages could not be installed.',
      whatToDo:
        'check the network or name a registry that this machine reaches (`npm config set registry <address>`; `npm config set proxy <address>` for a proxy), ' +
        'or copy node_modules from a machine of the same kind, then run the command again.',
    };
  }
  if (/EUSAGE/.test(tail)) {
    return {
      message: 'package.json and package-lock.json do not belong together.',
      whatToDo:
        'after a change of dependencies run `npm install` and keep both files; otherwise get them again from the repository.',
    };
  }
  return { message: '`npm ci` failed.', whatToDo: 'read what npm says above; `npm ci` shows it again.' };
}

/** Returns nothing when the packages are there, or what went wrong and what to do. */
export async function installPackages(root) {
  const modules = path.join(root, 'node_modules');
  const record = path.join(modules, '.jibao-lock');
  const wanted = hashOf(path.join(root, 'package-lock.json'));
  const remember = () => {
    try {
      writeFileSync(record, wanted);
    } catch {
      // A read-only node_modules is checked again at the next start; that costs milliseconds.
    }
  };
  if (existsSync(record) && readFileSync(record, 'utf8') === wanted) return undefined;
  if (!existsSync(record) && wasInstalledByHand(root)) return remember();

  const disk = await statfs(root);
  const free = Math.floor((disk.bavail * disk.bsize) / 1e6);
  if (free < NEEDED_MEGABYTES && !existsSync(modules)) {
    return {
      message: `Only ${free} MB are free on the disk of this folder; the packages need ${NEEDED_MEGABYTES} MB.`,
      whatToDo: 'free some space and run the command again.',
    };
  }
  const began = Date.now();
  console.log('… Install the packages of package-lock.json (npm ci; a few minutes the first time)');
  const { code, tail } = await npmCi(root);
  if (code !== 0) {
    console.error(tail.split(/npm error\s+Usage:/)[0].trim());
    return explain(tail);
  }
  remember();
  console.log(`✓ Install the packages (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return undefined;
}
