// The guide is generated from the rules: whatever a rule may say, the guide has words for it in both languages.
import { describe, expect, test } from 'vitest';
import { allRules } from '#rules/findings/rulebook.ts';
import { comparators } from '#rules/indicator.ts';
import { lights } from '#rules/lights.ts';
import { roles } from '#rules/policy.ts';
import { transitions } from '#rules/report-lifecycle.ts';
import en from '../../messages/en/guide.json' with { type: 'json' };
import zh from '../../messages/zh-CN/guide.json' with { type: 'json' };

const sorted = (names: Iterable<string>) => [...new Set(names)].toSorted();

describe.each([
  ['zh-CN', zh],
  ['en', en],
])('the guide in %s', (_, words) => {
  test('explains every rule of the rulebook and no other', () => {
    expect(sorted(Object.keys(words.rule))).toEqual(sorted(allRules.map((rule) => rule.code)));
  });

  test('names everything the table of moves requires', () => {
    expect(Object.keys(words.moves.condition)).toEqual(
      expect.arrayContaining(transitions.flatMap((row) => [...row.conditions])),
    );
    expect(Object.keys(words.moves.requirement)).toEqual(
      expect.arrayContaining(transitions.flatMap((row) => (row.requires ? [row.requires] : []))),
    );
  });

  test('has every light, comparing word and role', () => {
    expect(Object.keys(words.lights)).toEqual(expect.arrayContaining([...lights]));
    expect(Object.keys(words.indicators)).toEqual(
      expect.arrayContaining(comparators.flatMap((comparator) => [comparator, `${comparator}Rule`])),
    );
    expect(Object.keys(words.roles)).toEqual(expect.arrayContaining([...roles]));
  });
});
