import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roles } from './actor.ts';
import {
  allowedMoves,
  isBackfilled,
  isJustDecided,
  isLate,
  movesFrom,
  quarterStates,
  type ReportMove,
  type ReportStatus,
  type ReportSubject,
  reportMoves,
  reportStatuses,
  transitionFor,
  transitions,
} from './report-lifecycle.ts';

const hangzhou = { id: 'o1', kind: 'city', name: '杭州市', nameEn: 'Hangzhou', cityCode: '330100' } as const;
const province = { id: 'o0', kind: 'province', name: '浙江省', nameEn: 'Zhejiang', cityCode: null } as const;

function actor(personId: string, ...held: Role[]): Actor {
  const organisation = held.some((role) => role.startsWith('city')) ? hangzhou : province;
  return { personId, sessionId: 's', name: personId, organisation, roles: held };
}

function subject(status: ReportStatus, change: Partial<ReportSubject> = {}): ReportSubject {
  return {
    cityCode: '330100',
    status,
    quarterState: 'open',
    submittedBy: 'reporter',
    endorsedBy: 'approver',
    hasEndorsedSnapshot: false,
    ...change,
  };
}

const people = {
  reporter: actor('reporter', 'city_reporter'),
  approver: actor('approver', 'city_approver'),
  reviewer: actor('reviewer', 'province_reviewer'),
  publisher: actor('publisher', 'province_publisher'),
} as const;

describe('who may move what, while the quarter is open', () => {
  const table: Record<ReportStatus, Record<keyof typeof people, ReportMove[]>> = {
    due: { reporter: ['save', 'submit'], approver: [], reviewer: [], publisher: ['excuse'] },
    draft: { reporter: ['save', 'submit'], approver: [], reviewer: [], publisher: ['excuse'] },
    submitted: { reporter: ['withdraw'], approver: ['endorse', 'send_back'], reviewer: [], publisher: [] },
    returned: { reporter: ['save', 'submit'], approver: [], reviewer: [], publisher: ['excuse'] },
    endorsed: { reporter: [], approver: ['recall'], reviewer: ['accept', 'return_to_city'], publisher: [] },
    accepted: { reporter: [], approver: [], reviewer: ['reopen'], publisher: ['reopen'] },
    excused: { reporter: [], approver: [], reviewer: [], publisher: [] },
  };
  const cases = reportStatuses.flatMap((status) =>
    (Object.keys(people) as (keyof typeof people)[]).map((who) => [status, who, table[status][who]] as const),
  );
  test.each(cases)('%s, %s: %j', (status, who, moves) => {
    expect(allowedMoves(people[who], subject(status))).toEqual(moves);
  });

  test.each(['viewer', 'system_administrator', 'security_administrator', 'audit_administrator'] as const)(
    '%s moves nothing',
    (role) => {
      for (const status of reportStatuses) expect(allowedMoves(actor('x', role), subject(status))).toEqual([]);
    },
  );

  test('the machine moves nothing', () => {
    for (const status of reportStatuses) expect(allowedMoves({ system: 'seed' }, subject(status))).toEqual([]);
  });
});

describe('after closing', () => {
  const moves = (state: ReportSubject['quarterState']) =>
    Object.fromEntries(
      reportStatuses.map((status) => [
        status,
        Object.values(people).flatMap((who) => allowedMoves(who, subject(status, { quarterState: state }))),
      ]),
    );

  test('cities stop, the province decides what is endorsed and may still excuse', () => {
    expect(moves('closed')).toEqual({
      due: ['excuse'],
      draft: ['excuse'],
      submitted: [],
      returned: ['excuse'],
      endorsed: ['accept', 'return_to_city'],
      accepted: [],
      excused: [],
    });
  });

  test('once published nothing moves', () => {
    expect(Object.values(moves('published')).flat()).toEqual([]);
  });
});

