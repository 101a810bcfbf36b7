import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '@/db/embedded/free-port';

/** Next's own share of a page: scripts and head. */
const ownBytes = 6_000;
/** What a page holds is sent as markup, and once more with marks escaped. */
const timesSent = 2.5;

export type StaticPage = { url: string; bytes: number; stop: () => Promise<void> };

/** What the product's pages say of themselves, and a page without a word about its safety does not. */
const safety = [
  'x-content-type-options',
  'referrer-policy',
  'strict-transport-security',
  'permissions-policy',
  'x-frame-options',
  'content-security-policy',
];

/**
 * A Next app of one static page that is as large as `html` and as easy to compress, on the product's own server and
 * with the same headers of safety. Next sends what a page holds twice, so it holds half of the same markup.
 */
export async function serveStaticPage(html: string, sent: Headers): Promise<StaticPage> {
  const root = process.cwd();
  const dir = path.resolve('.data', 'bench-static');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(path.join(dir, 'app'), { recursive: true });
  const body = html.slice(html.indexOf('<body'));
  const part = body.slice(0, Math.max(0, html.length - ownBytes) / timesSent);
  writeFileSync(path.join(dir, 'app', 'layout.js'), layout);
  writeFileSync(path.join(dir, 'app', 'page.js'), pageOf(part));
  writeFileSync(path.join(dir, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(dir, 'next.config.mjs'), configWith(sent)); // else Next takes the product's
  const bin = path.join(root, 'node_modules', '.bin', 'next');
  const built = spawnSync(bin, ['build'], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) throw new Error(`The static page was not built: ${built.stderr}`);
  const port = await findFreePort();
  const server = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'scripts', 'web.ts')], {
    cwd: dir,
    env: { ...process.env, PORT: `${port}`, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    server.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return { url, bytes: (await answer.text()).length, stop };
    await pause(500);
  }
  await stop();
  throw new Error('The static page is not served.');
}

function configWith(sent: Headers): string {
  const headers = safety.map((key) => ({ key, value: sent.get(key) ?? '' }));
  return `export default { headers: async () => ${JSON.stringify([{ source: '/', headers }])} };`;
}

const layout = `export default function Layout({ children }) {
  return <html lang="pt-BR"><body>{children}</body></html>;
}
`;

const pageOf = (markup: string) => `export default function Page() {
  return <main dangerouslySetInnerHTML={{ __html: ${JSON.stringify(markup)} }} />;
}
`;
