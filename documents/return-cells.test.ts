import { expect, test } from 'vitest';
import { formValue, unmended } from './return-cells.ts';
import { returnColumns } from './return-columns.ts';

const columns = returnColumns.project.entries;

test('what the copy shows of a refused cell is refused again as it stands, whatever the column, and marked once', () => {
  for (const column of columns) {
    for (const [kind, text] of [
      ['percent', '0.62'],
      ['date', '46000'],
      ['formula', '=A1&B1'],
      ['error', '#REF!'],
    ] as const) {
      if ('value' in formValue(column, kind, text, false)) continue;
      const shown = unmended(text);
      expect(formValue(column, 'text', shown, false)).toMatchObject({ error: { code: 'not_mended' } });
      expect(unmended(shown)).toBe(shown);
    }
  }
});

test('the mark inside of words is words', () => {
  const words = columns.find(({ kind }) => kind === 'text');
  if (!words) throw new Error('no column of words');
  expect(formValue(words, 'text', '去年的提示“⚠ 未改 not mended: 5”已改', false)).toEqual({
    value: '去年的提示“⚠ 未改 not mended: 5”已改',
  });
});

test('a rare character is not cut in half where a refused cell is quoted', () => {
  const [column] = columns;
  if (!column) throw new Error('no column');
  const value = formValue(column, 'formula', `${'长'.repeat(59)}𠮷𠮷`, false);
  const quoted = 'error' in value ? String(value.error.params.value) : '';
  expect(quoted.isWellFormed()).toBe(true);
  expect(quoted).toBe(`${'长'.repeat(59)}𠮷…`);
});
