'use client';
// A form's action that answers even when the server cannot be reached or the session's cookie is gone, so that what was typed stays in
// sight. Before hydration, and without JavaScript, the form posts to the server action itself.
import { unstable_rethrow } from 'next/navigation';
import { useActionState, useSyncExternalStore } from 'react';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';

export type FormServerAction = (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** `here` is the page's own address; `lost` says that nothing was saved because no answer came; `before` has a last look at the form. */
export function useSafeAction(
  action: FormServerAction,
  here: string,
  lost: string,
  before?: (form: FormData) => Promise<void>,
) {
  const [posted, post] = useActionState(action, idleAnswer, here);
  const [answer, send, isPending] = useActionState(async (previous: FormAnswer, form: FormData) => {
    try {
      await before?.(form);
      return await action(previous, form);
    } catch (error) {
      unstable_rethrow(error);
      return lostAnswer(form, lost);
    }
  }, posted);
  const isHydrated = useSyncExternalStore(subscribeToNothing, inBrowser, onServer);
  return { answer, submit: isHydrated ? send : post, isPending };
}

function lostAnswer(form: FormData, message: string): FormAnswer {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { outcome: 'unavailable', code: 'no_answer', problems: [], values: Object.fromEntries(texts), message };
}

const subscribeToNothing = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
