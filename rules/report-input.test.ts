import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yuan, zeroYuan } from './money.ts';
import { deliverableStates, indicatorFinalities, type MilestoneAnswer, milestoneStates } from './report-answers.ts';
import {
  difficultiesAnswers,
  difficultyCategories,
  emptyContent,
  formValuesOf,
  ownLights,
  type ReportContent,
} from './report-content.ts';
import { reportFormSchema } from './report-form-schema.ts';
import { type ReportForm, readReportForm } from './report-input.ts';

const read = (form: ReportForm, before = 0) => readReportForm(form, yuan(before));

const texts = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll('\r\n', '\n').trim());
const contents = fc
  .record<ReportContent>({
    investmentAnswer: fc.constantFrom(null, 'amount', 'no_progress', 'not_applicable'),
    investmentYuan: fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 }).map(yuan)),
    investmentIsReduction: fc.boolean(),
    noProgressReason: texts,
    physicalProgress: texts,
    physicalPercentTenths: fc.option(fc.integer({ min: 0, max: 1000 })),
    constructionStarted: fc.option(fc.boolean()),
    startedOn: fc.constantFrom(null, '2026-03-01'),
    difficultiesAnswer: fc.option(fc.constantFrom(...difficultiesAnswers)),
    difficultyCategory: fc.option(fc.constantFrom(...difficultyCategories)),
    difficulties: texts,
    nextStep: texts,
    ownLight: fc.option(fc.constantFrom(...ownLights)),
    explanations: fc.dictionary(
      fc.constantFrom('W201', 'W402'),
      texts.filter((text) => text !== ''),
    ),
    milestones: fc.dictionary(
      fc.uuid(),
      fc
        .record<MilestoneAnswer>({
          state: fc.constantFrom(...milestoneStates),
          doneOn: fc.constantFrom(null, '2026-03-01'),
          note: texts,
        })
        .map((answer) => (answer.state === 'done' ? answer : { ...answer, doneOn: null })),
    ),
    deliverableState: fc.option(fc.constantFrom(...deliverableStates)),
    narrative: texts,
    jointMeetings: fc.option(fc.integer({ min: 0, max: 999 })),
    jointStatement: texts,
    indicatorValue: fc.constantFrom(null, '0', '-3.5', '43000', '99.123456'),
    indicatorFinality: fc.option(fc.constantFrom(...indicatorFinalities)),
    indicatorSource: texts,
  })
  .map((content) =>
    content.investmentAnswer === 'amount'
      ? content
      : { ...content, investmentYuan: null, investmentIsReduction: false },
  );

test('what a form shows is read back unchanged', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const input = read(formValuesOf(content), 123);
      expect(input.errors).toEqual([]);
      expect(input.content).toEqual({
        ...content,
        explanations: { ...content.explanations },
        milestones: { ...content.milestones },
      });
    }),
  );
});

test('nothing typed is nothing said', () => {
  expect(read({}).content).toEqual(emptyContent);
  expect(read({}).errors).toEqual([]);
});

describe('the amount', () => {
  test.each([
    ['the quarter’s', { investmentEntry: 'quarter', investment: '1,200.5' }, 12_005_000],
    ['the year’s to date', { investmentEntry: 'year_to_date', investment: '1500' }, 5_000_000],
    ['a falling year to date', { investmentEntry: 'year_to_date', investment: '900' }, -1_000_000],
    ['full width', { investment: '１２．５' }, 125_000],
  ])('%s', (_, form, expected) => {
    const input = read({ investmentAnswer: 'amount', ...form }, 10_000_000);
    expect(input.content.investmentYuan).toBe(expected);
    expect(input.errors).toEqual([]);
  });

  test('typed without choosing an answer is the answer', () => {
    expect(read({ investment: '0' }).content).toMatchObject({ investmentAnswer: 'amount', investmentYuan: zeroYuan });
  });

  test.each(['no_progress', 'not_applicable'])('does not count under %s', (investmentAnswer) => {
    const input = read({ investmentAnswer, investment: 'x', investmentIsReduction: 'on' });
    expect(input.content).toMatchObject({ investmentAnswer, investmentYuan: null, investmentIsReduction: false });
    expect(input.errors).toEqual([]);
  });

  test.each(['on', 'yes', 'true'])('is a reduction when ticked as %s', (investmentIsReduction) => {
    const input = read({ investmentAnswer: 'amount', investment: '-5', investmentIsReduction });
    expect(input.content).toMatchObject({ investmentYuan: -50_000, investmentIsReduction: true });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['investment', 'abc', 'not_a_number'],
    ['investment', '1.00001', 'too_many_decimals'],
    ['investment', '1000000000000000000', 'too_large'],
    ['physicalPercent', '100.1', 'not_a_percent'],
    ['physicalPercent', '-1', 'not_a_percent'],
    ['physicalPercent', '12.34', 'not_a_percent'],
    ['startedOn', '2026-02-30', 'not_a_date'],
    ['ownLight', 'grey', 'not_an_option'],
    ['investmentAnswer', 'maybe', 'not_an_option'],
    ['constructionStarted', 'perhaps', 'not_an_option'],
  ])('%s = %s is %s, and stays as typed', (field, value, code) => {
    const form = { nextStep: 'kept', [field]: value };
    const input = read(form);
    expect(input.errors).toEqual([{ field, code, params: { typed: value } }]);
    expect(input.content.nextStep).toBe('kept');
    expect(input.typed).toEqual(form);
  });

  test('texts too long are kept and named by their input', () => {
    const input = read({ nextStep: 'a'.repeat(1001), 'explanation.W203': 'b'.repeat(501) });
    expect(input.errors).toEqual([
      { field: 'nextStep', code: 'too_long', params: { max: 1000, length: 1001 } },
      { field: 'explanation.W203', code: 'too_long', params: { max: 500, length: 501 } },
    ]);
    expect(input.content.nextStep).toHaveLength(1001);
  });

  test.each([
    ['62.5', 625],
    ['62.50', 625],
    ['６２．５％', 625],
    ['100%', 1000],
    ['0', 0],
  ])('but %s is a percentage', (text, tenths) => {
    expect(read({ physicalPercent: text }).content.physicalPercentTenths).toBe(tenths);
  });
});

test.each([
  ['2,600', '2600'],
  ['１，２３４．５', '1234.5'],
  ['0', '0'],
  ['-0.5', '-0.5'],
])('an indicator’s value may be typed as %s', (text, value) => {
  expect(read({ indicatorValue: text }).content.indicatorValue).toBe(value);
});

test.each(['2,60', '1e3', '99%', '两千'])('but not as %s', (text) => {
  expect(read({ indicatorValue: text }).errors).toMatchObject([{ field: 'indicatorValue', code: 'not_a_decimal' }]);
});

test('explanations are taken by code only, without blanks and line ends of the browser', () => {
  const form = {
    'explanation.W203': ' a\r\nb ',
    'explanation.': 'x',
    'explanation.__proto__': 'x',
    'explanation.W201': ' ',
  };
  expect(read(form).content.explanations).toEqual({ W203: 'a\nb' });
});

test('the schema takes strings and refuses files and floods', () => {
  expect(reportFormSchema.safeParse({ nextStep: 'a', investment: undefined }).success).toBe(true);
  expect(reportFormSchema.safeParse({ nextStep: new Blob() }).success).toBe(false);
  expect(reportFormSchema.safeParse({ nextStep: 'a'.repeat(20_001) }).success).toBe(false);
});
