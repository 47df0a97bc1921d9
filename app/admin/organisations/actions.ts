'use server';
// Organisations: adding one and renaming one.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { addOrganisation, renameOrganisation } from '#reporting/organisations.ts';

const names = { name: z.string(), nameEn: z.string() };

const addSchema = z.object({ ...names, jurisdictionCode: z.string().min(1, 'code:required') });

export const addOrganisationAction = formAction(addSchema, addOrganisation, {
  goTo: ({ organisationId }) => `/admin/organisations?done=added#${organisationId}`,
});

const renameSchema = z.object({ ...names, organisationId: z.string(), before: z.string() });

export const renameOrganisationAction = formAction(renameSchema, renameOrganisation, {
  goTo: (_result, { organisationId }) => `/admin/organisations?done=renamed#${organisationId}`,
});
