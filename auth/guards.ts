// The one way in: pages, actions and handlers ask here who is calling, and every error of a use case becomes one kind of answer here.

import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { ZodType } from 'zod';
import { recordDenial } from '#reporting/denials.ts';
import { Conflict, Forbidden, Invalid, NotFound, Unavailable } from '#reporting/errors.ts';
import type { FieldProblem, FormAnswer } from '#rules/form-answer.ts';
import type { Actor } from '#rules/policy.ts';
import { seenText } from '#rules/typed-text.ts';
import { currentActor } from './actor.ts';
import { inWords } from './answer-words.ts';

/** For pages: the actor, or the way to sign in and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in?ended=1');
  return actor;
}

/** For pages: runs a read and turns "not there" and "not for you" into the not-found page, with an event that says so. */
export async function forPage<T>(actor: Actor, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (await noteDenial(actor, error)) notFound();
    throw error;
  }
}

async function noteDenial(actor: Actor, error: unknown): Promise<boolean> {
  if (error instanceof NotFound) {
    await recordDenial(actor, { kind: 'access_denied', objectType: error.objectType, objectId: error.objectId });
    return true;
  }
  if (error instanceof Forbidden) {
    await recordDenial(actor, { kind: 'action_denied', objectType: error.action, objectId: error.objectId });
    return true;
  }
  return false;
}

type FormAction = (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** Fields of a form as text that can be seen, passwords as they are; files and the framework's own fields stay out. */
function typedValues(form: FormData): Record<string, string> {
  const values: [string, string][] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' && !name.startsWith('$ACTION'))
      values.push([name, isSecret(name) ? value : seenText(value)]);
  }
  return Object.fromEntries(values);
}

export type AfterSuccess<Input, Result> = {
  /** The address to go on to. */
  goTo?: (result: Result, input: Input) => string;
  /** What to show once, on the same page. */
  reveal?: (result: Result, input: Input) => Record<string, string>;
};

/**
 * For actions of signed-in people: actor, parse, use case, answer in words. Without `goTo` the answer is `done`. What was typed comes
 * back with every other outcome, also when the session has ended meanwhile.
 */
export function formAction<Input, Result>(
  schema: ZodType<Input>,
  useCase: (actor: Actor, input: Input) => Promise<Result>,
  after: AfterSuccess<Input, Result> = {},
): FormAction {
  return async (_previous, form) => {
    const actor = await currentActor();
    if (!actor) return inWords({ outcome: 'signed_out', problems: [], values: typedValues(form) });
    return carryOut(
      schema,
      form,
      (input) => useCase(actor, input),
      after,
      (error) => noteDenial(actor, error),
    );
  };
}

/** For actions of people who are not signed in yet (sign-in, set-up, invitation): the same without an actor. */
export function publicAction<Input, Result>(
  schema: ZodType<Input>,
  useCase: (input: Input) => Promise<Result>,
  after: AfterSuccess<Input, Result> = {},
): FormAction {
  return async (_previous, form) => carryOut(schema, form, useCase, after);
}

async function carryOut<Input, Result>(
  schema: ZodType<Input>,
  form: FormData,
  work: (input: Input) => Promise<Result>,
  after: AfterSuccess<Input, Result>,
  onError: (error: unknown) => Promise<unknown> = async () => {},
): Promise<FormAnswer> {
  const values = typedValues(form);
  const parsed = schema.safeParse(values);
  if (!parsed.success)
    return inWords({ outcome: 'invalid', problems: parsed.error.issues.map(problemOfIssue), values: shown(values) });
  let result: Result;
  try {
    result = await work(parsed.data);
  } catch (error) {
    await onError(error);
    return inWords(await answerFor(error, shown(values)));
  }
  if (after.goTo) redirect(after.goTo(result, parsed.data) as never);
  return {
    outcome: 'done',
    problems: [],
    values: {},
    ...(after.reveal ? { data: after.reveal(result, parsed.data) } : {}),
  };
}

const isSecret = (name: string) => /password|current|secret/i.test(name);

/** Passwords and secrets never travel back. */
function shown(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));
}

/** For the header's small forms, which everybody may use, signed in or not. What is refused is on record, and not there. */
export function headerAction(work: (form: FormData) => Promise<void>): (form: FormData) => Promise<void> {
  return async (form) => {
    try {
      await work(form);
    } catch (error) {
      const actor = await currentActor();
      if (actor && (await noteDenial(actor, error))) notFound();
      throw error;
    }
  };
}

function problemOfIssue(issue: { path: PropertyKey[]; code: string; message: string }): FieldProblem {
  return {
    field: issue.path.map(String).join('.'),
    code: issue.message.startsWith('code:') ? issue.message.slice(5) : issue.code,
  };
}

async function answerFor(error: unknown, values: Record<string, string>): Promise<FormAnswer> {
  if (error instanceof Invalid) return { outcome: 'invalid', problems: error.problems, values };
  if (error instanceof Conflict) {
    return {
      outcome: 'conflict',
      problems: [],
      values,
      code: error.code,
      ...(error.current ? { current: error.current } : {}),
    };
  }
  if (error instanceof NotFound) return { outcome: 'not_found', problems: [], values };
  if (error instanceof Forbidden) return { outcome: 'forbidden', problems: [], values, code: error.action };
  const requestId = (await headers()).get('x-request-id') ?? '';
  logFailure(error, requestId);
  return { outcome: error instanceof Unavailable ? 'unavailable' : 'failed', problems: [], values, requestId };
}

function logFailure(error: unknown, requestId: string): void {
  const name = error instanceof Error ? error.name : 'Error';
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ level: 'error', requestId, name, message }));
}

type RouteContext = { params: Promise<Record<string, string>> };

/** For handlers: actor or 401, and errors as plain answers. Only GET may use it without the origin check it makes for everything else. */
export function actorRoute(
  handler: (actor: Actor, request: Request, params: Record<string, string>) => Promise<Response>,
) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const actor = await currentActor();
    if (!actor) return signInFirst(request);
    if (request.method !== 'GET' && request.method !== 'HEAD' && !sameOrigin(request)) {
      return new Response('403 cross-origin\n', { status: 403, headers: plainText });
    }
    try {
      return await handler(actor, request, await context.params);
    } catch (error) {
      if (await noteDenial(actor, error)) return new Response('404 not found\n', { status: 404, headers: plainText });
      if (error instanceof Conflict) return Response.json(await inWords(await answerFor(error, {})), { status: 409 });
      if (error instanceof Invalid) return new Response(`400 ${error.message}\n`, { status: 400, headers: plainText });
      const requestId = request.headers.get('x-request-id') ?? '';
      logFailure(error, requestId);
      const status = error instanceof Unavailable ? 503 : 500;
      return new Response(`${status} ${requestId}\n`, { status, headers: plainText });
    }
  };
}

/** For handlers that anybody may call; named so that a reviewer and the conventions test see it. */
export function publicRoute(handler: (request: Request) => Promise<Response>) {
  return (request: Request): Promise<Response> => handler(request);
}

/** A form sent by a browser leads to sign-in, as a page does; a program is told in one line. */
function signInFirst(request: Request): Response {
  if (request.headers.get('accept')?.includes('text/html'))
    return new Response(null, { status: 303, headers: { Location: '/sign-in?ended=1' } });
  return new Response('401 sign in first\n', { status: 401, headers: plainText });
}

const plainText = { 'Content-Type': 'text/plain; charset=utf-8' };

function sameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  // A sandboxed page sends the origin 'null', which is no address.
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}
