import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { getDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { users } from '@/db/schema/people';
import { seedTags } from '@/lib/classification/seed-tags';
import { isEmptyDatabase } from '@/lib/demo/is-empty';
import { env } from '@/lib/env';
import { checkServer } from './check-server';
import { adminPasswordFile, ensureSecret } from './secrets';
import { defaultAdminEmail } from './sign-in';
import { step } from './step';

const demoWeeks = 8;

/** Schema, vocabulary, sample data, first admin; a process of its own, so that it can be ended at any time. */
export async function prepareDatabase(options: { url: string; isBuiltIn: boolean }): Promise<void> {
  if (!options.isBuiltIn) await checkServer(options.url);
  await step('Banco de dados atualizado', async () => {
    await migrate(options.url);
    await seedTags(getDatabase());
  });
  if (await wantsDemo(options)) await step('Criando oito semanas de dados de demonstração', seedWithProgress);
  if (await needsAdmin()) await createAdmin();
}

/**
 * The sample data come before the first person: a built-in database without people was never used, while one
 * whose sample data were cleared must stay clear.
 */
async function wantsDemo({ isBuiltIn }: { isBuiltIn: boolean }): Promise<boolean> {
  if (!(await isEmptyDatabase())) return false;
  return env.DEMO || (isBuiltIn && !(await hasPerson()));
}

async function seedWithProgress(note: (text: string) => void): Promise<void> {
  const { seedDemo } = await import('@/lib/demo/seed-demo'); // large, and needed once
  await seedDemo({
    weeks: demoWeeks,
    onProgress: (done, total) => note(`${Math.round((100 * done) / total)} %`),
  });
}

async function hasPerson(): Promise<boolean> {
  return (await getDatabase().select({ id: users.id }).from(users).limit(1)).length > 0;
}

/** An admin is made for who asks for one by name, and where there is none. */
async function needsAdmin(): Promise<boolean> {
  if (env.ADMIN_EMAIL) return true;
  const admins = getDatabase().select({ id: users.id }).from(users).where(eq(users.role, 'admin')).limit(1);
  return (await admins).length === 0;
}

async function createAdmin(): Promise<void> {
  const { ensureAdmin } = await import('@/lib/auth/ensure-admin');
  const file = path.join(env.DATA_DIR, adminPasswordFile);
  const isKept = existsSync(file);
  const password = env.ADMIN_PASSWORD ?? ensureSecret(env.DATA_DIR, adminPasswordFile);
  const isCreated = await ensureAdmin({ email: env.ADMIN_EMAIL ?? defaultAdminEmail, password });
  if (!isCreated && !isKept) rmSync(file, { force: true }); // it would open nothing
}
