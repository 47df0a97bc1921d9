'use server';
// The publisher's settings: days of the calendar, thresholds, waivers.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { removeCalendarDays, setCalendarDays } from '#reporting/calendar.ts';
import { setThresholds, withdrawThresholds } from '#reporting/thresholds.ts';
import { endWaiver, grantWaiver } from '#reporting/waivers.ts';
import { dayKinds } from '#rules/calendar-change.ts';

const text = z.string().default('');
const deadlineChoice = { deadlines: z.enum(['', 'move', 'keep']).default(''), asked: text };
const year = z.coerce.number().int();

const setDaysSchema = z.object({
  ...deadlineChoice,
  year,
  kind: z.enum(dayKinds, 'code:required'),
  fromDay: text,
  toDay: text,
  notice: text,
});

export const setCalendarDaysAction = formAction(setDaysSchema, setCalendarDays, {
  goTo: ({ days, moved }, input) =>
    `/province/settings/calendar?year=${input.year}&done=set&count=${days}&moved=${moved}`,
});

/** Picked days arrive as `day.2026-10-01`, since a form's values are one text per name. */
const removeDaysSchema = z.looseObject({ ...deadlineChoice, year }).transform((form) => ({
  year: form.year,
  deadlines: form.deadlines,
  asked: form.asked,
  days: Object.entries(form).flatMap(([name, value]) =>
    name.startsWith('day.') && value === 'on' ? [name.slice('day.'.length)] : [],
  ),
}));

export const removeCalendarDaysAction = formAction(removeDaysSchema, removeCalendarDays, {
  goTo: ({ days, moved }, input) =>
    `/province/settings/calendar?year=${input.year}&done=removed&count=${days}&moved=${moved}`,
});

const thresholdsSchema = z.object({
  validFrom: text,
  greenLagPoints: text,
  yellowLagPoints: text,
  totalTolerancePercent: text,
  reason: text,
});

export const setThresholdsAction = formAction(thresholdsSchema, setThresholds, {
  goTo: () => '/province/settings/thresholds?done=set',
});

export const withdrawThresholdsAction = formAction(z.object({ id: z.string().min(1).max(40) }), withdrawThresholds, {
  goTo: () => '/province/settings/thresholds?done=withdrawn',
});

const waiverSchema = z.object({
  ruleCode: text,
  cityCode: z.string().regex(/^\d{6}$/, 'code:required'),
  commitmentId: z.union([z.uuid('code:not_an_option'), z.literal('')]).default(''),
  fromQuarter: text,
  untilQuarter: text,
  reason: text,
});

export const grantWaiverAction = formAction(waiverSchema, grantWaiver, {
  goTo: () => '/province/settings/waivers?done=granted',
});

export const endWaiverAction = formAction(z.object({ waiverId: z.uuid('code:not_an_option') }), endWaiver, {
  goTo: () => '/province/settings/waivers?done=ended',
});
