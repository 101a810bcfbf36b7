import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')
  .default(false);
const text = z.string().trim().optional();
/** Five fields, in the zone named before them or in UTC. */
const cron = z
  .string()
  .trim()
  .regex(/^(TZ=\S+ +)?\S+( +\S+){4}$/, 'a schedule reads TZ=America/Sao_Paulo 0 8 * * 1');

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
  WEBHOOKS_ALLOW_PRIVATE: flag,
  JOBS_ENGINE: z.enum(['embedded', 'inngest']).default('embedded'),
  INNGEST_EVENT_KEY: text,
  INNGEST_SIGNING_KEY: text,
  INNGEST_BASE_URL: text,
  INNGEST_DEV: text,
  LLM_PROVIDER: z.enum(['google', 'openai', 'openai-compatible']).optional(),
  LLM_MODEL: text,
  GOOGLE_GENERATIVE_AI_API_KEY: text,
  GOOGLE_GENERATIVE_AI_BASE_URL: z.url().optional(),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z.url().optional(),
  CLASSIFICATION_POLICY: z.enum(['local', 'cascata', 'llm']).optional(),
  LLM_DAILY_CALLS: z.coerce.number().int().min(0).default(1_000),
  LLM_DAILY_TOKENS: z.coerce.number().int().min(0).default(2_000_000),
  LLM_TEMPERATURE: z.coerce.number().min(0).max(2).default(0),
  LLM_MAX_OUTPUT_TOKENS: z.coerce.number().int().min(64).max(65_536).default(4_096),
  SUMMARY_CRON: cron.default('TZ=America/Sao_Paulo 0 8 * * 1'),
  RESEND_API_KEY: text,
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: text,
  EMAIL_FROM: text,
  EMAIL_ALLOW: text,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Env = z.infer<typeof envSchema>;

/** Reads the environment; a name that is empty counts as absent. Throws with every name that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = envSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${problems.join('; ')}`);
}

// An empty name is absent for libraries that read it themselves, too: @ai-sdk/openai cannot even be imported with an
// empty OPENAI_BASE_URL.
for (const name of Object.keys(envSchema.shape))
  if (process.env[name]?.trim() === '') delete process.env[name];

export const env = parseEnv(process.env);
