import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { adminPasswordFile } from './secrets';

export const defaultAdminEmail = 'admin@alumusic.local';

type SignIn = {
  dataDir: string;
  /** Whether a generated password was there before this start: it is shown only once. */
  wasKept: boolean;
  adminPassword: string | undefined;
};

export function hasKeptPassword(dataDir: string): boolean {
  return existsSync(path.join(dataDir, adminPasswordFile));
}

/** What to tell about the first admin's password. */
export function describePassword({ dataDir, wasKept, adminPassword }: SignIn): string {
  const file = path.relative('', path.join(dataDir, adminPasswordFile));
  if (wasKept) return `a primeira, guardada em ${file} (para trocar: npm run user)`;
  if (hasKeptPassword(dataDir)) return `${readFileSync(file, 'utf8').trim()}  (mostrada só desta vez; guardada em ${file})`;
  return adminPassword ? 'a de ADMIN_PASSWORD no primeiro início' : 'a da conta que já existe';
}
