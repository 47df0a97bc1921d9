// Rows of the sheet 项目 against the library: which commitment each means, what would be created or changed, and what stands in the way.
// Pure: everything it knows of the database is in the state it is given.

import { ownDocument } from '#db/schema/plans.ts';
import { type LibraryRecord, libraryColumns, listOf } from '#documents/library-columns.ts';
import type { LibraryRow, LibraryTable } from '#documents/library-table.ts';
import { type CommitmentValues, readCommitment } from '#rules/commitment-input.ts';
import type { UnitRole } from '#rules/project.ts';
import { type ChangeLine, cellOf, type FieldChange, type FindingList, filled } from './import-findings.ts';
import { projectRecord } from './import-records.ts';
import type { LibraryState, PlanItemEntry, StandingCommitment, UnitRow } from './import-state.ts';

/** What a row of any sheet may be about: something that stands, or something this file creates. */
export type Target = {
  id: string;
  standing: StandingCommitment | null;
  /** The row that creates or changes it; null where only other sheets name it. */
  row: number | null;
  name: string;
  projectCode: string | null;
  kind: string;
};

export type UnitValue = Pick<UnitRow, 'role' | 'name' | 'cityCode'>;

export type ProjectChange = {
  target: Target;
  values: CommitmentValues;
  /** Null leaves them as they are. */
  planItemIds: string[] | null;
  units: UnitValue[] | null;
  line: ChangeLine;
};

export type ProjectPlan = { changes: ProjectChange[]; unchanged: number; targets: TargetIndex };

const sheet = 'projects';
const identity = ['slug', 'projectCode', 'name'] as const;
const unitKeys: readonly (readonly [string, UnitRole])[] = [
  ['leadUnits', 'lead'],
  ['responsibleUnits', 'responsible'],
  ['supportingUnits', 'supporting'],
];
const maxUnits = 30;
const maxUnitName = 100;

/** Commitments by number, project code and name: what stands, and what the file adds. */
export class TargetIndex {
  private readonly bySlug = new Map<string, Target>();
  private readonly byCode = new Map<string, Target>();
  private readonly byName = new Map<string, Target[]>();

  constructor(state: LibraryState) {
    for (const standing of state.commitments) {
      const { id, slug, name, projectCode, kind } = standing.row;
      const target: Target = { id, standing, row: null, name, projectCode, kind };
      this.bySlug.set(slug, target);
      this.add(target);
    }
  }

  add(target: Target): void {
    if (target.projectCode) this.byCode.set(target.projectCode, target);
    this.byName.set(target.name, [...(this.byName.get(target.name) ?? []), target]);
  }

  /** After a row renames it or gives it another code, both its old and new names find it. */
  renamed(target: Target, name: string, projectCode: string | null): void {
    if (projectCode) this.byCode.set(projectCode, target);
    const named = this.byName.get(name) ?? [];
    if (!named.includes(target)) this.byName.set(name, [...named, target]);
  }

  slug(slug: string): Target | null {
    return this.bySlug.get(slug) ?? null;
  }

  code(projectCode: string): Target | null {
    return this.byCode.get(projectCode) ?? null;
  }

  named(name: string): readonly Target[] {
    return this.byName.get(name) ?? [];
  }
}

export function planProjects(
  table: LibraryTable,
  state: LibraryState,
  findings: FindingList,
  today: string,
): ProjectPlan {
  const targets = new TargetIndex(state);
  const items = new Map(state.planItems.map((item) => [item.slug, item]));
  const cities = new Set(state.cities.map(({ code }) => code));
  const seen = new Map<Target, number>();
  const plan: ProjectPlan = { changes: [], unchanged: 0, targets };
  for (const row of table.rows) {
    const target = targetOf(row, targets, findings);
    if (!target) continue;
    const first = seen.get(target);
    if (first !== undefined) {
      findings.error(sheet, row, target.row === null && cellOf(row, 'slug') !== '' ? 'slug' : 'name', 'row_twice', {
        row: first,
      });
      continue;
    }
    seen.set(target, row.row);
    const change = changeOf(row, table, target, { items, cities, targets, findings, today });
    if (change) plan.changes.push(change);
    else if (target.standing) plan.unchanged += 1;
  }
  return plan;
}

/** The commitment a row means; a new one where nothing known is named. Null with a finding where that cannot be told. */
function targetOf(row: LibraryRow, targets: TargetIndex, findings: FindingList): Target | null {
  const [slug, projectCode, name] = identity.map((key) => cellOf(row, key)) as [string, string, string];
  if (row.unread.includes('slug')) return null;
  if (slug !== '') {
    const target = targets.slug(slug);
    if (!target) findings.error(sheet, row, 'slug', 'unknown_slug', { slug: slug.slice(0, 60) });
    return target;
  }
  const byCode = projectCode === '' ? null : targets.code(projectCode);
  if (byCode) return byCode;
  // A name alone finds what has no other code; two of one name cannot be told apart.
  const named = targets.named(name).filter((one) => projectCode === '' || one.projectCode === null);
  if (named.length > 1) {
    findings.error(sheet, row, 'name', 'ambiguous_name', { name: name.slice(0, 60), count: named.length });
    return null;
  }
  if (named[0]) return named[0];
  const made: Target = {
    id: crypto.randomUUID(),
    standing: null,
    row: row.row,
    name,
    projectCode: projectCode === '' ? null : projectCode,
    kind: cellOf(row, 'kind'),
  };
  if (name !== '') targets.add(made);
  return made;
}

