// Both languages say the same things: same keys, same placeholders, nothing empty, nothing left untranslated.
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, item]) =>
    leaves(item, path ? `${path}.${key}` : key),
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)]
    .map((match) => match[1])
    .toSorted()
    .filter((name, index, all) => all.indexOf(name) === index);

const zh = new Map(leaves(catalogue['zh-CN']));
const en = new Map(leaves(catalogue.en));

describe('the message catalogues', () => {
  test('have the same keys in Chinese and English', () => {
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted());
  });

  test('use the same placeholders in both languages', () => {
    const differing = [...zh].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('leave nothing empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  test('have no Chinese in the English catalogue but names that have no translation', () => {
    const allowed = /^(shell\.language\.zh-CN|shell\.product\.|access\.)/;
    const chinese = [...en].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !allowed.test(key));
    expect(chinese.map(([key]) => key)).toEqual([]);
  });
});
