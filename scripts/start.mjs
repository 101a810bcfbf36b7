// Runs on any Node from 18 on, and before anything is installed: only the standard library, and no TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const lockfile = path.join(root, 'package-lock.json');
const marker = path.join(root, 'node_modules', '.installed-from');
const oldestNode = [22, 18];

process.chdir(root);
if (!isRunning()) installWhenNeeded();
run(findNode(), ['--import', 'tsx', 'scripts/launch/main.ts', ...process.argv.slice(2)]);

function installWhenNeeded() {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hashLockfile()) return;
  console.log('\n  … Instalando dependências (na primeira vez leva um ou dois minutos)\n');
  const startedAt = Date.now();
  const { status } = runNpm(['install', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0)
    fail(
      'A instalação das dependências falhou (a mensagem do npm está acima).',
      'Confira a conexão e o registro (npm config get registry) e rode npm start de novo.',
    );
  writeFileSync(marker, hashLockfile());
  console.log(`\n  ✓ Dependências instaladas · ${Math.round((Date.now() - startedAt) / 1000)} s`);
}

/** The npm that runs this script, else the one in PATH. */
function runNpm(args) {
  const options = { stdio: 'inherit' };
  const npm = process.env.npm_execpath;
  if (npm && /\.[cm]?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** After the install, which may rewrite it. */
function hashLockfile() {
  return existsSync(lockfile) ? createHash('sha256').update(readFileSync(lockfile)).digest('hex') : '';
}

/** A second start must not touch the packages the first one runs on; the launcher tells it so. */
function isRunning() {
  if (!existsSync(path.join(root, 'node_modules', 'tsx'))) return false;
  try {
    const lock = path.join(process.env.DATA_DIR || '.data', 'launcher.lock');
    process.kill(JSON.parse(readFileSync(lock, 'utf8')).pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
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

/** Node cannot become another program: it stays, passes signals on, and ends as the launcher ends. */
function run(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => fail(`Não foi possível executar ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

function fail(...lines) {
  console.error(`\n  ${lines.join('\n  ')}\n`);
  process.exit(1);
}
