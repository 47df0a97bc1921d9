// Whether an address is free to listen on, asked before any work is done.
import net from 'node:net';
import { Failure } from './failure.ts';

function tryToListen(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address() as net.AddressInfo;
      probe.close(() => resolve(address.port));
    });
  });
}

export function freePort(): Promise<number> {
  return tryToListen('127.0.0.1', 0);
}

export async function checkPortIsFree(host: string, port: number): Promise<void> {
  await tryToListen(host, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new Failure(
        `Port ${port} on ${host} is taken by another program.`,
        `stop that program, or take another port: PORT=${port === 65535 ? 3001 : port + 1} npm start`,
      );
    }
    if (error.code === 'EACCES') {
      throw new Failure(`This user may not listen on port ${port}.`, 'take a port above 1023: PORT=3000 npm start');
    }
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
      throw new Failure(
        `HOST is "${host}", which is not an address of this machine.`,
        'take 127.0.0.1 (this machine only) or 0.0.0.0 (all its addresses).',
      );
    }
    throw error;
  });
}
