import { describe, expect, test } from 'vitest';
import { fillTemplate } from './fill-template.ts';

describe('a plain template', () => {
  test.each([
    ['超过 {max} 字，现有 {length} 字', { max: 500, length: 612 }, '超过 500 字，现有 612 字'],
    ['{a}{a}', { a: '甲' }, '甲甲'],
    ['no names', {}, 'no names'],
    ['{missing} stays', {}, '{missing} stays'],
    ['{a}', { a: '{b}', b: 'never' }, '{b}'],
  ])('%s', (template, values, text) => {
    expect(fillTemplate(template, values)).toBe(text);
  });
});
