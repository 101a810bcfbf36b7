import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import { adminPasswordFile } from './secrets';

export const defaultAdminEmail = 'admin@alumusic.local';

/** Beside the password: it was shown once, and is not shown again. */
const shownMarker = `${adminPasswordFile}-shown`;

/** The block at the end of a start: the address, and how to sign in. */
export function sayWhereAndHow({ dataDir, publicUrl }: { dataDir: string; publicUrl: string }): void {
  console.log(`
  AluMusic Insights

    Relatório   ${publicUrl}/relatorio/semana
    Entrar      ${publicUrl}/entrar
    E-mail      ${env.ADMIN_EMAIL ?? defaultAdminEmail}
    Senha       ${describePassword(dataDir)}

  Ctrl-C encerra.
`);
}

function describePassword(dataDir: string): string {
  const file = path.join(dataDir, adminPasswordFile);
  const marker = path.join(dataDir, shownMarker);
  if (!existsSync(file))
    return env.ADMIN_PASSWORD ? 'a de ADMIN_PASSWORD no primeiro início' : 'a da conta que já existe';
  const place = `guardada em ${path.relative('', file)}`;
  if (existsSync(marker)) return `a do primeiro início, ${place} (para trocar: npm run user)`;
  writeFileSync(marker, '');
  return `${readFileSync(file, 'utf8').trim()}  (mostrada só desta vez; ${place})`;
}
