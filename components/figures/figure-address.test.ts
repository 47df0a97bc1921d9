import { expect, test } from 'vitest';
import { figureAddress, figureQuestion } from './figure-address.ts';

test.each([
  [{}, { quarter: null, basis: 'official', city: null }],
  [
    { quarter: '2026Q3', basis: 'provisional' },
    { quarter: '2026Q3', basis: 'provisional', city: null },
  ],
  [
    { quarter: ['2026Q2', '2026Q3'], basis: 'anything' },
    { quarter: '2026Q2', basis: 'official', city: null },
  ],
  [
    { quarter: '', city: '330100' },
    { quarter: null, basis: 'official', city: '330100' },
  ],
] as const)('%j asks for %j', (query, question) => {
  expect(figureQuestion(query as never)).toEqual(question);
});

test('an address leads back to its question', () => {
  const question = { quarter: '2026Q3', basis: 'provisional' as const, city: '330100' };
  const address = figureAddress('/lineage', question, { more: { x: 'a&b' }, part: 'parts' });
  expect(address).toBe('/lineage?quarter=2026Q3&basis=provisional&city=330100&x=a%26b#parts');
  expect(figureQuestion(Object.fromEntries(new URL(address, 'http://localhost').searchParams))).toEqual(question);
});

test('what is not asked stays out of the address', () => {
  expect(figureAddress('/dashboard', { quarter: null, basis: 'official', city: null })).toBe(
    '/dashboard?basis=official',
  );
});
