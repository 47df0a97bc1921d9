import { defineConfig } from 'vitest/config';

// Two projects: unit tests need nothing; integration tests get a PostgreSQL of their own through JIBAO_TEST_* (see scripts/test.mjs).
export default defineConfig({
  test: {
    // The driver throws this outside any promise when its connection ends under a transaction (porsager/postgres 1066); the use case has its
    // answer all the same. Nothing else is let through.
    onUnhandledError: (error) =>
      !(/reading 'write'/.test(error.message) && /postgres\/src\/connection\.js/.test(error.stack ?? '')),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: ['**/node_modules/**', '**/*.integration.test.ts', '**/.data*/**', '**/.next*/**', '**/.test/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude: ['**/node_modules/**', '**/.data*/**', '**/.next*/**', '**/.test/**'],
          setupFiles: ['scripts/test/own-database.ts'],
          env: { AUTH_SECRET: 'of integration tests only, signs nothing anywhere else' },
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
