// Which amounts deserve a second look because they differ much from the quarter before. Marks a report in the queue; blocks nothing.
import type { Yuan } from './money.ts';

/** More than this many times the last amount, or less than that part of it. */
export const bigChangeFactor = 3;
/** Or a step of more than this share of the annual plan. */
export const bigChangePlanPercent = 20;

/** Against the last quarter that was not zero; without one, or without an amount now, there is nothing to compare. */
export function isBigChange(now: Yuan | null, last: Yuan | null, annualPlan: Yuan | null): boolean {
  if (now === null || last === null || last === 0) return false;
  const [amount, before] = [BigInt(now), BigInt(last)];
  const factor = BigInt(bigChangeFactor);
  if (magnitude(amount) > magnitude(before) * factor || magnitude(amount) * factor < magnitude(before)) return true;
  if (annualPlan === null || annualPlan <= 0) return false;
  return magnitude(amount - before) * 100n > BigInt(annualPlan) * BigInt(bigChangePlanPercent);
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
