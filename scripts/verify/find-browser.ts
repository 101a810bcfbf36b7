import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The Chromium for browser tests: the one that is named, the system's, Playwright's, else one is installed. */
export function findBrowser(): string {
  const found = namedBrowser() ?? existingBrowser();
  if (found) return found;
  console.log('No Chromium found; trying to install one.');
  return downloadByPlaywright() ?? installByApt() ?? refuse();
}

function namedBrowser(): string | null {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (!named) return null;
  if (existsSync(named)) return named;
  throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist.`);
}

function existingBrowser(): string | null {
  const own = chromium.executablePath();
  return onPath() ?? (existsSync(own) ? own : null);
}

function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function downloadByPlaywright(): string | null {
  console.log('  playwright install chromium');
  run('npx', ['playwright', 'install', 'chromium'], 180_000);
  return existingBrowser();
}

function installByApt(): string | null {
  const isDebian = existsSync('/etc/debian_version');
  if (!isDebian || process.getuid?.() !== 0) return null;
  console.log('  apt-get install -y chromium');
  run('apt-get', ['update'], 180_000);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600_000);
  return existingBrowser();
}

function run(command: string, args: string[], timeoutMs: number) {
  spawnSync(command, args, {
    timeout: timeoutMs,
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function refuse(): never {
  throw new Error(
    'The browser tests need Chromium. Install it (`npx playwright install --with-deps chromium`, or on Debian ' +
      '`sudo apt-get install -y chromium`) or name one in PLAYWRIGHT_CHROMIUM.',
  );
}
