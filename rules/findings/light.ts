// Findings on lights: a red one needs words, and a city's own light that differs from the computed one needs a reason.
import { computedLight, type FindingRule, silent, when } from './finding.ts';

export const lightRules: readonly FindingRule[] = [
  {
    code: 'W401',
    severity: 'warning',
    field: 'ownLight',
    alsoNeeds: ['nextStep'],
    check: (context) => when(computedLight(context) === 'red'),
  },
  {
    code: 'W402',
    severity: 'warning',
    field: 'ownLight',
    // Blue claims completion, which no arithmetic can contradict; W303 and the reviewer look at that.
    check: (context) => {
      const own = context.content.ownLight;
      const computed = computedLight(context);
      if (own === null || own === 'blue' || computed === 'grey' || computed === 'blue') return silent;
      return when(own !== computed, { own, computed });
    },
  },
];
