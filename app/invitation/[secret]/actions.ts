'use server';
// Setting one's password by a one-time link.
import { z } from 'zod';
import { publicAction } from '#auth/guards.ts';
import { acceptInvitation } from '#reporting/one-time-links.ts';

const schema = z.object({
  secret: z.string(),
  password: z.string('code:required').min(1, 'code:required').max(256, 'code:too_big'),
});

export const acceptInvitationAction = publicAction(schema, acceptInvitation, { goTo: () => '/sign-in?ready=1' });