type Around = {
  items: ReadonlyMap<string, PlanItemEntry>;
  cities: ReadonlySet<string>;
  targets: TargetIndex;
  findings: FindingList;
  today: string;
};

function changeOf(row: LibraryRow, table: LibraryTable, target: Target, around: Around): ProjectChange | null {
  const { findings, targets } = around;
  const before = target.standing ? projectRecord(target.standing) : null;
  const after = mergedRecord(row, table, before);
  const fields = before ? differences(before, after) : filled(sheet, after, ['slug']);
  if (before && fields.length === 0) return null;
  const isOwn = target.standing === null || target.standing.row.source.document === ownDocument;
  if (!isOwn && fields.some(({ key }) => key === 'basis')) findings.error(sheet, row, 'basis', 'basis_fixed');
  const { values, problems } = readCommitment(
    {
      kind: after.kind ?? '',
      name: after.name ?? '',
      nameEn: after.nameEn ?? '',
      projectCode: after.projectCode ?? '',
      projectStatus: after.projectStatus ?? '',
      nature: after.nature ?? '',
      plannedStartQuarter: after.plannedStartQuarter ?? '',
      plannedEndQuarter: after.plannedEndQuarter ?? '',
      startedOn: after.startedOn ?? '',
      completedOn: after.completedOn ?? '',
      fundingSources: listOf(after.fundingSources),
      basis: isOwn ? (after.basis ?? '') : '',
    },
    { needsBasis: isOwn, today: around.today },
  );
  for (const problem of problems) findings.error(sheet, row, problem.field, problem.code, problem.params ?? {});
  const standing = target.standing;
  if (standing && values.kind !== standing.row.kind && standing.shares.length > 0)
    findings.error(sheet, row, 'kind', 'kind_is_fixed');
  const holder = values.projectCode === null ? null : targets.code(values.projectCode);
  if (holder && holder !== target) findings.error(sheet, row, 'projectCode', 'project_code_taken');
  if (standing?.row.endedAt) findings.warn(sheet, row, 'name', 'commitment_ended_already');
  const planItemIds = before && after.planItems === before.planItems ? null : planItemsOf(row, after, target, around);
  const units = before && unitKeys.every(([key]) => before[key] === after[key]) ? null : unitsOf(row, after, around);
  targets.renamed(target, values.name, values.projectCode);
  target.kind = values.kind;
  return {
    target,
    values,
    planItemIds,
    units,
    line: {
      sheet,
      row: row.row,
      what: standing ? 'change' : 'create',
      name: values.name,
      slug: standing?.row.slug ?? null,
      city: null,
      period: null,
      fields,
    },
  };
}

/** What would stand: a column that is not in the file leaves its value, a blank cell empties it, save for what names the row. */
function mergedRecord(row: LibraryRow, table: LibraryTable, before: LibraryRecord | null): LibraryRecord {
  const after: Record<string, string> = {};
  for (const { key } of libraryColumns[sheet]) {
    const standing = before?.[key] ?? '';
    const isPresent = key in table.columns && !row.unread.includes(key);
    const isIdentity = (identity as readonly string[]).includes(key);
    const value = cellOf(row, key);
    after[key] = !isPresent || (isIdentity && value === '') ? standing : value;
  }
  if (after.nameEn === '') after.nameEn = after.name ?? '';
  return after;
}

function differences(before: LibraryRecord, after: LibraryRecord): FieldChange[] {
  return Object.keys(after)
    .filter((key) => key !== 'slug' && (before[key] ?? '') !== (after[key] ?? ''))
    .map((key) => ({ key, before: before[key] ?? '', after: after[key] ?? '' }));
}

function planItemsOf(row: LibraryRow, after: LibraryRecord, target: Target, { items, findings }: Around): string[] {
  const linked = new Set(target.standing?.planItems.map(({ slug }) => slug) ?? []);
  return listOf(after.planItems).flatMap((slug) => {
    const item = items.get(slug);
    if (item && (!item.ended || linked.has(slug))) return [item.id];
    findings.error(sheet, row, 'planItems', item ? 'plan_item_ended' : 'unknown_plan_item', {
      slug: slug.slice(0, 60),
    });
    return [];
  });
}

function unitsOf(row: LibraryRow, after: LibraryRecord, { cities, findings }: Around): UnitValue[] {
  const units = unitKeys.flatMap(([key, role]) =>
    listOf(after[key]).map((text): UnitValue => {
      const [name = '', code = ''] = text.split(/@(?=\d{6}$)/);
      if (code !== '' && !cities.has(code)) findings.error(sheet, row, key, 'unknown_city', { city: code });
      if (name.length > maxUnitName) findings.error(sheet, row, key, 'too_long', { max: maxUnitName });
      return { role, name, cityCode: code === '' ? null : code };
    }),
  );
  if (units.length > maxUnits) findings.error(sheet, row, 'responsibleUnits', 'too_many_units', { max: maxUnits });
  return units;
}
