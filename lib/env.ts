import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .transform((value) => value === '1' || value === 'true')
  .optional();
const text = z
  .string()
  .transform((value) => value.trim() || undefined)
  .optional();

/** Every name the product reads from its environment; `.env.example` documents each. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: text,
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: text,
  ADMIN_EMAIL: text,
  ADMIN_PASSWORD: text,
  REGISTRATION: z.enum(['open', 'closed']).default('closed'),
  REGISTRATION_ROLE: z.enum(['leitor', 'curador', 'analista', 'admin']).default('leitor'),
  AUTH_SECRET: text,
  DEMO: flag,
  TRUSTED_PROXIES: text,
  JOBS_ENGINE: z.enum(['embedded', 'inngest']).default('embedded'),
  INNGEST_EVENT_KEY: text,
  INNGEST_SIGNING_KEY: text,
  INNGEST_BASE_URL: text,
  INNGEST_DEV: text,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Env = z.infer<typeof envSchema>;

export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${problems.join('; ')}`);
}

export const env = parseEnv(process.env);
