'use server';
// The approver's office beside the reports: a deputy named or ended, drafts handed to a colleague.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { endDeputy, nameDeputy } from '#reporting/deputies.ts';
import { handOverReports } from '#reporting/handovers.ts';

const nameSchema = z.object({
  deputyId: z.string().default(''),
  fromDay: z.string().default(''),
  toDay: z.string().default(''),
  reason: z.string().default(''),
});

export const nameDeputyAction = formAction(nameSchema, nameDeputy, { goTo: () => '/city/staff?done=named' });

export const endDeputyAction = formAction(z.object({ namingId: z.uuid('code:not_an_option') }), endDeputy, {
  goTo: () => '/city/staff?done=ended',
});

/** Ticked reports arrive as `report.ID`, since a form's values are one text per name. */
const handOverSchema = z
  .looseObject({
    fromPersonId: z.uuid('code:not_an_option'),
    toPersonId: z.string().default(''),
    reason: z.string().default(''),
  })
  .transform((form) => ({
    fromPersonId: form.fromPersonId,
    toPersonId: form.toPersonId,
    reason: form.reason,
    reportIds: Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('report.') && value === 'on' ? [name.slice('report.'.length)] : [],
    ),
  }));

export const handOverReportsAction = formAction(handOverSchema, handOverReports, {
  goTo: ({ count }, { toPersonId }) => `/city/staff?done=handedOver&of=${toPersonId}&count=${count}`,
});
