// Nobody forgot to ask: every page, action, handler and use case goes through a guard. Read from the syntax tree, so that a new one cannot hide.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ignored = /node_modules|\.next|\.data|\.test\b/;
const files = (pattern: string) =>
  globSync(pattern)
    .filter((file) => !ignored.test(file))
    .toSorted();
const read = (file: string) => readFileSync(file, 'utf8');
const parse = (file: string, text = read(file)) =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Open to people who are not signed in; each for a reason. */
const publicPages = ['app/sign-in/page.tsx', 'app/set-up/[secret]/page.tsx', 'app/invitation/[secret]/page.tsx'];

function calls(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (child: ts.Node) => {
    if (ts.isCallExpression(child) && ts.isIdentifier(child.expression)) found.push(child.expression.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

/** Exported names with the function that made them: `export const x = formAction(…)` gives ['x', 'formAction']. */
function exportsOf(source: ts.SourceFile): [string, string][] {
  return source.statements.flatMap((statement): [string, string][] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) return [['re-export', 're-export']];
    if (!isExported || ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? 'default', 'function']];
    if (!ts.isVariableStatement(statement)) return [['?', '?']];
    return statement.declarationList.declarations.map((declaration): [string, string] => {
      const call =
        declaration.initializer && ts.isCallExpression(declaration.initializer)
          ? declaration.initializer.expression.getText()
          : '?';
      return [declaration.name.getText(), call];
    });
  });
}

function unguardedActions(source: ts.SourceFile): string[] {
  return exportsOf(source)
    .filter(
      ([name, maker]) => !['formAction', 'publicAction', 'headerAction'].includes(maker) || !name.endsWith('Action'),
    )
    .map(([name]) => name);
}

function unguardedHandlers(source: ts.SourceFile): string[] {
  const methods = exportsOf(source).filter(([name]) =>
    /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|\?|re-export)$/.test(name),
  );
  return methods
    .filter(([, maker]) => !['actorRoute', 'publicRoute', 'tokenRoute'].includes(maker))
    .map(([name]) => name);
}

function isGuardedPage(source: ts.SourceFile): boolean {
  const page = source.statements.find(
    (statement) =>
      ts.isFunctionDeclaration(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword),
  );
  return page !== undefined && calls(page).includes('requireActor');
}

/** Use cases: exported functions of reporting/ that open a transaction themselves must be told who acts, first of all. */
function withoutActor(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (
      !ts.isFunctionDeclaration(statement) ||
      !ts.getModifiers(statement)?.some((item) => item.kind === ts.SyntaxKind.ExportKeyword)
    )
      return [];
    if (!calls(statement).some((name) => name === 'asActor' || name === 'readAs')) return [];
    return statement.parameters[0]?.name.getText() === 'actor' ? [] : [statement.name?.text ?? '?'];
  });
}

/** They act before anybody is signed in, as a named system actor. */
const beforeSignIn = new Set([
  'verifyPassword',
  'startSession',
  'findActor',
  'findInvitation',
  'acceptInvitation',
  'issueSetupLink',
  'setupLinkWorks',
  'createFirstAdministrators',
  'createDemonstrationPerson',
  'findPreferences',
  'listDemonstrationPersonas',
]);

const pages = files('app/**/page.tsx');
const actionFiles = files('{app,components}/**/*.{ts,tsx}').filter((file) => /^\s*['"]use server['"]/.test(read(file)));
const handlers = files('app/**/route.ts');
const useCases = files('reporting/*.ts');

describe('nobody forgot to ask', () => {
  test('there is something to check', () => {
    expect(pages.length).toBeGreaterThanOrEqual(10);
    expect(actionFiles.length).toBeGreaterThanOrEqual(5);
    expect(handlers.length).toBeGreaterThanOrEqual(2);
    expect(useCases.length).toBeGreaterThanOrEqual(15);
  });

  test('every page asks who is calling', () => {
    const open = pages.filter((page) => !publicPages.includes(page) && !isGuardedPage(parse(page)));
    expect(open).toEqual([]);
  });

  test('every action is made by a guard and named as one', () => {
    const open = actionFiles.flatMap((file) => unguardedActions(parse(file)).map((name) => `${file}: ${name}`));
    expect(open).toEqual([]);
  });

  test('no action hides inside a component', () => {
    const inline = files('{app,components}/**/*.tsx').filter((file) => /\{\s*['"]use server['"]/.test(read(file)));
    expect(inline).toEqual([]);
  });

  test('every handler is made by a guard', () => {
    const open = handlers.flatMap((file) => unguardedHandlers(parse(file)).map((name) => `${file}: ${name}`));
    expect(open).toEqual([]);
  });

  test('every use case is told who acts', () => {
    const open = useCases.flatMap((file) => withoutActor(parse(file))).filter((name) => !beforeSignIn.has(name));
    expect(open).toEqual([]);
  });

  test('planted holes are found', () => {
    const plant = (text: string) => parse('planted.tsx', text);
    expect(isGuardedPage(plant('export default async function Page() { return null; }'))).toBe(false);
    expect(
      isGuardedPage(
        plant('export default async function Page() { const actor = await requireActor(); return actor; }'),
      ),
    ).toBe(true);
    expect(unguardedActions(plant('export async function deleteAction() {}'))).toEqual(['deleteAction']);
    expect(unguardedActions(plant('export const save = formAction(a, b);'))).toEqual(['save']);
    expect(unguardedActions(plant('export const saveAction = formAction(a, b);'))).toEqual([]);
    expect(unguardedHandlers(plant('export async function GET() {}'))).toEqual(['GET']);
    expect(unguardedHandlers(plant('export const GET = async () => {};'))).toEqual(['GET']);
    expect(withoutActor(plant('export async function peek(id) { return readAs({ system: "seed" }, query); }'))).toEqual(
      ['peek'],
    );
    expect(withoutActor(plant('export async function wipe(id) { return asActor({ system: "seed" }, work); }'))).toEqual(
      ['wipe'],
    );
  });
});

describe('the house', () => {
  test('only env.ts reads process.env', () => {
    const readers = files(
      '{app,auth,charts,components,db,documents,format,jobs,messages,plan-content,reporting,rules}/**/*.{ts,tsx}',
    )
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .filter((file) => /process\.env/.test(read(file)));
    expect(readers).toEqual([]);
  });

  test('files are named for the thing they hold', () => {
    const vague = files(
      '{app,auth,charts,components,db,documents,format,jobs,plan-content,reporting,rules,scripts}/**/*.{ts,tsx}',
    ).filter((file) => /(^|\/)(utils?|helpers?|misc|common|lib|types|index)\.tsx?$/.test(file));
    expect(vague).toEqual([]);
  });

  test('code in the browser knows no database, no sign-in, no validation library and no catalogue', () => {
    const clientFiles = files('{app,components}/**/*.tsx').filter((file) => /^\s*['"]use client['"]/.test(read(file)));
    expect(clientFiles.length).toBeGreaterThan(3);
    const heavy = clientFiles.filter((file) =>
      /from '(#(db|auth|reporting|env|messages)|zod|next-intl|drizzle|postgres)/.test(
        read(file).replaceAll(/import type[^;]*;/g, ''),
      ),
    );
    expect(heavy).toEqual([]);
  });

  test('every module says what it owns', () => {
    const silent = files('{auth,charts,db,documents,format,jobs,plan-content,reporting,rules}/**/*.ts')
      .filter((file) => !file.includes('db/migrations'))
      .filter((file) => !/^(['"]use \w+['"];\s*)?(\/\/|\/\*)/.test(read(file)));
    expect(silent).toEqual([]);
  });
});
