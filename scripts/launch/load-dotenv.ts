import { existsSync } from 'node:fs';

/** What `.env` names and the environment does not. */
export function loadDotenv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
