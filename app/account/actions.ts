'use server';
// One's own password and sessions.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { changePassword } from '#reporting/people.ts';
import { endAllSessions } from '#reporting/sessions.ts';

export const changePasswordAction = formAction(
  z.object({
    current: z.string().min(1, 'code:required').max(1000),
    password: z.string().min(1, 'code:required').max(1000),
  }),
  changePassword,
);

export const endAllSessionsAction = formAction(
  z.object({}),
  (actor) => endAllSessions(actor, { personId: actor.personId }),
  {
    goTo: () => '/sign-in?out=1',
  },
);
