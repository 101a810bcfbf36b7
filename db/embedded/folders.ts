import { chmodSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export type Folders = { root: string; cluster: string; password: string; log: string };

/** Makes DATA_DIR when it is missing and names what the built-in database keeps in it. */
export function prepareFolders(dataDir: string): Folders {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const root = realpathSync(dataDir);
  // Under root the server belongs to another user, who has to pass through; what is inside stays closed.
  if (process.getuid?.() === 0) chmodSync(root, statSync(root).mode | 0o011);
  return nameFolders(root);
}

export function nameFolders(root: string): Folders {
  return {
    root,
    cluster: path.join(root, 'postgres'),
    password: path.join(root, 'postgres-password'),
    log: path.join(root, 'postgres.log'),
  };
}
