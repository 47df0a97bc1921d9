import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roles } from './actor.ts';
import {
  allowedCorrectionMoves,
  type CorrectionState,
  type CorrectionSubject,
  correctionMoves,
  correctionStates,
  correctionTransitions,
  mayRequestCorrection,
} from './correction-lifecycle.ts';

function actor(personId: string, cityCode: string | null, ...held: Role[]): Actor {
  const kind = cityCode === null ? 'province' : 'city';
  return {
    personId,
    sessionId: 's',
    name: personId,
    organisation: { id: cityCode ?? 'p', kind, name: 'x', nameEn: 'x', cityCode },
    roles: held,
  };
}

const hangzhou = '330100';
const people = {
  reporter: actor('r', hangzhou, 'city_reporter'),
  approver: actor('a', hangzhou, 'city_approver'),
  reviewer: actor('v', null, 'province_reviewer'),
  publisher: actor('p', null, 'province_publisher'),
} as const;

const asked: CorrectionSubject = {
  cityCode: hangzhou,
  origin: 'city',
  state: 'requested',
  requestedBy: 'someone',
  agreedBy: null,
};

describe('who may do what with a correction', () => {
  const table: readonly [CorrectionState, 'city' | 'province', Record<keyof typeof people, string[]>][] = [
    [
      'requested',
      'city',
      { reporter: ['withdraw'], approver: ['agree', 'refuse', 'withdraw'], reviewer: [], publisher: [] },
    ],
    [
      'requested',
      'province',
      { reporter: [], approver: ['agree', 'refuse'], reviewer: ['withdraw'], publisher: ['withdraw'] },
    ],
    [
      'city_agreed',
      'city',
      { reporter: ['withdraw'], approver: ['withdraw'], reviewer: [], publisher: ['grant', 'refuse'] },
    ],
    [
      'city_agreed',
      'province',
      { reporter: [], approver: [], reviewer: ['withdraw'], publisher: ['grant', 'refuse', 'withdraw'] },
    ],
    ['granted', 'city', { reporter: [], approver: [], reviewer: [], publisher: [] }],
    ['refused', 'city', { reporter: [], approver: [], reviewer: [], publisher: [] }],
    ['withdrawn', 'province', { reporter: [], approver: [], reviewer: [], publisher: [] }],
  ];
  const cases = table.flatMap(([state, origin, row]) =>
    Object.entries(row).map(([who, moves]) => [state, origin, who as keyof typeof people, moves] as const),
  );
  test.each(cases)('%s, asked by the %s: %s may %j', (state, origin, who, moves) => {
    expect(allowedCorrectionMoves(people[who], { ...asked, state, origin })).toEqual(moves);
  });

  test('another city does nothing, nor do viewers and administrators', () => {
    const outsiders = [
      actor('x', '330200', 'city_approver', 'city_reporter'),
      ...roles
        .filter((role) => !role.startsWith('city') && !/review|publish/.test(role))
        .map((role) => actor('x', null, role)),
    ];
    for (const outsider of outsiders) {
      expect(mayRequestCorrection(outsider, hangzhou)).toBeNull();
      for (const state of correctionStates) expect(allowedCorrectionMoves(outsider, { ...asked, state })).toEqual([]);
    }
  });

  test.each([
    ['reporter', 'city'],
    ['approver', 'city'],
    ['reviewer', 'province'],
    ['publisher', 'province'],
  ] as const)('%s may ask for one, from the %s', (who, origin) => {
    expect(mayRequestCorrection(people[who], hangzhou)).toBe(origin);
  });
});

test('whatever is tried in whatever order, what is granted went through three persons', () => {
  const walkers = [
    actor('1', hangzhou, 'city_reporter', 'city_approver'),
    actor('2', hangzhou, 'city_approver'),
    actor('1', null, 'province_publisher', 'province_reviewer'),
    actor('2', null, 'province_publisher'),
    actor('3', null, 'province_publisher'),
  ];
  let granted = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...walkers),
      fc.array(fc.tuple(fc.nat(walkers.length - 1), fc.constantFrom(...correctionMoves)), { maxLength: 30 }),
      (asker, walk) => {
        const origin = mayRequestCorrection(asker, hangzhou);
        if (!origin) return;
        let now: CorrectionSubject = { ...asked, origin, requestedBy: asker.personId };
        for (const [index, move] of walk) {
          const walker = walkers[index] as Actor;
          if (!allowedCorrectionMoves(walker, now).includes(move)) continue;
          const side = walker.organisation.kind;
          const row = correctionTransitions.find(
            (one) => one.move === move && one.from.includes(now.state) && one.side === side,
          );
          if (!row) throw new Error('an allowed move without a row');
          if (move === 'grant') {
            granted += 1;
            expect(new Set([now.requestedBy, now.agreedBy, walker.personId]).size).toBe(3);
          }
          now = { ...now, state: row.to, agreedBy: move === 'agree' ? walker.personId : now.agreedBy };
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(granted).toBeGreaterThan(0);
});
