// Reads the publisher's form for an indicator: the target as a document words it, and what only the province sets (frequency, tolerance,
// filer). Asks no database.
import { type Comparator, comparators, compareDecimals, type Direction, directions } from './indicator.ts';
import { type Read, readBasis } from './plan-input.ts';
import { chosenCodes, fieldReader, type TypedFields, tickedFields } from './typed-fields.ts';

export const targetKinds = ['number', 'fraction', 'none'] as const;
export type TargetKind = (typeof targetKinds)[number];

export const frequencies = ['annual', 'quarterly'] as const;
export type Frequency = (typeof frequencies)[number];

/** Places beyond the cities that one form adds to the scope at a time. */
export const scopeRows = 2;

export type IndicatorValues = {
  /** Slug of the item in whose text it stands; null for the plan as a whole. */
  planItem: string | null;
  ordinal: number;
  name: string;
  nameEn: string;
  scopeWords: string;
  scopeWordsEn: string;
  scopeCodes: readonly string[];
  targetKind: TargetKind;
  /** The number, or the fraction's numerator. */
  targetValue: string | null;
  targetDenominator: number | null;
  unit: string | null;
  unitEn: string | null;
  comparator: Comparator;
  comparatorWords: string;
  isAspiration: boolean;
  targetYear: number | null;
  isEveryYear: boolean;
  direction: Direction;
  baselineValue: string | null;
  baselineYear: number | null;
  frequency: Frequency | null;
  toleranceValue: string | null;
  filerCode: string | null;
  basis: string;
};

/** What no document says: setting it does not make the indicator differ from its document. */
export const setByProvince = ['frequency', 'toleranceValue', 'filerCode'] as const satisfies (keyof IndicatorValues)[];

type Reader = ReturnType<typeof fieldReader>;

/** Values as far as they can be read, and every problem. Values are only good without problems. */
export function readIndicator(form: TypedFields, rules: { needsBasis: boolean }): Read<IndicatorValues> {
  const read = fieldReader(form);
  const values: IndicatorValues = {
    planItem: read.text('planItem', 120) || null,
    ordinal: read.count('ordinal') ?? blank(read, form, 'ordinal') ?? 1,
    name: read.required('name', 200),
    nameEn: read.english('nameEn', 300) || (read.refuse('nameEn', 'required') ?? ''),
    scopeWords: read.text('scopeWords', 200),
    scopeWordsEn: read.english('scopeWordsEn', 300),
    scopeCodes: chosenCodes(form, 'scope', 'scopeMore'),
    ...readTarget(read, form),
    unit: read.text('unit', 30) || null,
    unitEn: read.english('unitEn', 60) || null,
    comparator: read.option('comparator', comparators) ?? blank(read, form, 'comparator') ?? 'at_least',
    comparatorWords: read.text('comparatorWords', 60),
    isAspiration: read.ticked('isAspiration'),
    targetYear: read.year('targetYear'),
    isEveryYear: read.ticked('isEveryYear'),
    direction: read.option('direction', directions) ?? blank(read, form, 'direction') ?? 'higher',
    baselineValue: read.decimal('baselineValue'),
    baselineYear: read.year('baselineYear'),
    frequency: read.option('frequency', frequencies),
    toleranceValue: read.decimal('toleranceValue'),
    filerCode: read.text('filerCode', 6) || null,
    basis: readBasis(read, rules.needsBasis),
  };
  for (const [field, code] of contradictions(values, form)) read.refuse(field, code);
  return { values, problems: read.problems };
}

/** Says `required` where nothing at all was typed; another problem has been named already otherwise. */
function blank(read: Reader, form: TypedFields, field: string): null {
  return (form[field] ?? '').trim() === '' ? read.refuse(field, 'required') : null;
}

