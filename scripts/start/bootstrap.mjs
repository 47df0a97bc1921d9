// The first phase of `npm start` and `npm test`: right Node, packages installed, pinned Node. Knows nothing of Jibao itself.
// Runs on every Node from 20.9 with nothing installed, so: no dependencies, no TypeScript, no recent syntax.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

const OLDEST_LAUNCHER = [20, 9];
const OLDEST_TYPE_STRIPPING = [22, 18];

function isAtLeast(version, wanted) {
  const [major, minor] = version.split('.').map(Number);
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}

function giveUp(message, whatToDo) {
  console.error(`\n✗ ${message}\n  What to do: ${whatToDo}\n`);
  process.exit(1);
}

/** The Node that package.json pins for this platform, or undefined where none is published or installed. */
function pinnedNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  return existsSync(file) ? realpathSync(file) : undefined;
}

/** The parent of a process, where the system tells it cheaply (Linux). */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}

/**
 * Calls back once when the process that started this one is gone, so that nothing outlives a launcher killed with SIGKILL:
 * our own first phase (its message channel closes) or npm (the shell that npm runs scripts in, or we, get another parent).
 */
function whenParentEnds(callback) {
  if (process.channel) {
    process.channel.unref();
    process.once('disconnect', callback);
    return;
  }
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

/** Runs the same script again under another Node, passes signals on to it and resolves to its exit code. */
function runAgain(node, script) {
  return new Promise((resolve) => {
    const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    whenParentEnds(() => child.kill('SIGTERM'));
    child.on('error', (error) => giveUp(`${node} could not be run: ${error.message}`, 'run `npm ci` and try again.'));
    child.on('exit', (code, signal) => {
      if (signal)
        console.error(`\n✗ The launcher was ended by ${signal}. What it left behind is ended at the next start.`);
      resolve(code ?? 1);
    });
  });
}

/**
 * Installs what is missing, makes sure that the pinned Node runs `work`, and exits with the code that `work` resolves to.
 * Where no pinned Node is published, the machine's own runs it if it can strip types.
 */
export async function runUnderPinnedNode(scriptUrl, work) {
  if (!isAtLeast(process.versions.node, OLDEST_LAUNCHER)) {
    giveUp(
      `Jibao needs Node 20.9 or newer; this is ${process.version}.`,
      'install a current Node LTS (https://nodejs.org) and run the command again.',
    );
  }
  const script = fileURLToPath(scriptUrl);
  const root = path.dirname(path.dirname(script));
  process.chdir(root);
  const failure = await installPackages(root);
  if (failure) giveUp(failure.message, failure.whatToDo);

  const pinned = pinnedNode(root);
  const onPinned = pinned !== undefined && realpathSync(process.execPath) === pinned;
  if (!onPinned && pinned !== undefined && spawnSync(pinned, ['--version']).status === 0) {
    process.exit(await runAgain(pinned, script));
  }
  if (!onPinned && !isAtLeast(process.versions.node, OLDEST_TYPE_STRIPPING)) {
    giveUp(
      `No Node that Jibao pins runs on this machine (${process.platform} ${process.arch}), and ${process.version} is too old to take its place.`,
      'install Node 24 LTS (22.18 at least) and run the command again. If npm is set to omit optional packages, run `npm ci --include=optional`.',
    );
  }
  // Compiled modules are kept between starts; programs started from here inherit it.
  process.env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules', '.cache', 'compiled');
  module.enableCompileCache?.();
  process.exit(await work(root, whenParentEnds));
}
