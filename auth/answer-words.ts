// Says an answer in the person's language, so that forms in the browser need no catalogue.
import { getLocale, getTranslations } from 'next-intl/server';
import { formatAmount } from '#format/money.ts';
import { formatPercentTenths } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { FieldProblem, FormAnswer } from '#rules/form-answer.ts';
import { yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';

type Params = Record<string, string | number>;

/** Parameters as text: amounts end in Yuan, percentages in Tenths, quarters are '2026Q3'. */
export function spokenParams(params: Params, locale: Locale): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name.endsWith('Yuan')) {
        const amount = formatAmount(yuan(value), locale);
        return [name, `${amount.value} ${amount.unit}`];
      }
      if (name.toLowerCase().endsWith('tenths')) return [name, formatPercentTenths(Number(value))];
      const quarter = parseQuarter(String(value));
      return [name, quarter ? formatQuarter(quarter, locale) : value];
    }),
  );
}

/** The same answer with its problems and its outcome in words. */
export async function inWords(answer: FormAnswer): Promise<FormAnswer> {
  const locale = (await getLocale()) as Locale;
  const problemWords = await getTranslations('problems');
  const findingWords = await getTranslations('findings');
  const light = await getTranslations('status');
  const say = (problem: FieldProblem): FieldProblem => {
    const params = spokenParams(problem.params ?? {}, locale);
    for (const name of ['own', 'computed']) {
      if (params[name]) params[name] = light(`light.${params[name]}` as never);
    }
    const isFinding = /^[EW]\d{3}$/.test(problem.code);
    const words = isFinding ? findingWords : problemWords;
    const key = (words.has(problem.code as never) ? problem.code : 'unknown') as never;
    return { ...problem, text: words(key, { ...params, code: problem.code } as never) };
  };
  const message = outcomeKey(answer);
  return {
    ...answer,
    problems: answer.problems.map(say),
    ...(message ? { message: problemWords(message as never, { requestId: answer.requestId ?? '' } as never) } : {}),
  };
}

const knownConflicts = [
  'plan_changed_meanwhile',
  'quarter_open_already',
  'quarter_closed_already',
  'quarter_published',
  'counts_officially',
  'nothing_accepted',
  'no_amount_to_correct',
  'correction_is_open',
  'accepted_text_was_replaced',
  'done_already',
  'nothing_endorsed',
  'undo_too_late',
  'question_answered_already',
  'city_assigned_already',
  'city_not_assigned',
  'thresholds_that_day',
  'thresholds_have_begun',
];

function outcomeKey(answer: FormAnswer): string | null {
  if (answer.outcome === 'idle' || answer.outcome === 'done' || answer.outcome === 'invalid') return null;
  if (answer.outcome !== 'conflict') return `outcome.${answer.outcome}`;
  if (/^(status|quarter|correction)_is_/.test(answer.code ?? '')) return `conflict.${answer.code}`;
  return knownConflicts.includes(answer.code ?? '') ? `conflict.${answer.code}` : 'conflict.changed_meanwhile';
}
