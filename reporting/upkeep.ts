// What every maintenance of plan content shares: who may, what changed, which address a new thing gets. Opens no transaction and knows no form.
import { asc, like, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { ownDocument, type SourceReferenceRow } from '#db/schema/plans.ts';
import type { CurrentState, FieldProblem } from '#rules/form-answer.ts';
import { allows } from '#rules/policy.ts';
import { slugOf, type TypedFields } from '#rules/typed-fields.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import type { AnyActor, Transaction } from './transaction.ts';

/** A change of something that stands: which, on which version, and the form's strings. */
export type Edit = { slug: string; version: number; form: TypedFields };
export type Ending = { slug: string; version: number; reason: string };
export type Saved = { slug: string; changed: boolean };

export function demandUpkeep(actor: AnyActor, objectId: string): void {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', objectId.slice(0, 80));
}

export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new Invalid([...problems]);
}

type Maintained = { version: number; editedAt: Date | null };

/** Throws Conflict, with what stands now in the form's own strings, when somebody was faster. */
export function requireVersion(row: Maintained, version: number, values: () => Record<string, string>): void {
  if (row.version !== version) throw new Conflict('changed_meanwhile', currentState(row, values()));
}

export function currentState(row: Maintained, values: Record<string, string>): CurrentState {
  return { values, version: row.version, byName: null, at: row.editedAt?.toISOString() ?? null };
}

export type Change = { before: Record<string, unknown>; after: Record<string, unknown> };

/** Only the fields that differ; null when none does. */
export function changeBetween(before: Record<string, unknown>, after: Record<string, unknown>): Change | null {
  const names = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (names.length === 0) return null;
  const pick = (from: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** What is worth telling of something new: every field that says anything. */
export function given(values: Record<string, unknown>): Record<string, unknown> {
  const says = (value: unknown) =>
    value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => says(value)));
}

/** The reason without blanks around it. Throws Invalid at `field` where there is none or it is longer than 500 characters. */
export function requireReason(reason: string, field = 'reason'): string {
  const text = reason.trim();
  if (text === '') throw new Invalid([{ field, code: 'required' }]);
  if ([...text].length > 500) throw new Invalid([{ field, code: 'too_long', params: { max: 500 } }]);
  return text;
}

export function isOwn(source: SourceReferenceRow): boolean {
  return source.document === ownDocument;
}

/** The reference of what the publisher enters: its basis, and its name as words. */
export function ownSource(basis: string, words: string): SourceReferenceRow {
  return { document: ownDocument, place: basis, words };
}

/** Where a document stands behind it, the reference is not touched; where not, it follows basis and name. */
export function sourceAfter(source: SourceReferenceRow, basis: string, words: string): SourceReferenceRow {
  return isOwn(source) ? { ...source, place: basis, words } : source;
}

export const basisOf = (source: SourceReferenceRow): string => (isOwn(source) ? source.place : '');

/** An address nobody has: from the English name, with a number where it is taken; never `new`, which is the form's own. */
export async function freeSlug(tx: Transaction, table: PgTable, column: PgColumn, english: string): Promise<string> {
  const base = slugOf(english) || `own-${crypto.randomUUID().slice(0, 8)}`;
  const taken: SQL = like(column, `${base}%`);
  const rows = await tx.db.select({ slug: column }).from(table).where(taken).orderBy(asc(column));
  const used = new Set(['new', ...rows.map((row) => String(row.slug))]);
  let slug = base;
  for (let number = 2; used.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

export type Place = {
  code: string;
  name: string;
  shortName: string;
  nameEn: string;
  level: 'province' | 'city' | 'county';
  parentCode: string | null;
  inProvince: boolean;
};

/** Places that exist now, by code. */
export async function placesNow(tx: Transaction): Promise<Place[]> {
  const rows = await tx.db.select().from(jurisdictions).orderBy(asc(jurisdictions.code));
  return rows
    .filter((row) => row.validToYear === null)
    .map(({ code, name, shortName, nameEn, level, parentCode, inProvince }) => ({
      code,
      name,
      shortName,
      nameEn,
      level,
      parentCode,
      inProvince,
    }));
}
