'use server';
// The publisher's decisions for a city in a quarter: more time, reports that are not owed, and the quarter open again.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { excuseReports } from '#reporting/excuses.ts';
import { extendCity } from '#reporting/extensions.ts';
import { reopenQuarter } from '#reporting/quarters.ts';
import { isPlainDate } from '#rules/plain-date.ts';

const extendSchema = z.object({
  quarter: z.string(),
  cityCode: z.string().min(1, 'code:required'),
  dueOn: z.string().min(1, 'code:required').refine(isPlainDate, 'code:not_a_date'),
  reason: z.string().default(''),
});

export const extendCityAction = formAction(extendSchema, extendCity, {
  goTo: (_result, { quarter }) => `/province/quarters/${quarter}?done=extended`,
});

/** Ticked reports arrive as `report.ID`, since a form's values are one text per name. */
const excuseSchema = z
  .looseObject({ quarter: z.string(), city: z.string().default(''), reason: z.string().default('') })
  .transform((form) => ({
    quarter: form.quarter,
    city: form.city,
    reason: form.reason,
    reportIds: Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('report.') && value === 'on' ? [name.slice('report.'.length)] : [],
    ),
  }));

export const excuseReportsAction = formAction(excuseSchema, excuseReports, {
  goTo: (_result, { quarter, city }) =>
    `/province/quarters/${encodeURIComponent(quarter)}?city=${encodeURIComponent(city)}&done=excused`,
});

const reopenSchema = z.object({ quarter: z.string(), reason: z.string().default('') });

export const reopenQuarterAction = formAction(reopenSchema, reopenQuarter, {
  goTo: (_result, { quarter }) => `/province/quarters/${quarter}?done=reopened`,
});
