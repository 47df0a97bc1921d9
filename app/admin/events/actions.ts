'use server';
// Following both chains link by link. The verdicts are shown once; that somebody verified is itself an event.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { formatInteger } from '#format/number.ts';
import { type ChainVerdict, verifyEvents } from '#reporting/events.ts';
import type { Actor } from '#rules/policy.ts';

/** A form's answer is text by name: `main.links`, `denials.broken`. */
function verdictTexts(verdicts: ChainVerdict[]): Record<string, string> {
  const texts = verdicts.flatMap(({ chain, links, headNumber, headHash, broken }): [string, string][] => [
    [`${chain}.links`, formatInteger(links)],
    [`${chain}.headNumber`, formatInteger(headNumber)],
    [`${chain}.headHash`, headHash],
    [`${chain}.broken`, broken?.reason ?? ''],
    [`${chain}.brokenNumber`, broken ? formatInteger(broken.number) : ''],
  ]);
  return Object.fromEntries(texts);
}

export const verifyEventsAction = formAction(z.object({}), (actor: Actor) => verifyEvents(actor), {
  reveal: verdictTexts,
});
