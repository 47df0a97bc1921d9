import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnGroups, returnMarks } from '#reporting/return-filters.ts';
import { commitmentKinds } from '#rules/commitment.ts';
import { lights } from '#rules/lights.ts';
import { reportStatuses } from '#rules/report-lifecycle.ts';
import { type ReturnAddress, readReturnAddress, returnHref } from './return-address.ts';

const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const addresses: fc.Arbitrary<ReturnAddress> = fc.record({
  group: fc.constantFrom(...returnGroups),
  choice: fc.record({
    status: orNull(reportStatuses),
    kind: orNull(commitmentKinds),
    plan: orNull(['metro-2020', 'twin-cities']),
    unit: orNull(['', '市发展改革委', '交通 & 港航局?']),
    light: orNull(lights),
    mark: orNull(returnMarks),
    mine: fc.boolean(),
  }),
});

test('what an address says is read back as it was', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const { searchParams } = new URL(returnHref('2026Q3', address), 'http://127.0.0.1');
      expect(readReturnAddress(Object.fromEntries(searchParams))).toEqual(address);
    }),
  );
});

test('nonsense in the address counts as no filter', () => {
  const plain = readReturnAddress({});
  expect(readReturnAddress({ status: 'gone', kind: ['project', 'zone'], light: 'pink', mark: '', group: 'x' })).toEqual(
    plain,
  );
  expect(returnHref('2026Q3', plain)).toBe('/city/returns/2026Q3');
});
