// Reads the publisher's forms for plans, their items and their lists. Asks no database: whether a place, a parent or a successor exists is for the use case.
import type { FieldProblem } from './form-answer.ts';
import { fieldReader, type TypedFields } from './typed-fields.ts';

export const dateMeanings = ['issued', 'announced', 'reported'] as const;
/** 印发日期 · 公布日期 · 报道日期 */
export type DateMeaning = (typeof dateMeanings)[number];

export const memberRoles = ['core', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const planItemKinds = ['goal', 'pillar', 'task', 'flagship', 'zone', 'duty'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

/** How many issuers, and how many counties beside the cities, one form holds. */
export const issuerRows = 6;
export const countyRows = 3;
export const maxBasisLength = 300;

export type PlanValues = {
  title: string;
  titleEn: string;
  number: string | null;
  issuers: readonly { name: string; nameEn: string }[];
  date: string | null;
  dateMeaning: DateMeaning | null;
  horizonYears: readonly number[];
  /** Slug of the plan that continues it. */
  continuedBy: string | null;
  members: readonly { code: string; role: MemberRole }[];
  /** On what an entry without source document rests; '' where a document stands behind it. */
  basis: string;
};

export type Read<Values> = { readonly values: Values; readonly problems: FieldProblem[] };

/** Values as far as they can be read, and every problem. Values are only good without problems. */
export function readPlan(form: TypedFields, rules: { needsBasis: boolean }): Read<PlanValues> {
  const read = fieldReader(form);
  const values: PlanValues = {
    title: read.required('title', 200),
    titleEn: englishTitle(read, 'titleEn'),
    number: read.text('number', 60) || null,
    issuers: readIssuers(read),
    date: read.date('date'),
    dateMeaning: read.option('dateMeaning', dateMeanings),
    horizonYears: read.years('horizonYears'),
    continuedBy: read.text('continuedBy', 120) || null,
    members: readMembers(form, read),
    basis: readBasis(read, rules.needsBasis),
  };
  if (values.date !== null && values.dateMeaning === null && (form.dateMeaning ?? '') === '')
    read.refuse('dateMeaning', 'date_needs_meaning');
  if (values.date === null && values.dateMeaning !== null && (form.date ?? '') === '')
    read.refuse('date', 'meaning_needs_date');
  return { values, problems: read.problems };
}

type Reader = ReturnType<typeof fieldReader>;

function englishTitle(read: Reader, field: string): string {
  const title = read.english(field, 300);
  if (title === '') read.refuse(field, 'required');
  return title;
}

export function readBasis(read: Reader, needsBasis: boolean): string {
  return needsBasis ? read.required('basis', maxBasisLength) : '';
}

function readIssuers(read: Reader) {
  return Array.from({ length: issuerRows }, (_, index) => index + 1).flatMap((row) => {
    const name = read.text(`issuer.${row}.name`, 80);
    const nameEn = read.english(`issuer.${row}.nameEn`, 160);
    if (name === '' && nameEn !== '') read.refuse(`issuer.${row}.name`, 'required');
    if (name !== '' && nameEn === '') read.refuse(`issuer.${row}.nameEn`, 'required');
    return name === '' ? [] : [{ name, nameEn }];
  });
}

/** 'member.330100' holds a city's role; 'county.1' and 'county.1.role' a county. The last said counts; in the order of the codes. */
function readMembers(form: TypedFields, read: Reader) {
  const members = new Map<string, MemberRole>();
  for (const name of Object.keys(form).filter((key) => /^member\.\d{6}$/.test(key))) {
    const role = read.option(name, memberRoles);
    if (role) members.set(name.slice('member.'.length), role);
  }
  for (let row = 1; row <= countyRows; row += 1) {
    const code = (form[`county.${row}`] ?? '').trim();
    if (code === '') continue;
    if (!/^\d{6}$/.test(code)) read.refuse(`county.${row}`, 'not_an_option');
    if (members.has(code)) read.refuse(`county.${row}`, 'named_twice');
    members.set(code, read.option(`county.${row}.role`, memberRoles) ?? 'member');
  }
  return [...members].map(([code, role]) => ({ code, role })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The plan as its form holds it; members all by their code, as the form shows them once they are saved. */
export function planFields(values: PlanValues): Record<string, string> {
  return {
    title: values.title,
    titleEn: values.titleEn,
    number: values.number ?? '',
    ...Object.fromEntries(
      values.issuers.flatMap(({ name, nameEn }, index) => [
        [`issuer.${index + 1}.name`, name],
        [`issuer.${index + 1}.nameEn`, nameEn],
      ]),
    ),
    date: values.date ?? '',
    dateMeaning: values.dateMeaning ?? '',
    horizonYears: values.horizonYears.join('、'),
    continuedBy: values.continuedBy ?? '',
    ...Object.fromEntries(values.members.map(({ code, role }) => [`member.${code}`, role])),
    basis: values.basis,
  };
}

export type PlanItemValues = {
  /** Slug of the item above it; null at the top of the plan. */
  parent: string | null;
  /** Slug of the plan's list that it belongs to. */
  list: string | null;
  kind: PlanItemKind;
  ordinal: number;
  title: string;
  titleEn: string;
  isOnlyPlanned: boolean;
  basis: string;
};

export function readPlanItem(form: TypedFields, rules: { needsBasis: boolean }): Read<PlanItemValues> {
  const read = fieldReader(form);
  const kind = read.option('kind', planItemKinds);
  if (kind === null && (form.kind ?? '') === '') read.refuse('kind', 'required');
  const ordinal = read.count('ordinal');
  if (ordinal === null && (form.ordinal ?? '').trim() === '') read.refuse('ordinal', 'required');
  const values: PlanItemValues = {
    parent: read.text('parent', 120) || null,
    list: read.text('list', 120) || null,
    kind: kind ?? 'task',
    ordinal: ordinal ?? 1,
    title: read.required('title', 200),
    titleEn: englishTitle(read, 'titleEn'),
    isOnlyPlanned: read.ticked('isOnlyPlanned'),
    basis: readBasis(read, rules.needsBasis),
  };
  return { values, problems: read.problems };
}

export function planItemFields(values: PlanItemValues): Record<string, string> {
  return {
    parent: values.parent ?? '',
    list: values.list ?? '',
    kind: values.kind,
    ordinal: String(values.ordinal),
    title: values.title,
    titleEn: values.titleEn,
    isOnlyPlanned: values.isOnlyPlanned ? 'yes' : '',
    basis: values.basis,
  };
}

export type PlanListValues = {
  title: string;
  titleEn: string;
  /** As the document states it; how many of them it names is another matter. */
  count: number;
  isNamed: boolean;
  basis: string;
};

export function readPlanList(form: TypedFields, rules: { needsBasis: boolean }): Read<PlanListValues> {
  const read = fieldReader(form);
  const count = read.count('count');
  if (count === null && (form.count ?? '').trim() === '') read.refuse('count', 'required');
  const values: PlanListValues = {
    title: read.required('title', 200),
    titleEn: englishTitle(read, 'titleEn'),
    count: count ?? 1,
    isNamed: read.ticked('isNamed'),
    basis: readBasis(read, rules.needsBasis),
  };
  return { values, problems: read.problems };
}

export function planListFields(values: PlanListValues): Record<string, string> {
  return {
    title: values.title,
    titleEn: values.titleEn,
    count: String(values.count),
    isNamed: values.isNamed ? 'yes' : '',
    basis: values.basis,
  };
}

type TreeRow = { readonly id: string; readonly parentId: string | null };

/** Ids of the item itself and of everything below it. An item that is its own ancestor ends the walk, it does not hang it. */
export function branchOf(rows: readonly TreeRow[], id: string): Set<string> {
  const branch = new Set([id]);
  for (let grown = true; grown; ) {
    const before = branch.size;
    for (const row of rows) if (row.parentId !== null && branch.has(row.parentId)) branch.add(row.id);
    grown = branch.size > before;
  }
  return branch;
}

/** Whether a plan that is continued by `next` would come round to itself. */
export function continuesInCircle(
  plans: readonly { slug: string; continuedBy: string | null }[],
  slug: string,
  next: string,
): boolean {
  const successor = new Map(plans.map((plan) => [plan.slug, plan.slug === slug ? next : plan.continuedBy]));
  const seen = new Set<string>();
  for (let at: string | null = slug; at !== null; at = successor.get(at) ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
