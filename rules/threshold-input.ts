// Thresholds of the lights and the tolerance as a publisher enters them: whole points and percents, from today on, one set a day.
import type { FieldProblem } from './form-answer.ts';
import { addDays, isPlainDate } from './plain-date.ts';

export type ThresholdForm = {
  readonly validFrom: string;
  readonly greenLagPoints: string;
  readonly yellowLagPoints: string;
  readonly totalTolerancePercent: string;
};

export type ThresholdValues = {
  validFrom: string;
  greenLagPoints: number;
  yellowLagPoints: number;
  totalTolerancePercent: number;
};

/** A rule that begins later than this is no plan but a slip of the pen. */
const aheadDays = 3 * 366;

const numbers = ['greenLagPoints', 'yellowLagPoints', 'totalTolerancePercent'] as const;

/** Reads the form, or says what is wrong with it. `today` is a date in Asia/Shanghai. */
export function readThresholds(
  form: ThresholdForm,
  today: string,
): { ok: true; values: ThresholdValues } | { ok: false; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const read = { greenLagPoints: 0, yellowLagPoints: 0, totalTolerancePercent: 0 };
  for (const field of numbers) {
    const text = form[field].trim();
    if (text === '') problems.push({ field, code: 'required' });
    else if (!/^\d{1,3}$/.test(text) || Number(text) > 100) problems.push({ field, code: 'not_whole_to_hundred' });
    else read[field] = Number(text);
  }
  const { validFrom } = form;
  if (!isPlainDate(validFrom))
    problems.push({ field: 'validFrom', code: validFrom === '' ? 'required' : 'not_a_date' });
  else if (validFrom < today) problems.push({ field: 'validFrom', code: 'begins_in_the_past' });
  else if (validFrom > addDays(today, aheadDays)) problems.push({ field: 'validFrom', code: 'begins_years_ahead' });
  if (problems.length === 0 && read.yellowLagPoints <= read.greenLagPoints)
    problems.push({ field: 'yellowLagPoints', code: 'not_beyond_green' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values: { validFrom, ...read } };
}
