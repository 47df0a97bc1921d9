import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yuan } from '#rules/money.ts';
import { difficultyCategories, investmentAnswers, ownLights } from '#rules/report-content.ts';
import { type ReportForm, readReportForm } from '#rules/report-input.ts';
import { readTyped } from './typed-content.ts';

const amounts = [
  '',
  ' ',
  '0',
  '12.5',
  '1,234.5',
  '1,23',
  '-8',
  '１２，３４５．６',
  '0.00001',
  '99999999999999999',
  '壹',
  '-',
];
const percents = ['', '0', '62', '62.5', '100', '100.1', '101', '62.55', '５０％', 'x'];
const dates = ['', '2026-07-01', '2026-02-30', '2026/07/01'];
const texts = ['', '  ', '完成桩基\r\n一号地块', '𠮷'.repeat(501), 'x'.repeat(1001)];
const maybe = (values: readonly string[]) => fc.constantFrom(undefined, '', 'no_such_option', ...values);

const forms: fc.Arbitrary<ReportForm> = fc.record({
  investmentAnswer: maybe(investmentAnswers),
  investmentEntry: maybe(['quarter', 'year_to_date']),
  investment: fc.constantFrom(undefined, ...amounts),
  investmentIsReduction: maybe(['yes', 'on', 'true']),
  noProgressReason: fc.constantFrom(undefined, ...texts),
  physicalProgress: fc.constantFrom(...texts),
  physicalPercent: fc.constantFrom(...percents),
  constructionStarted: maybe(['yes', 'no']),
  startedOn: fc.constantFrom(...dates),
  difficultiesAnswer: maybe(['none', 'some']),
  difficultyCategory: maybe(difficultyCategories),
  difficulties: fc.constantFrom(...texts),
  nextStep: fc.constantFrom(...texts),
  ownLight: maybe(ownLights),
  'explanation.W203': fc.constantFrom(...texts),
  'explanation.bad': fc.constantFrom(...texts),
});

describe('reading the form while it is typed', () => {
  test('agrees with what the server reads on saving', () => {
    fc.assert(
      fc.property(forms, fc.integer({ min: -1_000_000, max: 1_000_000_000_000 }), (form, before) => {
        const server = readReportForm(form, yuan(before));
        const typed = readTyped(form, yuan(before));
        expect(typed.content).toEqual(server.content);
        expect(typed.entry).toBe(server.entry);
        expect(new Map(typed.unreadable)).toEqual(new Map(server.errors.map(({ field, code }) => [field, code])));
      }),
      { numRuns: 500 },
    );
  });

  test('takes the earlier quarters off a year to date', () => {
    const typed = readTyped({ investment: '100', investmentEntry: 'year_to_date' }, yuan(400_000));
    expect(typed.content.investmentYuan).toBe(600_000);
  });
});
