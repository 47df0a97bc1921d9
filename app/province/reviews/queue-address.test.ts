import { describe, expect, test } from 'vitest';
import { queueHref, readQueueAddress } from './queue-address.ts';

describe('the address of the queue', () => {
  test.each([
    [{}, '/province/reviews'],
    [{ filter: 'waiting' }, '/province/reviews'],
    [
      { quarter: '2026Q3', filter: 'not_in', city: '330200' },
      '/province/reviews?quarter=2026Q3&filter=not_in&city=330200',
    ],
    [
      { risk: 'red', late: '1', reviewer: 'nobody', kind: 'zone', sort: 'risk' },
      '/province/reviews?risk=red&late=1&reviewer=nobody&kind=zone&sort=risk',
    ],
  ])('%j is written back as %s', (params, href) => {
    expect(queueHref(readQueueAddress(params))).toBe(href);
  });

  test('nonsense falls back to what waits everywhere', () => {
    const nonsense = {
      filter: 'constructor',
      city: '宁波',
      quarter: ['2026Q3', '2026Q2'],
      reviewer: "' OR 1",
      late: 'x',
    };
    expect(readQueueAddress(nonsense)).toEqual({
      quarter: null,
      filter: 'waiting',
      city: null,
      risk: null,
      late: false,
      reviewer: null,
      kind: null,
      sort: 'city',
    });
  });
});
