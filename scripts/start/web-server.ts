// The web server (Next) as a child: started directly, known by a pid file, ready when the sign-in page answers.
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ended, type Environment, endChild, startNode, untilEnded } from './child.ts';
import { Failure } from './failure.ts';
import { writeIdentity } from './process-identity.ts';
import { localUrl } from './settings.ts';

export interface WebServerOptions {
  root: string;
  host: string;
  port: number;
  environment: Environment;
  signal: AbortSignal;
  /** Where the process is written down, for the start that finds it orphaned. */
  pidFile: string;
  development?: boolean;
  onOutput: (text: string) => void;
}

export interface WebServer {
  url: string;
  ended: Promise<Ended>;
  stop(): Promise<void>;
}

const forwardedHeaders = new URL('./forwarded-headers.mjs', import.meta.url).href;
const READY_SECONDS = 90;

/** The status of a page, or undefined while nobody listens. No connection is kept open: it would hold up the stop. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false, timeout: 60_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

async function untilAnswers(url: string, isOver: () => string | undefined, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_SECONDS * 1000;
  let status: number | undefined;
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    const how = isOver();
    if (how)
      throw new Failure(
        `The web server ended while starting (${how}).`,
        'read its lines above; a lack of memory and a port taken meanwhile are the usual causes.',
      );
    status = await statusOf(`${url}/sign-in`);
    if (status !== undefined && status < 400) return;
    await pause(status === undefined ? 40 : 500, undefined, { signal });
  }
  throw new Failure(
    status === undefined
      ? `The web server did not answer within ${READY_SECONDS} s.`
      : `The sign-in page answers with error ${status}.`,
    'read the lines of the web server above.',
  );
}

/** Starts the web server and resolves when it answers. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { root, host, port, signal } = options;
  const mode = options.development ? 'dev' : 'start';
  let early = '';
  let ready = false;
  const child = startNode(path.join(root, 'node_modules/next/dist/bin/next'), [mode, '-H', host, '-p', String(port)], {
    cwd: root,
    imports: [forwardedHeaders],
    environment: {
      ...options.environment,
      NODE_ENV: options.development ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    onOutput: (text) => {
      if (ready) options.onOutput(text);
      else early += text;
    },
  });
  if (child.pid !== undefined) writeIdentity(options.pidFile, child.pid);
  let over: string | undefined;
  const ended = untilEnded(child);
  ended.then(
    ({ how }) => {
      over = how;
    },
    (error: Error) => {
      over = error.message;
    },
  );
  const url = localUrl(host, port);
  try {
    await untilAnswers(url, () => over, signal);
  } catch (error) {
    if (!signal.aborted && early.trim()) options.onOutput(`${early.trim()}\n`);
    await endChild(child);
    throw error;
  }
  ready = true;
  return { url, ended, stop: () => endChild(child) };
}
