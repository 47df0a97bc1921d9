import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QuarterId, quarterId, quartersBetween } from './quarter.ts';
import {
  addShare,
  endShare,
  hasOneLead,
  leadAt,
  leadsHandedOver,
  moveLead,
  moveShare,
  ownQuarter,
  type Participation,
  type ShareChange,
  takesPart,
  withdrawShare,
} from './share-rules.ts';

const nobody: Participation = { shares: [], leadMoves: [] };

function done(change: ShareChange): Participation {
  if (!change.ok) throw new Error(change.problem);
  return change.after;
}

const join = (before: Participation, id: string, cityCode: string, fromQuarter: QuarterId = '2026Q1') =>
  done(addShare(before, { id, cityCode, fromQuarter }, null));
/** Hangzhou leads, Ningbo takes part. */
const two = join(join(nobody, 'a', '330100'), 'b', '330200');
const problem = (change: ShareChange) => (change.ok ? null : change.problem);

describe('joining', () => {
  test('the first leads, the others take part', () => {
    expect(two.shares.map((share) => share.isLead)).toEqual([true, false]);
    expect(leadAt(two, '2026Q3')?.id).toBe('a');
    expect(leadAt(two, '2025Q4')).toBeNull();
  });

  test.each([
    [{ id: 'c', cityCode: '330100', fromQuarter: '2027Q1' }, null, 'city_takes_part_already'],
    [{ id: 'c', cityCode: '330300', fromQuarter: '2026Q2' }, '2026Q2', 'quarter_is_settled'],
    [{ id: 'c', cityCode: '330300', fromQuarter: '2025Q4' }, null, 'lead_must_move_first'],
    [{ id: 'c', cityCode: '330300', fromQuarter: '2026Q3' }, '2026Q2', null],
  ] as const)('%o after %s: %s', (joining, settled, expected) => {
    expect(problem(addShare(two, joining, settled))).toBe(expected);
  });

  test('a city may come back after it left', () => {
    const left = done(endShare(two, { id: 'b', firstQuarterWithout: '2026Q3' }, null));
    expect(left.shares[1]?.toQuarter).toBe('2026Q2');
    expect(problem(addShare(left, { id: 'c', cityCode: '330200', fromQuarter: '2026Q2' }, null))).toBe(
      'city_takes_part_already',
    );
    expect(hasOneLead(join(left, 'c', '330200', '2026Q4'))).toBe(true);
  });
});

describe('leaving', () => {
  test.each([
    [{ id: 'a', firstQuarterWithout: '2026Q3' }, null, 'lead_must_move_first'],
    [{ id: 'b', firstQuarterWithout: '2026Q1' }, null, 'before_it_begins'],
    [{ id: 'b', firstQuarterWithout: '2026Q3' }, '2026Q3', 'quarter_is_settled'],
    [{ id: 'x', firstQuarterWithout: '2026Q3' }, null, 'not_taking_part'],
  ] as const)('%o after %s: %s', (ending, settled, expected) => {
    expect(problem(endShare(two, ending, settled))).toBe(expected);
  });

  test('the lead may leave last, and whoever begins anew leads', () => {
    const alone = done(endShare(two, { id: 'b', firstQuarterWithout: '2026Q3' }, null));
    const over = done(endShare(alone, { id: 'a', firstQuarterWithout: '2026Q4' }, null));
    expect(leadAt(over, '2026Q4')).toBeNull();
    const again = join(over, 'c', '330300', '2027Q1');
    expect([leadAt(again, '2026Q2')?.id, leadAt(again, '2027Q2')?.id]).toEqual(['a', 'c']);
  });

  test('a mistaken entry is taken back, but not the lead of others', () => {
    expect(done(withdrawShare(two, 'b')).shares).toHaveLength(1);
    expect(problem(withdrawShare(two, 'a'))).toBe('lead_must_move_first');
    const moved = done(moveLead(two, { id: 'b', firstQuarter: '2026Q3' }, null));
    expect(problem(withdrawShare(moved, 'a'))).toBe('later_move_exists');
  });
});

