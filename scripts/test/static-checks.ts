// The checks that run nothing: types, lint and import rules, side by side. Each counts as one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from '../start/child.ts';
import { rememberFiles } from '../start/files-next-rewrites.ts';
import { step } from '../start/steps.ts';
import { type CruiseReport, problemsOf, projectSources, topOf } from './import-rules.ts';
import type { Run } from './run.ts';
import { type Count, FAILED, PASSED } from './tally.ts';

/** Runs a Node program; resolves to what it printed, and throws that when it fails. */
async function quietly(run: Run, script: string, args: readonly string[]): Promise<string> {
  let output = '';
  const { code, how } = await runNode(path.join(run.root, 'node_modules', script), args, {
    cwd: run.root,
    environment: run.environment,
    signal: run.life.signal,
    onOutput: (text) => {
      output += text;
    },
  });
  if (code !== 0) throw new Error(`${output.trim()}\n(${how})`);
  return output;
}

/** The types of the routes, which the compiler wants, made from the folders of app/. */
async function typesOfRoutes(run: Run): Promise<void> {
  const restore = rememberFiles(run.root, ['tsconfig.json']);
  await quietly(run, 'next/dist/bin/next', ['typegen']).finally(restore);
}

async function types(run: Run): Promise<string> {
  await quietly(run, 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false']);
  return '';
}

async function lint(run: Run): Promise<string> {
  await quietly(run, '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
  return '';
}

async function importRules(run: Run): Promise<string> {
  const file = path.join(run.folder, 'imports.json');
  const sources = projectSources(run.root);
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--output-to', file, ...topOf(sources)];
  await quietly(run, 'dependency-cruiser/bin/dependency-cruiser.mjs', args);
  const report = JSON.parse(readFileSync(file, 'utf8')) as CruiseReport;
  const problems = problemsOf(report, sources);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `${sources.length} source files read`;
}

async function check(title: string, work: () => Promise<string>): Promise<Count> {
  try {
    await step(title, work, (result) => result);
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return FAILED;
  }
}

export async function staticChecks(run: Run): Promise<Count[]> {
  // First and alone: it rewrites a file that the others read, before we put it back.
  const routes = typesOfRoutes(run);
  await routes.catch(() => undefined);
  return Promise.all([
    check('Types (tsc)', () => routes.then(() => types(run))),
    check('Lint (biome)', () => lint(run)),
    check('Import rules (dependency-cruiser)', () => importRules(run)),
  ]);
}
