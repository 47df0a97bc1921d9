'use server';
// Entering a commitment, its details, plan items, units and contacts, and ending it.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import {
  createCommitment,
  editCommitment,
  endCommitment,
  resumeCommitment,
  setPlanItem,
} from '#reporting/commitment-maintenance.ts';
import { saveContact, saveUnits } from '#reporting/commitment-units.ts';
import { typedDetails, typedForm, typedText, typedVersion } from './typed-details.ts';

const pageOf = (slug: string, done: string) => `/province/projects/${slug}?done=${done}`;

export const createCommitmentAction = formAction(typedForm.transform(typedDetails), createCommitment, {
  goTo: ({ slug }) => pageOf(slug, 'created'),
});

const editSchema = typedForm.transform((form) => ({
  commitmentId: typedText(form, 'commitmentId'),
  version: typedVersion(form),
  details: typedDetails(form),
}));

export const editCommitmentAction = formAction(editSchema, editCommitment, {
  goTo: ({ slug }) => pageOf(slug, 'edited'),
});

const itemSchema = z.object({
  commitmentId: z.string(),
  planItemId: z.string(),
  linked: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});

export const setPlanItemAction = formAction(itemSchema, setPlanItem, {
  goTo: ({ slug }, { linked }) => `/province/projects/${slug}/items?done=${linked ? 'linked' : 'unlinked'}`,
});

const endSchema = typedForm.transform((form) => ({
  commitmentId: typedText(form, 'commitmentId'),
  version: typedVersion(form),
  reason: typedText(form, 'endedReason'),
}));

export const endCommitmentAction = formAction(endSchema, endCommitment, { goTo: ({ slug }) => pageOf(slug, 'ended') });

export const resumeCommitmentAction = formAction(endSchema, resumeCommitment, {
  goTo: ({ slug }) => pageOf(slug, 'resumed'),
});

const unitsSchema = typedForm.transform((form) => ({
  commitmentId: typedText(form, 'commitmentId'),
  version: typedVersion(form),
  units: Array.from({ length: 40 }, (_, index) => ({
    name: typedText(form, `unit.${index}.remove`) === 'yes' ? '' : typedText(form, `unit.${index}.name`),
    role: typedText(form, `unit.${index}.role`),
    cityCode: typedText(form, `unit.${index}.city`),
  })),
}));

export const saveUnitsAction = formAction(unitsSchema, saveUnits, {
  goTo: ({ slug }) => pageOf(slug, 'units'),
});

const contactSchema = typedForm.transform((form) => ({
  commitmentId: typedText(form, 'commitmentId'),
  cityCode: typedText(form, 'cityCode'),
  version: typedVersion(form),
  name: typedText(form, 'name'),
  workPhone: typedText(form, 'workPhone'),
}));

export const saveContactAction = formAction(contactSchema, saveContact, {
  goTo: ({ slug }) => pageOf(slug, 'contact'),
});