describe('the lead', () => {
  const moved = done(moveLead(two, { id: 'b', firstQuarter: '2026Q3' }, null));

  test('passes at a quarter’s start and not before', () => {
    expect([leadAt(moved, '2026Q2')?.id, leadAt(moved, '2026Q3')?.id]).toEqual(['a', 'b']);
    expect(problem(endShare(moved, { id: 'a', firstQuarterWithout: '2026Q3' }, null))).toBeNull();
  });

  test.each([
    [{ id: 'a', firstQuarter: '2026Q3' }, null, 'leads_already'],
    [{ id: 'b', firstQuarter: '2026Q1' }, null, 'before_it_begins'],
    [{ id: 'b', firstQuarter: '2026Q2' }, '2026Q2', 'quarter_is_settled'],
    [{ id: 'x', firstQuarter: '2026Q3' }, null, 'not_taking_part'],
  ] as const)('%o after %s: %s', (to, settled, expected) => {
    expect(problem(moveLead(two, to, settled))).toBe(expected);
  });

  test('does not pass twice out of order', () => {
    expect(problem(moveLead(moved, { id: 'a', firstQuarter: '2026Q2' }, null))).toBe('leads_already');
    expect(problem(moveLead(moved, { id: 'b', firstQuarter: '2026Q2' }, null))).toBe('later_move_exists');
  });
});

describe('the mark of the lead', () => {
  const three = join(two, 'c', '330300');
  const pending = done(moveLead(three, { id: 'b', firstQuarter: '2026Q4' }, null));
  const marked = (participation: Participation) =>
    participation.shares.filter((share) => share.isLead).map((share) => share.id);

  test('passes to whoever leads in the quarter, over a quarter in which nobody was asked', () => {
    const twice = done(moveLead(pending, { id: 'c', firstQuarter: '2027Q1' }, null));
    expect(marked(leadsHandedOver(twice, '2026Q3'))).toEqual(['a']);
    expect(marked(leadsHandedOver(twice, '2027Q1'))).toEqual(['c']);
    const moving = { id: 'b', newId: 'n', cityCode: '330400', firstQuarter: '2027Q1' } as const;
    expect(marked(leadsHandedOver(done(moveShare(pending, moving, null)), '2027Q1'))).toEqual(['n']);
  });

  test('stays with a share that is over', () => {
    const gone = done(endShare(pending, { id: 'a', firstQuarterWithout: '2026Q4' }, null));
    expect(marked(leadsHandedOver(gone, '2026Q4'))).toEqual(['a', 'b']);
  });

  test.each([
    ['2026Q1', '2026Q2'],
    ['2026Q3', '2026Q3'],
    ['2027Q1', '2026Q4'],
  ] as const)('%s speaks through %s for a share from the second to the fourth quarter', (asked, own) => {
    expect(ownQuarter({ fromQuarter: '2026Q2', toQuarter: '2026Q4' }, asked)).toBe(own);
  });
});

describe('a share that goes over to another city', () => {
  const move = { id: 'a', newId: 'n', cityCode: '330400', firstQuarter: '2026Q3' } as const;

  test('ends with the quarter before, begins with the quarter, and takes the lead along', () => {
    const moved = done(moveShare(two, move, '2026Q2'));
    expect(moved.shares.find((share) => share.id === 'a')?.toQuarter).toBe('2026Q2');
    expect(moved.shares.find((share) => share.id === 'n')).toMatchObject({
      fromQuarter: '2026Q3',
      toQuarter: null,
      isLead: true,
    });
    expect([leadAt(moved, '2026Q2')?.id, leadAt(moved, '2026Q3')?.id]).toEqual(['a', 'n']);
  });

  test.each([
    [{ ...move, cityCode: '330100' }, null, 'same_city'],
    [{ ...move, cityCode: '330200' }, null, 'city_takes_part_already'],
    [{ ...move, firstQuarter: '2026Q1' }, null, 'before_it_begins'],
    [move, '2026Q3', 'quarter_is_settled'],
    [{ ...move, id: 'x' }, null, 'not_taking_part'],
  ] as const)('%o after %s: %s', (asked, settled, expected) => {
    expect(problem(moveShare(two, asked as typeof move, settled))).toBe(expected);
  });

  test('not across a lead that passes later', () => {
    const later = done(moveLead(two, { id: 'b', firstQuarter: '2027Q1' }, null));
    expect(problem(moveShare(later, move, null))).toBe('later_move_exists');
  });
});

