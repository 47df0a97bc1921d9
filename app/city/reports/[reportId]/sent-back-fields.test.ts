import { expect, test } from 'vitest';
import { fieldBoxName, sentBackFields } from './sent-back-fields.ts';

test('ticked boxes become fields in the order of the form, and nothing else does', () => {
  const typed = {
    opinion: '请核对',
    [fieldBoxName('nextStep')]: 'on',
    [fieldBoxName('investmentYuan')]: 'on',
    'field.password': 'on',
  };
  expect(sentBackFields(typed)).toEqual(['investmentYuan', 'nextStep']);
});
