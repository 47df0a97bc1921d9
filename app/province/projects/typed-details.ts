// A details form as the use cases take it.
import { z } from 'zod';
import type { CommitmentInput } from '#rules/commitment-input.ts';

/** Whatever was typed, by the name of its input: what it means is for rules/. */
export const typedForm = z.record(z.string(), z.string());

type Typed = z.infer<typeof typedForm>;

const ticks = 'funding.';

export function typedDetails(form: Typed): CommitmentInput {
  const text = (name: string) => form[name] ?? '';
  return {
    kind: text('kind'),
    name: text('name'),
    nameEn: text('nameEn'),
    projectCode: text('projectCode'),
    projectStatus: text('projectStatus'),
    nature: text('nature'),
    plannedStartQuarter: text('plannedStartQuarter'),
    plannedEndQuarter: text('plannedEndQuarter'),
    startedOn: text('startedOn'),
    completedOn: text('completedOn'),
    fundingSources: Object.entries(form)
      .filter(([name, value]) => name.startsWith(ticks) && value === 'yes')
      .map(([name]) => name.slice(ticks.length)),
    basis: text('basis'),
  };
}

/** The version a form was made on; nonsense counts as none and meets a conflict. */
export function typedVersion(form: Typed): number {
  const version = Number(form.version ?? '');
  return Number.isSafeInteger(version) && version >= 0 ? version : -1;
}

export const typedText = (form: Typed, name: string) => form[name] ?? '';

export const typedDecision = (form: Typed) => ({
  reason: typedText(form, 'reason'),
  document: typedText(form, 'document'),
  approvedOn: typedText(form, 'approvedOn'),
});

export const typedPlan = (form: Typed) => ({
  planned: typedText(form, 'planned'),
  q1: typedText(form, 'q1'),
  q2: typedText(form, 'q2'),
  q3: typedText(form, 'q3'),
  q4: typedText(form, 'q4'),
});
