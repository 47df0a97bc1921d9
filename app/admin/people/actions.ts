'use server';
// Accounts: inviting, a new link, disabling and enabling, moving to another organisation, belonging to a further one. A link is shown once, here; only its hash is kept.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { addMembership, endMembership } from '#reporting/memberships.ts';
import { invitePerson, renewInvitation, setPersonDisabled } from '#reporting/people.ts';
import { movePerson } from '#reporting/person-moves.ts';

const inviteSchema = z.object({
  loginName: z.string().trim().min(1, 'code:required').max(200, 'code:not_a_login_name'),
  name: z.string().trim().min(1, 'code:required').max(200, 'code:too_big'),
  organisationId: z.string().min(1, 'code:required'),
});

export const invitePersonAction = formAction(inviteSchema, invitePerson, {
  reveal: ({ secret }, { loginName }) => ({ path: `/invitation/${secret}`, loginName: loginName.toLowerCase() }),
});

const personSchema = z.object({ personId: z.string() });

export const renewInvitationAction = formAction(personSchema, renewInvitation, {
  reveal: ({ secret }) => ({ path: `/invitation/${secret}` }),
});

const disableSchema = z.object({
  personId: z.string(),
  disabled: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});

export const setPersonDisabledAction = formAction(disableSchema, setPersonDisabled, {
  goTo: (_result, { personId, disabled }) => `/admin/people/${personId}?done=${disabled ? 'disabled' : 'enabled'}`,
});

const moveSchema = z.object({
  personId: z.string(),
  organisationId: z.string().min(1, 'code:required'),
  from: z.string(),
});

export const movePersonAction = formAction(moveSchema, movePerson, {
  goTo: ({ withdrawn }, { personId }) => `/admin/people/${personId}?done=moved&count=${withdrawn}`,
});

const membershipSchema = z.object({ personId: z.string(), organisationId: z.string().min(1, 'code:required') });

export const addMembershipAction = formAction(membershipSchema, addMembership, {
  goTo: (_result, { personId }) => `/admin/people/${personId}?done=memberOf`,
});

const endMembershipSchema = z.object({ personId: z.string(), membershipId: z.uuid('code:not_an_option') });

export const endMembershipAction = formAction(endMembershipSchema, endMembership, {
  goTo: ({ withdrawn }, { personId }) => `/admin/people/${personId}?done=memberEnded&count=${withdrawn}`,
});
