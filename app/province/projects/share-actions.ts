'use server';
// Shares, their money and plans, moves between cities, and milestones.
import { formAction } from '#auth/guards.ts';
import { adjustAnnualPlan, setAnnualPlan } from '#reporting/annual-plans.ts';
import { addMilestone, endMilestone, moveMilestone, renameMilestone } from '#reporting/milestones.ts';
import { saveFunding } from '#reporting/share-funding.ts';
import { moveShareToCity } from '#reporting/share-moves.ts';
import { addShare, endShare, moveLead, withdrawShare } from '#reporting/shares.ts';
import { typedDecision, typedForm, typedPlan, typedText, typedVersion } from './typed-details.ts';

const pageOf = (slug: string, done: string) => `/province/projects/${slug}?done=${done}`;
const sharePage = (slug: string, id: string, done: string) => `/province/projects/${slug}/shares/${id}?done=${done}`;

const addSchema = typedForm.transform((form) => ({
  commitmentId: typedText(form, 'commitmentId'),
  cityCode: typedText(form, 'cityCode'),
  fromQuarter: typedText(form, 'fromQuarter'),
  totalInvestment: typedText(form, 'totalInvestment'),
  openingBalance: typedText(form, 'openingBalance'),
  plannedStartQuarter: typedText(form, 'plannedStartQuarter'),
}));

export const addShareAction = formAction(addSchema, addShare, {
  goTo: ({ slug, participantId }) => sharePage(slug, participantId, 'added'),
});

const endSchema = typedForm.transform((form) => ({
  participantId: typedText(form, 'participantId'),
  firstQuarterWithout: typedText(form, 'firstQuarterWithout'),
  reason: typedText(form, 'reason'),
}));

export const endShareAction = formAction(endSchema, endShare, { goTo: ({ slug }) => pageOf(slug, 'share_ended') });

const withdrawSchema = typedForm
  .refine((form) => form.confirm === 'yes', { path: ['confirm'], message: 'code:confirm_first' })
  .transform((form) => ({ participantId: typedText(form, 'participantId') }));

export const withdrawShareAction = formAction(withdrawSchema, withdrawShare, {
  goTo: ({ slug }) => pageOf(slug, 'share_withdrawn'),
});

const leadSchema = typedForm.transform((form) => ({
  commitmentId: typedText(form, 'commitmentId'),
  participantId: typedText(form, 'participantId'),
  firstQuarter: typedText(form, 'firstQuarter'),
  ...typedDecision(form),
}));

export const moveLeadAction = formAction(leadSchema, moveLead, { goTo: ({ slug }) => pageOf(slug, 'lead_moved') });

const fundingSchema = typedForm.transform((form) => ({
  participantId: typedText(form, 'participantId'),
  version: typedVersion(form),
  totalInvestment: typedText(form, 'totalInvestment'),
  openingBalance: typedText(form, 'openingBalance'),
  plannedStartQuarter: typedText(form, 'plannedStartQuarter'),
}));

export const saveFundingAction = formAction(fundingSchema, saveFunding, {
  goTo: ({ slug }, { participantId }) => sharePage(slug, participantId, 'funding'),
});

const planSchema = typedForm.transform((form) => ({
  participantId: typedText(form, 'participantId'),
  year: typedText(form, 'year'),
  ...typedPlan(form),
}));

export const setAnnualPlanAction = formAction(planSchema, setAnnualPlan, {
  goTo: ({ slug }, { participantId }) => sharePage(slug, participantId, 'plan'),
});

const adjustSchema = typedForm.transform((form) => ({
  participantId: typedText(form, 'participantId'),
  year: typedText(form, 'year'),
  version: typedVersion(form),
  fromQuarter: typedText(form, 'fromQuarter'),
  ...typedPlan(form),
  ...typedDecision(form),
}));

export const adjustAnnualPlanAction = formAction(adjustSchema, adjustAnnualPlan, {
  goTo: ({ slug }, { participantId }) => sharePage(slug, participantId, 'adjusted'),
});

const moveSchema = typedForm.transform((form) => ({
  participantId: typedText(form, 'participantId'),
  cityCode: typedText(form, 'cityCode'),
  firstQuarter: typedText(form, 'firstQuarter'),
  movedPlan: typedText(form, 'movedPlan'),
  movedTotal: typedText(form, 'movedTotal'),
  confirmed: form.confirmed === 'yes',
  ...typedDecision(form),
}));

export const moveShareAction = formAction(moveSchema, moveShareToCity, {
  goTo: ({ slug, participantId }) => sharePage(slug, participantId, 'moved'),
});

const wordsOf = (form: Record<string, string>) => ({
  name: typedText(form, 'name'),
  nameEn: typedText(form, 'nameEn'),
  cityCode: typedText(form, 'cityCode'),
});

const newStepSchema = typedForm.transform((form) => ({
  commitmentId: typedText(form, 'commitmentId'),
  dueQuarter: typedText(form, 'dueQuarter'),
  ...wordsOf(form),
}));

export const addMilestoneAction = formAction(newStepSchema, addMilestone, {
  goTo: ({ slug }) => pageOf(slug, 'milestone_added'),
});

const stepOf = (form: Record<string, string>) => ({
  milestoneId: typedText(form, 'milestoneId'),
  version: typedVersion(form),
});

const stepPage = (slug: string, id: string, done: string) => `/province/projects/${slug}/milestones/${id}?done=${done}`;

const renameSchema = typedForm.transform((form) => ({ ...stepOf(form), ...wordsOf(form) }));

export const renameMilestoneAction = formAction(renameSchema, renameMilestone, {
  goTo: ({ slug }, { milestoneId }) => stepPage(slug, milestoneId, 'edited'),
});

const moveStepSchema = typedForm.transform((form) => ({
  ...stepOf(form),
  toQuarter: typedText(form, 'toQuarter'),
  ...typedDecision(form),
}));

export const moveMilestoneAction = formAction(moveStepSchema, moveMilestone, {
  goTo: ({ slug }, { milestoneId }) => stepPage(slug, milestoneId, 'moved'),
});

const endStepSchema = typedForm.transform((form) => ({ ...stepOf(form), reason: typedText(form, 'reason') }));

export const endMilestoneAction = formAction(endStepSchema, endMilestone, {
  goTo: ({ slug }) => pageOf(slug, 'milestone_ended'),
});