describe('an extension of entry', () => {
  const extended = (quarterState: ReportSubject['quarterState']) => ({ quarterState, isEntryExtended: true }) as const;

  test('lets the city go on in a closed quarter, and nobody in a published one', () => {
    expect(allowedMoves(people.reporter, subject('draft', extended('closed')))).toEqual(['save', 'submit']);
    expect(allowedMoves(people.approver, subject('submitted', extended('closed')))).toEqual(['endorse', 'send_back']);
    expect(allowedMoves(people.reporter, subject('draft', extended('published')))).toEqual([]);
  });
});

describe('a joint statement', () => {
  const ningbo = { ...hangzhou, id: 'o2', name: '宁波市', nameEn: 'Ningbo', cityCode: '330200' } as const;
  const other = { ...actor('other', 'city_approver'), organisation: ningbo };
  const asked = { countersigners: ['330200'], guestCityCode: '330200', awaitsCountersign: true };

  test('may be refused by the approver of a city that was asked, by nobody else, and only while the quarter is open', () => {
    expect(allowedMoves(other, subject('endorsed', asked))).toEqual(['refuse_countersign']);
    expect(allowedMoves(other, subject('endorsed', { ...asked, countersigners: ['330300'] }))).toEqual([]);
    expect(allowedMoves(other, subject('endorsed', { ...asked, quarterState: 'closed' }))).toEqual([]);
    expect(allowedMoves(people.approver, subject('endorsed', { ...asked, countersigners: ['330100'] }))).toEqual([
      'recall',
    ]);
  });

  test('is not accepted before everybody has answered', () => {
    expect(allowedMoves(people.reviewer, subject('endorsed', asked))).toEqual(['return_to_city']);
    expect(allowedMoves(people.reviewer, subject('endorsed', { ...asked, awaitsCountersign: false }))).toEqual([
      'accept',
      'return_to_city',
    ]);
  });
});

describe('an acceptance', () => {
  const now = new Date('2026-10-20T02:00:00Z');
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

  test('may be taken back by who gave it, for ten minutes', () => {
    const just = { decidedBy: 'reviewer', isJustDecided: isJustDecided(minutesAgo(9), now) };
    expect(allowedMoves(people.reviewer, subject('accepted', just))).toEqual(['undo_accept', 'reopen']);
    expect(allowedMoves(people.reviewer, subject('accepted', { ...just, decidedBy: 'else' }))).toEqual(['reopen']);
    const later = { ...just, isJustDecided: isJustDecided(minutesAgo(10), now) };
    expect(allowedMoves(people.reviewer, subject('accepted', later))).toEqual(['reopen']);
    expect(isJustDecided(null, now)).toBe(false);
  });
});

describe('separation of duties binds the person', () => {
  const both = actor('reporter', 'city_reporter', 'city_approver');

  test('nobody endorses what they submitted', () => {
    expect(allowedMoves(both, subject('submitted'))).not.toContain('endorse');
    expect(allowedMoves(both, subject('submitted', { submittedBy: 'someone' }))).toContain('endorse');
  });

  test('nobody accepts what they submitted or endorsed, whatever organisation they act for now', () => {
    const decided = (personId: string) => allowedMoves(actor(personId, 'province_reviewer'), subject('endorsed'));
    expect(decided('reporter')).toEqual(['return_to_city']);
    expect(decided('approver')).toEqual(['return_to_city']);
    expect(decided('reviewer')).toEqual(['accept', 'return_to_city']);
  });
});

test('another city moves nothing', () => {
  for (const status of reportStatuses) {
    for (const who of [people.reporter, people.approver]) {
      expect(allowedMoves(who, subject(status, { cityCode: '330200' }))).toEqual([]);
    }
  }
});

