'use server';
// The publisher's moves on functional zones and platforms.
import { formAction } from '#auth/guards.ts';
import {
  createFunctionalZone,
  editFunctionalZone,
  endFunctionalZone,
  resumeFunctionalZone,
} from '#reporting/functional-zone-maintenance.ts';
import { editSchema, endSchema, newSchema, resumeSchema, savedWord } from '../plans/form-schemas.ts';

export const createFunctionalZoneAction = formAction(newSchema, createFunctionalZone, {
  goTo: ({ slug }) => `/province/functional-zones/${slug}?done=created`,
});
export const editFunctionalZoneAction = formAction(editSchema, editFunctionalZone, {
  goTo: (saved) => `/province/functional-zones/${saved.slug}?done=${savedWord(saved)}`,
});
export const endFunctionalZoneAction = formAction(endSchema, endFunctionalZone, {
  goTo: ({ slug }) => `/province/functional-zones/${slug}?done=ended`,
});
export const resumeFunctionalZoneAction = formAction(resumeSchema, resumeFunctionalZone, {
  goTo: ({ slug }) => `/province/functional-zones/${slug}?done=resumed`,
});
