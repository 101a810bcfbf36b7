import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Top folders a build does not read. */
const outside = ['docs', 'e2e', 'evals', 'node_modules', 'reports', 'scripts', 'test-results'];
const source = /\.([cm]?[jt]sx?|json|css|svg|png|jpe?g|ico|woff2?|ttf|otf|txt|patch)$/;
/** Next itself rewrites tsconfig.json and next-env.d.ts. */
const ignored = /(\.test\.tsx?|^next-env\.d\.ts|^tsconfig\.json)$/;

/** One hash of every file the web build may depend on; `skipped` folders lie in the project and are not of it. */
export function hashSources(root: string, skipped: string[] = []): string {
  const hash = createHash('sha256');
  const unread = new Set([...outside.map((name) => path.join(root, name)), ...skipped]);
  for (const file of listFiles(root, unread).sort())
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function listFiles(folder: string, unread: Set<string>): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || unread.has(full)) return [];
    if (entry.isDirectory()) return listFiles(full, unread);
    return entry.isFile() && source.test(entry.name) && !ignored.test(entry.name) ? [full] : [];
  });
}