function readTarget(
  read: Reader,
  form: TypedFields,
): Pick<IndicatorValues, 'targetKind' | 'targetValue' | 'targetDenominator'> {
  const targetKind = read.option('targetKind', targetKinds) ?? blank(read, form, 'targetKind') ?? 'none';
  // Figures left standing under “no figure” are not thrown away silently.
  if (targetKind === 'none') {
    if ((form.targetValue ?? '').trim() !== '') read.refuse('targetValue', 'none_has_no_value');
    return { targetKind, targetValue: null, targetDenominator: null };
  }
  if (targetKind === 'number') {
    const targetValue = read.decimal('targetValue') ?? blank(read, form, 'targetValue');
    if ((form.targetDenominator ?? '').trim() !== '') read.refuse('targetDenominator', 'only_for_fractions');
    return { targetKind, targetValue, targetDenominator: null };
  }
  const numerator = read.count('targetValue') ?? blank(read, form, 'targetValue');
  const targetDenominator = read.count('targetDenominator') ?? blank(read, form, 'targetDenominator');
  if (numerator !== null && targetDenominator !== null && targetDenominator <= numerator)
    read.refuse('targetDenominator', 'not_a_fraction');
  return { targetKind, targetValue: numerator === null ? null : String(numerator), targetDenominator };
}

type Contradiction = [field: string, code: string];

/** Where fields that are fine alone do not go together. */
function contradictions(values: IndicatorValues, form: TypedFields): Contradiction[] {
  const { comparator, targetKind } = values;
  const rules: [boolean, Contradiction][] = [
    [
      (values.scopeWords === '') !== (values.scopeWordsEn === ''),
      [values.scopeWords === '' ? 'scopeWords' : 'scopeWordsEn', 'both_languages'],
    ],
    [(values.unit === null) !== (values.unitEn === null), [values.unit === null ? 'unit' : 'unitEn', 'both_languages']],
    [comparator === 'state' && targetKind !== 'none', ['comparator', 'state_has_no_value']],
    // From there nothing is left to go: attainment would divide by it.
    [
      targetKind === 'number' &&
        values.baselineValue !== null &&
        values.targetValue !== null &&
        compareDecimals(values.baselineValue, values.targetValue) === 0,
      ['baselineValue', 'baseline_is_target'],
    ],
    [
      form.targetKind === 'none' && comparator !== 'state' && comparator !== 'all',
      ['comparator', 'comparator_needs_value'],
    ],
    [
      (comparator === 'rank' || comparator === 'at_most') && values.direction === 'higher',
      ['direction', 'lower_is_better'],
    ],
    [
      (comparator === 'at_least' || comparator === 'over') && values.direction === 'lower',
      ['direction', 'higher_is_better'],
    ],
    [values.baselineValue !== null && isBlank(form.baselineYear), ['baselineYear', 'baseline_needs_year']],
    [values.baselineYear !== null && isBlank(form.baselineValue), ['baselineValue', 'baseline_needs_value']],
    [
      values.baselineYear !== null && values.targetYear !== null && values.baselineYear >= values.targetYear,
      ['baselineYear', 'baseline_after_target'],
    ],
    [values.toleranceValue !== null && comparator !== 'about', ['toleranceValue', 'tolerance_only_for_about']],
    [
      values.toleranceValue !== null && compareDecimals(values.toleranceValue, '0') <= 0,
      ['toleranceValue', 'not_above_zero'],
    ],
    [values.scopeCodes.some((code) => !/^\d{6}$/.test(code)), ['scopeMore.1', 'not_an_option']],
    [values.filerCode !== null && !/^\d{6}$/.test(values.filerCode), ['filerCode', 'not_an_option']],
  ];
  return rules.filter(([holds]) => holds).map(([, contradiction]) => contradiction);
}

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';

/** The indicator as its form holds it. */
export function indicatorFields(values: IndicatorValues): Record<string, string> {
  const { scopeCodes, isAspiration, isEveryYear, ...rest } = values;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === null ? '' : String(value)])),
    ...tickedFields('scope', scopeCodes),
    isAspiration: isAspiration ? 'yes' : '',
    isEveryYear: isEveryYear ? 'yes' : '',
  };
}
