import { describe, expect, test } from 'vitest';
import { isMailAddress } from './mail-address.ts';

describe('an e-mail address', () => {
  test.each(['wang@zj.gov.cn', 'w.bao+jibao@mail.hangzhou.gov.cn', 'a@b.cn', 'zhang_3@qq.com'])('%s is one', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  test.each([
    '',
    'wang',
    'wang@',
    '@zj.gov.cn',
    'wang@localhost',
    'wang@zj..cn',
    'wang..bao@zj.cn',
    '.wang@zj.cn',
    'wang@-zj.cn',
    'wang@zj.cn,li@zj.cn',
    'wang@zj.cn\r\nBcc: all@zj.cn',
    'Wang <wang@zj.cn>',
    '王@zj.cn',
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.cn`,
  ])('%j is none', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
