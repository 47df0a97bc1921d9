// Loaded into the web server (node --import): forwarding headers count only from a proxy of ours (JIBAO_TRUST_PROXY=1). Without one they
// can only come from a client that wants to look like another address, so they are dropped before anything reads them.
import { Server } from 'node:http';
import process from 'node:process';

const forwarding = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
];

/** Takes them out of an incoming request's headers. */
export function dropForwarding(headers) {
  for (const name of forwarding) delete headers[name];
}

if (process.env.JIBAO_TRUST_PROXY !== '1') {
  const { emit } = Server.prototype;
  Server.prototype.emit = function dropThenEmit(event, request, ...rest) {
    if (event === 'request' || event === 'upgrade') dropForwarding(request.headers);
    return emit.call(this, event, request, ...rest);
  };
}
