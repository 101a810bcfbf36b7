import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import { adminPasswordFile } from './secrets';

export const defaultAdminEmail = 'admin@alumusic.local';

type Options = {
  dataDir: string;
  /** Whether a generated password was there before this start: it is shown only once. */
  wasKept: boolean;
  publicUrl: string;
};

export function hasKeptPassword(dataDir: string): boolean {
  return existsSync(path.join(dataDir, adminPasswordFile));
}

/** The block at the end of a start: the address, and how to sign in. */
export function sayWhereAndHow({ publicUrl, ...options }: Options): void {
  console.log(`
  AluMusic Insights

    Relatório   ${publicUrl}/relatorio/semana
    Entrar      ${publicUrl}/entrar
    E-mail      ${env.ADMIN_EMAIL ?? defaultAdminEmail}
    Senha       ${describePassword(options)}

  Ctrl-C encerra.
`);
}

function describePassword({ dataDir, wasKept }: Omit<Options, 'publicUrl'>): string {
  const file = path.join(dataDir, adminPasswordFile);
  const shown = path.relative('', file);
  if (wasKept) return `a primeira, guardada em ${shown} (para trocar: npm run user)`;
  if (existsSync(file))
    return `${readFileSync(file, 'utf8').trim()}  (mostrada só desta vez; guardada em ${shown})`;
  return env.ADMIN_PASSWORD ? 'a de ADMIN_PASSWORD no primeiro início' : 'a da conta que já existe';
}
