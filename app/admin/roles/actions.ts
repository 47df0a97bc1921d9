'use server';
// Roles and sessions, the security administrator's two concerns.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { grantRole, withdrawRole } from '#reporting/roles.ts';
import { endAllSessions } from '#reporting/sessions.ts';
import type { Actor } from '#rules/policy.ts';

const grantSchema = z.object({
  personId: z.string().min(1, 'code:required'),
  organisationId: z.string().min(1, 'code:required'),
  role: z.string().min(1, 'code:required'),
});

export const grantRoleAction = formAction(grantSchema, grantRole, {
  goTo: (_result, { personId }) => `/admin/roles/${personId}?done=granted`,
});

/** The person is named only to come back to the same page. */
const withdrawSchema = z.object({ assignmentId: z.uuid('code:not_an_option'), personId: z.uuid('code:not_an_option') });

export const withdrawRoleAction = formAction(
  withdrawSchema,
  (actor: Actor, { assignmentId }) => withdrawRole(actor, { assignmentId }),
  { goTo: (_result, { personId }) => `/admin/roles/${personId}?done=withdrawn` },
);

const sessionsSchema = z.object({ personId: z.uuid('code:not_an_option') });

export const endSessionsAction = formAction(sessionsSchema, endAllSessions, {
  goTo: (count, { personId }) => `/admin/roles/${personId}?done=ended&count=${count}`,
});
