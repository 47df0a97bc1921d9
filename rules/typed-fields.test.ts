import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenCodes, fieldReader, slugOf, tickedFields } from './typed-fields.ts';

const read = <T>(typed: string, by: (reader: ReturnType<typeof fieldReader>) => T) => {
  const reader = fieldReader({ it: typed });
  return { value: by(reader), problems: reader.problems.map(({ code }) => code) };
};

describe('single fields', () => {
  test.each([
    ['4.3', '4.3'],
    ['４．３', '4.3'],
    ['61,100', '61100'],
    ['6，110.50', '6110.50'],
    ['-0.5', '-0.5'],
    ['4.300', '4.300'],
    ['', null],
  ])('the value %j is read as %j', (typed, value) => {
    expect(read(typed, (reader) => reader.decimal('it'))).toEqual({ value, problems: [] });
  });

  test.each(['1e18', '一百', '1,23', '0x1F', '1.2345678', '1234567890123456', '1/3', '5%'])(
    'the value %j is refused, not guessed',
    (typed) => {
      expect(read(typed, (reader) => reader.decimal('it'))).toEqual({ value: null, problems: ['not_a_decimal'] });
    },
  );

  test.each([
    ['2022、2025、2035', [2022, 2025, 2035]],
    ['２０２５年，2022 2025', [2022, 2025]],
    ['', []],
  ])('the years %j are %j', (typed, years) => {
    expect(read(typed, (reader) => reader.years('it'))).toEqual({ value: years, problems: [] });
  });

  test.each(['25', '2O25', '1234', '2300', '2025-2030'])('%j is no year', (typed) => {
    expect(read(typed, (reader) => reader.years('it')).problems).toEqual(['not_a_year']);
  });

  test.each([
    ['１２', 12],
    ['0', null],
    ['-3', null],
    ['2.5', null],
  ])('the count %j is %j', (typed, value) => {
    expect(read(typed, (reader) => reader.count('it')).value).toBe(value);
  });

  test('text is one line; English has no Chinese; a tick is yes', () => {
    expect(read(' 甲\r\n 乙 ', (reader) => reader.required('it', 10)).value).toBe('甲 乙');
    expect(read('十个字以上的名称太长了', (reader) => reader.text('it', 10)).problems).toEqual(['too_long']);
    expect(read('Plan 甲', (reader) => reader.english('it', 10)).problems).toEqual(['not_english']);
    expect(read('yes', (reader) => reader.ticked('it')).value).toBe(true);
    expect(read('2026-02-30', (reader) => reader.date('it')).problems).toEqual(['not_a_date']);
  });
});

describe('codes that are ticked or chosen', () => {
  test('are ordered, each once, and come back as ticks', () => {
    const form = {
      'host.330200': 'yes',
      'host.330100': '',
      'hostMore.1': '330110',
      'hostMore.2': '330200',
      other: 'yes',
    };
    const codes = chosenCodes(form, 'host', 'hostMore');
    expect(codes).toEqual(['330110', '330200']);
    expect(chosenCodes(tickedFields('host', codes), 'host', 'hostMore')).toEqual(codes);
  });
});

describe('addresses', () => {
  test.each([
    ['New Airport Link', 'new-airport-link'],
    ['“Smile” city: A & B', 'smile-city-a-b'],
    ['甲乙', ''],
    ['A', ''],
  ])('%j becomes %j', (english, slug) => {
    expect(slugOf(english)).toBe(slug);
  });

  test('are always plain, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => /^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$/.test(slugOf(text))));
  });
});
