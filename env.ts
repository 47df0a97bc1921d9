// The only reader of process.env. Everything else imports `env`; a wrong or missing value stops the start with its name, never with its content.
import { z } from 'zod';

const flag = z.enum(['0', '1']).optional();

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
    .optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  JIBAO_DEMO: z.enum(['on', 'off']).default('off'),
  JIBAO_URL: z.url().default('http://127.0.0.1:3000'),
  JIBAO_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  JIBAO_SESSION_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .default(30),
  JIBAO_SESSION_HOURS: z.coerce.number().int().min(1).max(72).default(12),
  JIBAO_PGBOUNCER: flag,
  JIBAO_DATA_DIR: z.string().min(1).default('.data'),
  JIBAO_FILES_DIR: z.string().min(1).optional(),
  JIBAO_WORKER_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
    .optional(),
  JIBAO_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  JIBAO_MAIL_FROM: z.string().regex(/@/, 'must hold an e-mail address').optional(),
});

function readEnv() {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(`Environment is not usable: ${names}`);
}

const values = readEnv();

function required(name: 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'AUTH_SECRET'): string {
  const value = values[name];
  if (!value) throw new Error(`Environment variable ${name} is missing; \`npm start\` sets it`);
  return value;
}

export const env = {
  production: values.NODE_ENV === 'production',
  /** Login of the application role; without ownership, superuser or BYPASSRLS. */
  get databaseUrl() {
    return required('DATABASE_URL');
  },
  /** Login of the owner; used by migrations and set-up only. */
  get databaseOwnerUrl() {
    return required('DATABASE_OWNER_URL');
  },
  get authSecret() {
    return required('AUTH_SECRET');
  },
  demonstration: values.JIBAO_DEMO === 'on',
  /** The address people type; https here makes cookies Secure and `__Host-`. */
  publicUrl: values.JIBAO_URL,
  secure: values.JIBAO_URL.startsWith('https://'),
  poolSize: values.JIBAO_POOL_SIZE,
  sessionIdleMinutes: values.JIBAO_SESSION_IDLE_MINUTES,
  sessionHours: values.JIBAO_SESSION_HOURS,
  /** Where uploaded files lie; belongs to the backup as the database does. */
  filesDir: values.JIBAO_FILES_DIR ?? `${values.JIBAO_DATA_DIR}/files`,
  pgbouncer: values.JIBAO_PGBOUNCER === '1',
  /** Reaches the server directly, where DATABASE_URL leads through a pooler: the worker listens. */
  get workerDatabaseUrl() {
    return values.JIBAO_WORKER_DATABASE_URL ?? required('DATABASE_URL');
  },
  /** Where the worker hands its messages over; null where none are sent. The web server is not told the address. */
  mail:
    values.JIBAO_SMTP_URL && values.JIBAO_MAIL_FROM
      ? { smtpUrl: values.JIBAO_SMTP_URL, from: values.JIBAO_MAIL_FROM }
      : null,
  sendsMail: values.JIBAO_MAIL_FROM !== undefined,
};