const cities = ['330100', '330200', '330300', '330400'];
const anyQuarter = fc
  .integer({ min: 0, max: 11 })
  .map((step) => quarterId(2025 + Math.floor(step / 4), (step % 4) + 1));
// Mostly early or none: where everything is settled, everything is refused.
const anySettled = fc.oneof(fc.constantFrom(null, '2025Q4', '2026Q1'), anyQuarter);
const anyStep = fc.record({
  what: fc.constantFrom('add', 'add', 'end', 'lead', 'lead', 'move', 'move', 'withdraw', 'open'),
  which: fc.nat(5),
  city: fc.constantFrom(...cities),
  quarter: anyQuarter,
});

const allQuarters = quartersBetween('2024Q4', '2028Q1');

describe('whatever is decided in whatever order', () => {
  test('in every quarter exactly one leads where anybody takes part, no city takes part twice, and settled quarters stay', () => {
    const accepted = { add: 0, end: 0, lead: 0, move: 0, withdraw: 0, open: 0 };
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25, size: 'max' }), anySettled, (steps, settled) => {
        let now = join(join(join(nobody, 'a', '330100'), 'b', '330200'), 'c', '330300', '2026Q2');
        let number = 0;
        for (const { what, which, city, quarter } of steps) {
          const id = now.shares[which % Math.max(1, now.shares.length)]?.id ?? 'none';
          number += 1;
          const next = `s${number}`;
          const change =
            what === 'add'
              ? addShare(now, { id: next, cityCode: city, fromQuarter: quarter }, settled)
              : what === 'end'
                ? endShare(now, { id, firstQuarterWithout: quarter }, settled)
                : what === 'lead'
                  ? moveLead(now, { id, firstQuarter: quarter }, settled)
                  : what === 'move'
                    ? moveShare(now, { id, newId: next, cityCode: city, firstQuarter: quarter }, settled)
                    : what === 'withdraw'
                      ? withdrawShare(now, id)
                      : ({ ok: true, after: leadsHandedOver(now, quarter) } as const);
          if (what === 'open' && change.ok) {
            const marked = change.after.shares.filter((share) => share.isLead && takesPart(share, quarter));
            expect(marked.map((share) => share.id)).toEqual([leadAt(now, quarter)?.id].filter(Boolean));
            for (const at of allQuarters) expect(leadAt(change.after, at)?.id).toBe(leadAt(now, at)?.id);
          }
          if (!change.ok) continue;
          accepted[what] += 1;
          if (what !== 'withdraw' && what !== 'open') {
            for (const past of settled ? quartersBetween('2025Q1', settled) : []) {
              expect(leadAt(change.after, past)?.id).toBe(leadAt(now, past)?.id);
            }
          }
          now = change.after;
          for (const at of allQuarters) {
            const taking = now.shares.filter((share) => takesPart(share, at));
            expect(new Set(taking.map((share) => share.cityCode)).size).toBe(taking.length);
            const lead = leadAt(now, at);
            expect(lead !== null).toBe(taking.length > 0);
            if (lead) expect(taking).toContain(lead);
          }
        }
      }),
      { numRuns: 300 },
    );
    // Steps that are refused prove nothing: each kind must have been taken.
    for (const count of Object.values(accepted)) expect(count).toBeGreaterThan(0);
  });
});
