// Runs on any Node from 18 on, and before anything is installed: only the standard library, and no TypeScript.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/launch/main.ts', { skipInstall: isRunning });

/** A second start must not touch the packages the first one runs on; the launcher tells it so. */
function isRunning() {
  if (!existsSync(path.join('node_modules', 'tsx'))) return false;
  if (existsSync('.env')) process.loadEnvFile?.('.env'); // it may name DATA_DIR
  try {
    const lock = path.join(process.env.DATA_DIR || '.data', 'launcher.lock');
    process.kill(JSON.parse(readFileSync(lock, 'utf8')).pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
