'use server';
// The publisher's moves on indicators.
import { formAction } from '#auth/guards.ts';
import { createIndicator, editIndicator, endIndicator, resumeIndicator } from '#reporting/indicator-maintenance.ts';
import { editSchema, endSchema, newOfPlanSchema, resumeSchema, savedWord } from '../plans/form-schemas.ts';

export const createIndicatorAction = formAction(newOfPlanSchema, createIndicator, {
  goTo: ({ slug }) => `/province/indicators/${slug}?done=created`,
});
export const editIndicatorAction = formAction(editSchema, editIndicator, {
  goTo: (saved) => `/province/indicators/${saved.slug}?done=${savedWord(saved)}`,
});
export const endIndicatorAction = formAction(endSchema, endIndicator, {
  goTo: ({ slug }) => `/province/indicators/${slug}?done=ended`,
});
export const resumeIndicatorAction = formAction(resumeSchema, resumeIndicator, {
  goTo: ({ slug }) => `/province/indicators/${slug}?done=resumed`,
});
