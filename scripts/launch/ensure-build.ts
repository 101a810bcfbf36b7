import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashSources } from './hash-sources';
import { LaunchError } from './launch-error';
import { runChild } from './run-child';
import { step } from './step';
import { styleFile, styleFolder, writeStyle } from './write-style';

const marker = path.join('.next', 'built-from');
const lastLines = 60;

type Options = { dataDir: string; env: NodeJS.ProcessEnv; signal: AbortSignal };

/** Builds the web app when its sources are not those of the build that is there. */
export async function ensureBuild({ dataDir, ...run }: Options): Promise<void> {
  const hash = hashSources(process.cwd(), [path.resolve(dataDir), path.resolve(styleFolder)]);
  if (readMarker() === hash && [path.join('.next', 'BUILD_ID'), styleFile].every(existsSync)) return;
  rmSync(marker, { force: true }); // a build that is cut short counts as none
  const args = [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'];
  await step('Construindo o aplicativo web (só quando o código muda)', async () => {
    await writeStyle(run);
    const { ok, output } = await runChild({ args, ...run, quiet: true });
    if (ok) return;
    const tail = output.trimEnd().split('\n').slice(-lastLines).join('\n');
    throw new LaunchError(`A construção do aplicativo falhou:\n${tail}`);
  });
  writeFileSync(marker, hash);
}

function readMarker(): string | null {
  return existsSync(marker) ? readFileSync(marker, 'utf8') : null;
}
