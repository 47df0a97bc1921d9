'use server';
// The first administrators of a system without people, by the link that start prints.
import { z } from 'zod';
import { publicAction } from '#auth/guards.ts';
import { createFirstAdministrators } from '#reporting/one-time-links.ts';
import { administratorRoles } from '#rules/actor.ts';

const text = (max: number) => z.string('code:required').trim().min(1, 'code:required').max(max, 'code:too_big');

const schema = z
  .object({
    secret: z.string(),
    ...Object.fromEntries(
      administratorRoles.flatMap((role) => [
        [`${role}.loginName`, text(200)],
        [`${role}.name`, text(200)],
        [`${role}.password`, z.string('code:required').min(1, 'code:required').max(256, 'code:too_big')],
      ]),
    ),
  })
  .transform((form) => {
    const typed = form as Record<string, string>;
    return {
      secret: form.secret,
      administrators: administratorRoles.map((role) => ({
        role,
        loginName: typed[`${role}.loginName`] ?? '',
        name: typed[`${role}.name`] ?? '',
        password: typed[`${role}.password`] ?? '',
      })),
    };
  });

export const setUpAction = publicAction(schema, createFirstAdministrators, { goTo: () => '/sign-in?ready=1' });