describe('the table', () => {
  test('knows every move, and one way for a move out of a status', () => {
    expect(new Set(transitions.map((transition) => transition.move))).toEqual(new Set(reportMoves));
    for (const status of reportStatuses) {
      const moves = movesFrom(status).map((transition) => transition.move);
      expect(new Set(moves).size).toBe(moves.length);
    }
    expect(transitionFor('save', 'returned')?.to).toBe('returned');
    expect(transitionFor('save', 'draft')?.to).toBe('draft');
    expect(transitionFor('save', 'submitted')).toBeNull();
  });

  test('binds every move to a place, a state of the quarter and known roles', () => {
    for (const { conditions, roles: movers, move } of transitions) {
      expect(
        conditions.filter((each) => each === 'own_city' || each === 'countersigner' || each === 'province'),
        move,
      ).toHaveLength(1);
      expect(
        conditions.filter((each) => each.startsWith('quarter')),
        move,
      ).toHaveLength(1);
      expect(movers.length, move).toBeGreaterThan(0);
      for (const role of movers) expect(roles).toContain(role);
    }
  });

  test.each([
    ['send_back', 'opinion'],
    ['return_to_city', 'opinion'],
    ['reopen', 'reason'],
    ['excuse', 'reason'],
    ['endorse', 'certification'],
    ['refuse_countersign', 'reason'],
    ['accept', null],
    ['undo_accept', null],
    ['submit', null],
  ] as const)('%s requires %s', (move, requirement) => {
    expect(transitions.find((transition) => transition.move === move)?.requires).toBe(requirement);
  });

  test('reaches every status from due, and nothing is accepted without passing submission and endorsement', () => {
    const reached = new Set<ReportStatus>(['due']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of transitions) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect(reached).toEqual(new Set(reportStatuses));
    expect(transitions.filter(({ to }) => to === 'accepted').flatMap(({ from }) => from)).toEqual(['endorsed']);
    expect(transitions.filter(({ to }) => to === 'endorsed').flatMap(({ from }) => from)).toEqual([
      'submitted',
      'accepted',
    ]);
  });

  test('a walk of allowed moves ends accepted only with two other persons than the submitter', () => {
    const walkers = [
      actor('a', 'city_reporter', 'city_approver'),
      actor('b', 'city_reporter', 'city_approver'),
      actor('a', 'province_reviewer'),
      actor('b', 'province_reviewer'),
      actor('c', 'province_reviewer', 'province_publisher'),
    ];
    const steps = fc.array(fc.tuple(fc.nat(walkers.length - 1), fc.constantFrom(...reportMoves)), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.constantFrom(...quarterStates), (walk, quarterState) => {
        let report = subject('due', { quarterState, submittedBy: null, endorsedBy: null });
        for (const [index, move] of walk) {
          const walker = walkers[index];
          if (!walker || !allowedMoves(walker, report).includes(move)) continue;
          const status = transitionFor(move, report.status)?.to ?? report.status;
          const submittedBy = move === 'submit' ? walker.personId : report.submittedBy;
          const endorsedBy = move === 'endorse' ? walker.personId : report.endorsedBy;
          if (move === 'accept') expect([submittedBy, endorsedBy]).not.toContain(walker.personId);
          if (move === 'accept') expect(submittedBy).not.toBe(endorsedBy);
          report = { ...report, status, submittedBy, endorsedBy };
        }
      }),
    );
  });
});

describe('on time', () => {
  const dueAt = new Date('2026-10-20T15:59:59.999Z');
  const before = new Date('2026-10-19T01:00:00Z');
  const after = new Date('2026-10-21T01:00:00Z');
  const table: readonly (readonly [ReportStatus, Date | null, Date, boolean])[] = [
    ['due', null, before, false],
    ['due', null, dueAt, false],
    ['due', null, after, true],
    ['submitted', null, after, true],
    ['returned', before, after, false],
    ['endorsed', dueAt, after, false],
    ['endorsed', after, after, true],
    ['accepted', before, after, false],
    ['accepted', after, after, true],
    // An import entered it: nobody endorsed it and no deadline was set.
    ['accepted', null, after, false],
    ['excused', null, after, false],
    ['excused', after, after, false],
  ];
  test.each(table)('%s, first endorsed %s, asked %s: late is %s', (status, firstEndorsedAt, now, late) => {
    expect(isLate({ status, firstEndorsedAt }, dueAt, now)).toBe(late);
  });

  test('only what was accepted without any endorsement is back-filled', () => {
    for (const status of reportStatuses) {
      expect(isBackfilled({ status, firstEndorsedAt: null })).toBe(status === 'accepted');
      expect(isBackfilled({ status, firstEndorsedAt: before })).toBe(false);
    }
  });
});
