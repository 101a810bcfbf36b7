import { AppError } from '@/lib/errors';
import { LaunchError } from './launch-error';
import { loadDotenv } from './load-dotenv';

const isDevelopment = process.argv.includes('--dev');
loadDotenv();
Object.assign(process.env, { NODE_ENV: isDevelopment ? 'development' : 'production' });

// What reads the environment is imported once it is complete.
await import('@/lib/env').catch((error: unknown) => end(error instanceof Error ? error.message : error));
const { launch } = await import('./launch');
await launch({ isDevelopment }).then(() => process.exit(0), end);

function end(error: unknown): never {
  const isExplained = error instanceof AppError || error instanceof LaunchError;
  console.error(isExplained ? `\n  ${error.message}\n` : error);
  process.exit(1);
}
