// How an upload is answered: by an address that carries each file's outcome, to a browser as a redirect, to our own script as JSON. An address, so that
// the page says the same with and without script.
import { Conflict, Invalid } from '#reporting/errors.ts';
import type { FileOutcome } from '#reporting/file-intake.ts';
import { UploadRefused } from '#reporting/upload-intake.ts';

/** More would make the address too long; the page says how many there were. */
const namedAtMost = 10;

export function outcomeAddress(path: string, outcomes: readonly FileOutcome[]): string {
  const refused = outcomes.filter((one) => one.problem !== null);
  const query = new URLSearchParams({ added: String(outcomes.length - refused.length) });
  if (refused.length > 0) query.set('refusedCount', String(refused.length));
  for (const { fileName, problem } of refused.slice(0, namedAtMost)) query.append('refused', `${problem}:${fileName}`);
  return `${path}?${query}#evidence`;
}

/** The use case's answer, or what stood in the way of the whole upload. Everything else is the guard's. */
export async function uploadAnswer(
  request: Request,
  path: string,
  work: () => Promise<FileOutcome[]>,
): Promise<Response> {
  try {
    return answer(request, outcomeAddress(path, await work()));
  } catch (error) {
    const problem =
      error instanceof UploadRefused
        ? error.code
        : error instanceof Conflict || error instanceof Invalid
          ? 'conflict'
          : null;
    if (problem === null) throw error;
    return answer(request, `${path}?uploadProblem=${problem}#evidence`);
  }
}

function answer(request: Request, address: string): Response {
  // This address is not matched by the proxy, which would cut bodies off: it sends its own headers.
  const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };
  return request.headers.get('accept')?.includes('application/json')
    ? Response.json({ address }, { headers })
    : new Response(null, { status: 303, headers: { ...headers, Location: address } });
}
