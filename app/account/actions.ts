'use server';
// One's own password, sessions and e-mail address.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { saveMailSettings } from '#reporting/mail-settings.ts';
import { changePassword } from '#reporting/people.ts';
import { endAllSessions } from '#reporting/sessions.ts';

export const changePasswordAction = formAction(
  z.object({
    current: z.string().min(1, 'code:required').max(1000),
    password: z.string().min(1, 'code:required').max(1000),
  }),
  changePassword,
);

export const saveMailSettingsAction = formAction(
  z.object({
    address: z.string().max(300, 'code:not_a_mail_address').default(''),
    isWanted: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
  }),
  saveMailSettings,
  { goTo: () => '/account?done=mail#mail' },
);

export const endAllSessionsAction = formAction(
  z.object({}),
  (actor) => endAllSessions(actor, { personId: actor.personId }),
  {
    goTo: () => '/sign-in?out=1',
  },
);
