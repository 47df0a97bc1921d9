// What the form means as it is typed: content, findings, figures, and which words stand under which input. Pure.
import { askedOf, computedLight } from '#rules/findings/finding.ts';
import {
  type Finding,
  type FindingContext,
  findFindings,
  isSettled,
  type PastQuarter,
} from '#rules/findings/rulebook.ts';
import type { Light } from '#rules/lights.ts';
import { addYuan, wanYuanInput, yuan } from '#rules/money.ts';
import type { QuarterId } from '#rules/quarter.ts';
import {
  type ContentField,
  explanationPrefix,
  inputNameOf,
  quarterInvestment,
  type ReportContent,
} from '#rules/report-content.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import { type PlanBasis, type PlanFigures, planFigures, yearBefore } from './plan-figures.ts';
import { readTyped, type TypedContent, type TypedForm } from './typed-content.ts';

/** What the rulebook looks at beside the content, with what the form shows beside it. */
export type FormBasis = Omit<PlanBasis, 'earlier'> &
  Omit<FindingContext, 'content' | 'history' | keyof PlanBasis> & {
    readonly earlier: readonly PastQuarter[];
    /** Explanations accepted last time, proposed again. */
    readonly accepted: { readonly quarter: QuarterId; readonly texts: Readonly<Record<string, string>> } | null;
  };

export type FormState = TypedContent & {
  readonly findings: readonly Finding[];
  /** Findings that still stand in the way of submitting. */
  readonly open: readonly Finding[];
  readonly figures: PlanFigures;
  /** Of the kind's own reckoning: money, milestones or path. */
  readonly light: Light;
};

/** The fields that this report is asked. */
export function askedFields(basis: FormBasis): ContentField[] {
  return fieldsOf(askedOf(basis));
}

/** Explanations accepted last time, as inputs, for every code that has none of its own yet. */
export function proposedExplanations({ accepted }: Pick<FormBasis, 'accepted'>, form: TypedForm): TypedForm {
  const inputs = Object.entries(accepted?.texts ?? {}).map(([code, text]) => [`${explanationPrefix}${code}`, text]);
  return Object.fromEntries(inputs.filter(([name]) => (form[name ?? ''] ?? '') === '')) as TypedForm;
}

/** Still word for word what was accepted last time. */
export function isProposal(code: string, values: TypedForm, { accepted }: Pick<FormBasis, 'accepted'>): boolean {
  const text = accepted?.texts[code];
  return text !== undefined && text.trim() === (values[`${explanationPrefix}${code}`] ?? '').trim();
}

export function formState(values: TypedForm, basis: FormBasis): FormState {
  const typed = readTyped(values, yearBefore(basis));
  const context = { ...basis, history: basis.earlier, content: typed.content };
  const findings = findFindings(context);
  return {
    ...typed,
    findings,
    open: findings.filter((finding) => !isSettled(finding, typed.content)),
    figures: planFigures(basis, quarterInvestment(typed.content)),
    light: computedLight(context),
  };
}

/** The input that a finding is mended in: an error in its own, a warning in its explanation, then in what else it needs. */
export function inputOfFinding(finding: Finding, content: ReportContent): string {
  if (finding.severity === 'error') return String(finding.params.input ?? inputNameOf(finding.field));
  const isExplained = (content.explanations[finding.code] ?? '') !== '';
  const missing = isExplained ? finding.alsoNeeds?.find((field) => !content[field]) : undefined;
  return missing ? inputNameOf(missing) : inputNameOf('explanations', finding.code);
}

/** Errors that are worth saying before anybody asked to submit: what is wrong, not what is still missing. */
const saidAtOnce = ['E201', 'E110', 'E503'];

/** The error under an input, or null. `attempted` is after a refused submission; what is being typed is not called unreadable yet. */
export function errorUnder(
  name: string,
  state: FormState,
  when: { readonly attempted: boolean; readonly typing: string | null },
): { unreadable: string } | { finding: Finding } | null {
  const unreadable = state.unreadable.get(name);
  if (unreadable !== undefined && (unreadable === 'too_long' || when.typing !== name)) return { unreadable };
  const finding = state.open.find(
    (candidate) =>
      inputOfFinding(candidate, state.content) === name && (when.attempted || saidAtOnce.includes(candidate.code)),
  );
  return finding ? { finding } : null;
}

/** The text of the input that would put the suggested amount in place of the one typed; null where the finding suggests none. */
export function suggestedInput(finding: Finding, state: FormState): string | null {
  const suggested = finding.params.suggestedYuan;
  if (typeof suggested !== 'number') return null;
  const amount = yuan(suggested);
  return wanYuanInput(state.entry === 'year_to_date' ? addYuan(amount, state.figures.beforeYuan) : amount);
}
