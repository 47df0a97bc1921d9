// The rulebook: every rule a report is held against, listable by code. Families live beside it, one a file.
import type { ReportContent } from '#rules/report-content.ts';
import type { Finding, FindingContext, FindingRule } from './finding.ts';
import { lightRules } from './light.ts';
import { moneyRules } from './money.ts';
import { progressRules } from './progress.ts';
import { requiredRules } from './required.ts';

export type { Finding, FindingContext, FindingRule, PastQuarter, Severity } from './finding.ts';

export const allRules: readonly FindingRule[] = [...requiredRules, ...moneyRules, ...progressRules, ...lightRules];

/** All findings in the order of the rulebook, explained or not. */
export function findFindings(context: FindingContext): Finding[] {
  return allRules.flatMap((rule) =>
    rule.check(context).map((hit) => ({
      code: rule.code,
      severity: rule.severity,
      field: hit.field ?? rule.field,
      params: hit.params ?? {},
      ...(rule.alsoNeeds ? { alsoNeeds: rule.alsoNeeds } : {}),
    })),
  );
}

/** Whether a warning has its explanation and what else it needs. Errors are never settled by words. */
export function isSettled(finding: Finding, content: ReportContent): boolean {
  if (finding.severity === 'error') return false;
  const needed = (finding.alsoNeeds ?? []).map((field) => content[field]);
  return [content.explanations[finding.code], ...needed].every(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
}

/** What still stands against submission: errors and warnings that are not settled. */
export function blocking(findings: readonly Finding[], content: ReportContent): Finding[] {
  return findings.filter((finding) => !isSettled(finding, content));
}
