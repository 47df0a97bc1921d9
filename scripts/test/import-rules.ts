// The import rules as dependency-cruiser reads them, and the proof that it read the project: with a compiler that it does not
// understand, or a path that it cannot resolve, it would say "no violations" about almost nothing.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const SOURCE = /\.(ts|tsx|mts|mjs)$/;
const OUTSIDE = new Set(['node_modules', 'docs', 'messages', 'public', 'test-results', 'playwright-report']);
const NEEDED_SHARE = 0.9;

export interface CruiseReport {
  summary: {
    totalCruised: number;
    violations: { from: string; to: string; rule: { name: string; severity: string }; cycle?: { name: string }[] }[];
  };
  modules: { source: string; coreModule?: boolean; couldNotResolve?: boolean }[];
}

/** Source files of the project by our own walk, relative to `root`. */
export function projectSources(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || OUTSIDE.has(entry.name)) return [];
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return projectSources(root, name);
    return SOURCE.test(name) && !name.endsWith('.d.ts') ? [name] : [];
  });
}

/** The folders and files at the top of the project that hold sources: what dependency-cruiser is pointed at. */
export function topOf(sources: readonly string[]): string[] {
  return [...new Set(sources.map((file) => file.split('/')[0] ?? file))].sort();
}

/** What is wrong, one line each; empty when every rule holds and the whole project was read. */
export function problemsOf(report: CruiseReport, sources: readonly string[]): string[] {
  const problems = report.summary.violations
    .filter((violation) => violation.rule.severity === 'error')
    .map(({ from, to, rule, cycle }) => {
      const way = cycle ? cycle.map((module) => module.name).join(' → ') : to;
      return `${rule.name}: ${from} → ${way}`;
    });
  const unresolved = report.modules.filter((module) => module.couldNotResolve && /^[#.]/.test(module.source));
  problems.push(...unresolved.map((module) => `could not be resolved, so no rule was applied to it: ${module.source}`));
  const read = new Set(report.modules.map((module) => module.source));
  const missed = sources.filter((file) => !read.has(file));
  if (sources.length - missed.length < sources.length * NEEDED_SHARE) {
    problems.push(
      `only ${sources.length - missed.length} of ${sources.length} source files were read, so the rules prove nothing; missing: ${missed.slice(0, 5).join(', ')} …`,
    );
  }
  return problems;
}
