'use server';
// The publisher's moves on plans, their items and their lists.
import { formAction } from '#auth/guards.ts';
import { endPlanItem, resumePlanItem } from '#reporting/plan-item-ending.ts';
import { createPlanItem, editPlanItem } from '#reporting/plan-item-maintenance.ts';
import { createPlanList, editPlanList, endPlanList, resumePlanList } from '#reporting/plan-list-maintenance.ts';
import { createPlan, editPlan, endPlan, resumePlan } from '#reporting/plan-maintenance.ts';
import {
  editOfPlanSchema,
  editSchema,
  endOfPlanSchema,
  endSchema,
  newOfPlanSchema,
  newSchema,
  resumeOfPlanSchema,
  resumeSchema,
  savedWord,
} from './form-schemas.ts';

export const createPlanAction = formAction(newSchema, createPlan, {
  goTo: ({ slug }) => `/province/plans/${slug}?done=created`,
});
export const editPlanAction = formAction(editSchema, editPlan, {
  goTo: (saved) => `/province/plans/${saved.slug}?done=${savedWord(saved)}`,
});
export const endPlanAction = formAction(endSchema, endPlan, {
  goTo: ({ slug }) => `/province/plans/${slug}?done=ended`,
});
export const resumePlanAction = formAction(resumeSchema, resumePlan, {
  goTo: ({ slug }) => `/province/plans/${slug}?done=resumed`,
});

export const createPlanItemAction = formAction(newOfPlanSchema, createPlanItem, {
  goTo: ({ slug }, { plan }) => `/province/plans/${plan}/items/${slug}?done=created`,
});
export const editPlanItemAction = formAction(editOfPlanSchema, editPlanItem, {
  goTo: (saved, { plan }) => `/province/plans/${plan}/items/${saved.slug}?done=${savedWord(saved)}`,
});
export const endPlanItemAction = formAction(endOfPlanSchema, endPlanItem, {
  goTo: ({ slug }, { plan }) => `/province/plans/${plan}/items/${slug}?done=ended`,
});
export const resumePlanItemAction = formAction(resumeOfPlanSchema, resumePlanItem, {
  goTo: ({ slug }, { plan }) => `/province/plans/${plan}/items/${slug}?done=resumed`,
});

export const createPlanListAction = formAction(newOfPlanSchema, createPlanList, {
  goTo: ({ slug }, { plan }) => `/province/plans/${plan}/lists/${slug}?done=created`,
});
export const editPlanListAction = formAction(editOfPlanSchema, editPlanList, {
  goTo: (saved, { plan }) => `/province/plans/${plan}/lists/${saved.slug}?done=${savedWord(saved)}`,
});
export const endPlanListAction = formAction(endOfPlanSchema, endPlanList, {
  goTo: ({ slug }, { plan }) => `/province/plans/${plan}/lists/${slug}?done=ended`,
});
export const resumePlanListAction = formAction(resumeOfPlanSchema, resumePlanList, {
  goTo: ({ slug }, { plan }) => `/province/plans/${plan}/lists/${slug}?done=resumed`,
});
