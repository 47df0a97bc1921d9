import { expect, test } from 'vitest';
import { passwordProblems } from './password.ts';

test.each(['Qiantang-river-7', '钱塘潮水Tide2026', 'x7#Kd9!pQ2mz', `Aa1${'长'.repeat(125)}`])(
  '%s is fit',
  (password) => {
    expect(passwordProblems(password, 'hz-reporter')).toEqual([]);
  },
);

test.each([
  ['Ab1!', ['too_short']],
  ['riverriverriver', ['too_few_classes']],
  [`Aa1${'x'.repeat(126)}`, ['too_long']],
  ['hz-reporter', ['too_few_classes', 'contains_login_name']],
  ['My-hz-reporter-1', ['contains_login_name']],
  ['Password123!', ['too_common']],
  ['P@ssw0rd123!', ['too_common']],
  ['Admin@123456', ['too_common']],
  ['Zhejiang@2026', ['too_common']],
  ['1qaz@WSX3edc', ['too_common']],
  ['Abcd123456!', ['too_common']],
  ['Aa123456!!', ['too_common']],
  ['1234567890', ['too_few_classes', 'too_common']],
  ['', ['too_short', 'too_few_classes']],
])('%s: %j', (password, problems) => {
  expect(passwordProblems(password, 'hz-reporter')).toEqual(problems);
});

test('a short login name counts only when it is the whole password', () => {
  expect(passwordProblems('Qiantang-river-7', 'an')).toEqual([]);
});

test('the policy is data', () => {
  expect(passwordProblems('aaaa1', '', { minLength: 5, maxLength: 6, classes: 2 })).toEqual([]);
});
