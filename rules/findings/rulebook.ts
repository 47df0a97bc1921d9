// The rulebook: every rule a report is held against, listable by code. Families live beside it, one a file.
import type { ReportContent } from '#rules/report-content.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import { askedOf, type Finding, type FindingContext, type FindingRule } from './finding.ts';
import { indicatorRules } from './indicator.ts';
import { lightRules } from './light.ts';
import { milestoneRules } from './milestone.ts';
import { moneyRules } from './money.ts';
import { progressRules } from './progress.ts';
import { requiredRules } from './required.ts';

export type { Finding, FindingContext, FindingRule, PastQuarter, Severity } from './finding.ts';

export const allRules: readonly FindingRule[] = [
  ...requiredRules,
  ...moneyRules,
  ...progressRules,
  ...lightRules,
  ...milestoneRules,
  ...indicatorRules,
];

/** All findings in the order of the rulebook, explained, waived or not. A rule is only held against those who are asked its field. */
export function findFindings(context: FindingContext): Finding[] {
  const asked = fieldsOf(askedOf(context));
  return allRules
    .filter((rule) => asked.includes(rule.field))
    .flatMap((rule) => {
      const waivedBy = context.waivers.find(({ ruleCode }) => ruleCode === rule.code);
      return rule.check(context).map((hit) => ({
        code: rule.code,
        severity: rule.severity,
        field: hit.field ?? rule.field,
        params: hit.params ?? {},
        ...(rule.alsoNeeds ? { alsoNeeds: rule.alsoNeeds } : {}),
        ...(waivedBy ? { waivedBy } : {}),
      }));
    });
}

/** Whether a warning has its explanation and what else it needs, or the rule is waived. Errors are never settled by words. */
export function isSettled(finding: Finding, content: ReportContent): boolean {
  if (finding.waivedBy) return true;
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
