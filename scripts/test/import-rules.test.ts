import { describe, expect, test } from 'vitest';
import { type CruiseReport, problemsOf, projectSources, topOf } from './import-rules.ts';

const sources = Array.from({ length: 20 }, (_, index) => `rules/rule-${index}.ts`);

function report(read: string[], change: Partial<CruiseReport> = {}): CruiseReport {
  return {
    summary: { totalCruised: read.length, violations: [] },
    modules: read.map((source) => ({ source })),
    ...change,
  };
}

describe('the import rules', () => {
  test('hold when the whole project was read and nothing was found', () => {
    expect(problemsOf(report(sources), sources)).toEqual([]);
    expect(problemsOf(report([...sources.slice(2), 'zod']), sources)).toEqual([]);
  });

  test('name what breaks them; a warning does not', () => {
    const violation = (severity: string) => ({
      from: 'rules/a.ts',
      to: 'db/b.ts',
      rule: { name: 'rules-are-pure', severity },
    });
    const summary = { totalCruised: 20, violations: [violation('error'), violation('warn')] };
    expect(problemsOf(report(sources, { summary }), sources)).toEqual(['rules-are-pure: rules/a.ts → db/b.ts']);
  });

  test('prove nothing when too little was read', () => {
    expect(problemsOf(report(sources.slice(3)), sources)).toEqual([
      expect.stringMatching(/^only 17 of 20 source files were read/),
    ]);
    expect(problemsOf(report([]), sources)).toHaveLength(1);
  });

  test('prove nothing about an import of our own that could not be resolved', () => {
    const modules = [
      ...sources.map((source) => ({ source })),
      { source: '#db/client.ts', couldNotResolve: true },
      { source: 'nowhere', couldNotResolve: true },
    ];
    expect(problemsOf(report(sources, { modules }), sources)).toEqual([expect.stringMatching(/#db\/client\.ts/)]);
  });

  test('are read for all sources of the project, by folder', () => {
    const found = projectSources(`${import.meta.dirname}/../..`);
    expect(found).toContain('scripts/test/import-rules.ts');
    expect(found).toContain('scripts/start.mjs');
    expect(found.filter((file) => file.includes('node_modules') || file.endsWith('.d.ts'))).toEqual([]);
    expect(topOf(['app/a.ts', 'app/b/c.tsx', 'env.ts'])).toEqual(['app', 'env.ts']);
  });
});
