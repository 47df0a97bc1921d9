// Reads a commitment's details as a form or a workbook row has them: text in, values and problems by field out. Asks no database: whether
// a project code is taken, or a plan item exists, is for the use case.
import { type CommitmentKind, commitmentKinds } from './commitment.ts';
import type { FieldProblem } from './form-answer.ts';
import { halfWidthNumber } from './money.ts';
import { isPlainDate } from './plain-date.ts';
import {
  type FundingSource,
  fundingSources,
  isProjectCode,
  type ProjectNature,
  type ProjectStatus,
  projectNatures,
  projectStatuses,
} from './project.ts';
import { parseQuarter, type QuarterId } from './quarter.ts';

/** Every field as typed; '' where nothing was. */
export type CommitmentInput = {
  readonly kind: string;
  readonly name: string;
  /** Blank: the Chinese name stands in English too. */
  readonly nameEn: string;
  readonly projectCode: string;
  readonly projectStatus: string;
  readonly nature: string;
  /** Quarter ids, '2026Q3'. */
  readonly plannedStartQuarter: string;
  readonly plannedEndQuarter: string;
  /** Dates, '2026-09-30'. */
  readonly startedOn: string;
  readonly completedOn: string;
  readonly fundingSources: readonly string[];
  /** On what the entry rests; asked for only where no source document stands behind it. */
  readonly basis: string;
};

export type CommitmentField = keyof CommitmentInput;

export type CommitmentValues = {
  kind: CommitmentKind;
  name: string;
  nameEn: string;
  projectCode: string | null;
  projectStatus: ProjectStatus | null;
  nature: ProjectNature | null;
  plannedStartQuarter: QuarterId | null;
  plannedEndQuarter: QuarterId | null;
  startedOn: string | null;
  completedOn: string | null;
  fundingSources: readonly FundingSource[];
  basis: string;
};

export type ReadCommitment = { readonly values: CommitmentValues; readonly problems: FieldProblem[] };

/** What the publisher may enter. Indicators are kept with the plan that sets them. */
export const enteredKinds: readonly CommitmentKind[] = commitmentKinds.filter((kind) => kind !== 'indicator');

export const maxNameLength = 120;
export const maxBasisLength = 300;

export type CommitmentRules = {
  /** True for what no source document holds: then the basis is obligatory. */
  readonly needsBasis: boolean;
  /** 'YYYY-MM-DD' in Shanghai: nothing has started or ended after it. */
  readonly today: string;
};

/** The problems alone, field by field, with codes of messages/problems. */
export function commitmentProblems(input: CommitmentInput, rules: CommitmentRules): FieldProblem[] {
  return readCommitment(input, rules).problems;
}

/** Values as far as they can be read (null where not), and every problem. Values are only good without problems. */
export function readCommitment(input: CommitmentInput, rules: CommitmentRules): ReadCommitment {
  const problems: FieldProblem[] = [];
  const refuse = (field: CommitmentField, code: string, params?: FieldProblem['params']): null => {
    problems.push({ field, code, ...(params ? { params } : {}) });
    return null;
  };
  const option = <T extends string>(field: 'kind' | 'projectStatus' | 'nature', options: readonly T[]): T | null => {
    const typed = input[field].trim();
    if (typed === '') return null;
    return options.find((one) => one === typed) ?? refuse(field, 'not_an_option');
  };
  const words = (field: 'name' | 'nameEn' | 'basis', max: number): string => {
    const typed = oneLine(input[field]);
    if (typed.length > max) refuse(field, 'too_long', { max });
    return typed;
  };
  const quarter = (field: 'plannedStartQuarter' | 'plannedEndQuarter'): QuarterId | null => {
    const typed = halfWidthNumber(input[field]).toUpperCase();
    return typed === '' ? null : (parseQuarter(typed) ?? refuse(field, 'not_a_quarter'));
  };
  const date = (field: 'startedOn' | 'completedOn'): string | null => {
    const typed = halfWidthNumber(input[field]);
    if (typed === '') return null;
    if (!isPlainDate(typed)) return refuse(field, 'not_a_date');
    return typed > rules.today ? refuse(field, 'date_in_the_future') : typed;
  };
  if (input.kind.trim() === '') refuse('kind', 'required');
  const name = words('name', maxNameLength);
  if (name === '') refuse('name', 'required');
  const basis = words('basis', maxBasisLength);
  if (rules.needsBasis && basis === '') refuse('basis', 'required');
  const values: CommitmentValues = {
    kind: option('kind', enteredKinds) ?? 'project',
    name,
    nameEn: words('nameEn', maxNameLength * 2) || name,
    projectCode: projectCodeOf(input.projectCode),
    projectStatus: option('projectStatus', projectStatuses),
    nature: option('nature', projectNatures),
    plannedStartQuarter: quarter('plannedStartQuarter'),
    plannedEndQuarter: quarter('plannedEndQuarter'),
    startedOn: date('startedOn'),
    completedOn: date('completedOn'),
    fundingSources: fundingSources.filter((one) => input.fundingSources.includes(one)),
    basis,
  };
  if (values.fundingSources.length < new Set(input.fundingSources).size) refuse('fundingSources', 'not_an_option');
  problems.push(...contradictions(values));
  return { values, problems };
}

/** Where fields that are fine alone do not go together. */
function contradictions(values: CommitmentValues): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { kind, projectStatus: status, startedOn, completedOn } = values;
  if (values.projectCode !== null) {
    if (kind !== 'project') problems.push({ field: 'projectCode', code: 'only_for_projects' });
    else if (!isProjectCode(values.projectCode)) problems.push({ field: 'projectCode', code: 'not_a_project_code' });
  }
  if (values.nature !== null && kind !== 'project') problems.push({ field: 'nature', code: 'only_for_projects' });
  if (values.plannedStartQuarter && values.plannedEndQuarter && values.plannedEndQuarter < values.plannedStartQuarter) {
    problems.push({ field: 'plannedEndQuarter', code: 'end_before_start' });
  }
  if (startedOn && completedOn && completedOn < startedOn) {
    problems.push({ field: 'completedOn', code: 'end_before_start' });
  }
  if (startedOn && (status === 'conceived' || status === 'preparing')) {
    problems.push({ field: 'startedOn', code: 'not_started_by_status' });
  }
  if (completedOn && status !== null && status !== 'completed' && status !== 'in_use') {
    problems.push({ field: 'completedOn', code: 'not_completed_by_status' });
  }
  return problems;
}

/** Full-width digits and dashes as an input method types them become plain ones; null when blank. */
function projectCodeOf(typed: string): string | null {
  const code = halfWidthNumber(typed)
    .replace(/[‐‑–—﹣]/g, '-')
    .replace(/\s+/g, '');
  return code === '' ? null : code;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
