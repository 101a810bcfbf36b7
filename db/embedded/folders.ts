import { accessSync, chmodSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError } from '@/db/embedded/error';

export type Folders = { root: string; cluster: string; password: string; log: string };

/** Makes DATA_DIR when it is missing and returns its real path. */
export function prepareDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `Não posso gravar em ${path.resolve(dataDir)}. Mude o dono da pasta ou indique outra em DATA_DIR.`,
      cause,
    );
  }
  return realpathSync(dataDir);
}

export function prepareFolders(dataDir: string): Folders {
  const root = prepareDataDir(dataDir);
  // Under root the server belongs to another user, who has to pass through; what is inside stays closed.
  if (process.getuid?.() === 0) chmodSync(root, statSync(root).mode | 0o011);
  return nameFolders(root);
}

/** What the built-in database keeps in DATA_DIR. */
export function nameFolders(root: string): Folders {
  const cluster = path.join(root, 'postgres');
  return {
    root,
    cluster,
    password: path.join(cluster, 'app-password'),
    log: path.join(root, 'postgres.log'),
  };
}
