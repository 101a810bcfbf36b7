import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { roles } from '@/db/schema/people';
import { withDatabase } from './with-database';

const usage = `npm run user -- --email E --role ${roles.join('|')} [--password P] [--locale pt-BR|en]`;

const argumentsSchema = z.object({
  email: z.string(),
  role: z.enum(roles),
  password: z.string().optional(),
  locale: z.enum(['pt-BR', 'en']).optional(),
});

try {
  const person = readArguments();
  await withDatabase(() => setPerson(person));
} catch (error) {
  console.error(explain(error));
  console.error(usage);
  process.exitCode = 1;
}

function readArguments() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { email: text, role: text, password: text, locale: text } });
  return argumentsSchema.parse(values);
}

async function setPerson({ password, ...person }: z.infer<typeof argumentsSchema>) {
  const { resetPerson } = await import('@/lib/auth/reset-person'); // reads the environment that is ready by now
  const generated = randomBytes(15).toString('base64url');
  const user = await resetPerson({ ...person, password: password ?? generated });
  console.log(`${user.email}: ${user.role}`);
  if (password === undefined) console.log(`Senha (mostrada só desta vez): ${generated}`);
}

function explain(error: unknown): unknown {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : error;
}
