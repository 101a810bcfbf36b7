// Runs on any Node from 18 on, and before anything is installed: only the standard library, and no TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const marker = path.join(root, 'node_modules', '.installed-from');
const oldestNode = [22, 18];

let child;
let isEnding = false;

/** Installs what the lockfile asks for, unless told not to, and runs a TypeScript script on the project's Node. */
export async function bootstrap(script, { skipInstall = () => false } = {}) {
  process.chdir(root);
  passTheEndOn();
  if (!skipInstall()) await installWhenNeeded();
  run(findNode(), ['--import', 'tsx', script, ...process.argv.slice(2)]);
}

async function installWhenNeeded() {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hashPackages()) return;
  console.log('\n  … Instalando dependências (na primeira vez leva alguns minutos)');
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const reminder = setInterval(
    () => process.stdout.isTTY || console.log(`  … ainda instalando · ${seconds()}`),
    10_000,
  );
  const isInstalled = await runNpm([
    'install',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  clearInterval(reminder);
  if (isEnding) process.exit(1);
  if (!isInstalled)
    fail(
      'A instalação das dependências falhou (a mensagem do npm está acima).',
      'Confira a conexão e o registro (npm config get registry) e rode npm start de novo.',
    );
  writeFileSync(marker, hashPackages());
  console.log(`  ✓ Dependências instaladas · ${seconds()}`);
}

/** The npm that runs this script, else the one in PATH; it shows its own progress on a terminal. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const isScript = npm && /\.[cm]?js$/.test(npm);
  child = spawn(isScript ? process.execPath : 'npm', isScript ? [npm, ...args] : args, { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** What decides the packages. Read again after the install, which may rewrite the lockfile. */
function hashPackages() {
  const patches = existsSync('patches') ? readdirSync('patches').sort() : [];
  const files = ['package-lock.json', ...patches.map((name) => path.join('patches', name))].filter((file) =>
    existsSync(file),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** The Node of package.json (24); where its install script did not run, the one that runs this, if it will do. */
function findNode() {
  const installed = path.join(root, 'node_modules', '.bin', 'node');
  const { stdout } = spawnSync(installed, ['--version'], { encoding: 'utf8' });
  if (stdout && isRecent(stdout)) return installed;
  if (isRecent(process.version)) return process.execPath;
  return fail(
    `É preciso Node ${oldestNode.join('.')} ou mais novo; este é o ${process.version}, e o que vem com o projeto não foi instalado.`,
    'Permita os scripts de instalação: npm config delete ignore-scripts && npm rebuild node --ignore-scripts=false',
    'Ou instale o Node 24 (https://nodejs.org) e rode npm start de novo.',
  );
}

function isRecent(version) {
  const [major, minor] = version.trim().replace(/^v/, '').split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** Node cannot become another program: this process stays, passes signals on, and ends as the launcher ends. */
function run(node, args) {
  child = spawn(node, args, { stdio: 'inherit' });
  child.on('error', (error) => fail(`Não foi possível executar ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

/** To whatever runs below: a signal, or the death of who started this. */
function passTheEndOn() {
  const end = (signal) => {
    isEnding = true;
    child?.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end('SIGTERM'), 500).unref();
}

function fail(...lines) {
  console.error(`\n  ${lines.join('\n  ')}\n`);
  process.exit(1);
}
