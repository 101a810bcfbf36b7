import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { LaunchError } from './launch-error';
import { runChild } from './run-child';

/** Made for the report, which is no page of Next; served as it is, and left out of git. */
export const styleFolder = path.join('public', 'estilo');
export const styleFile = path.join(styleFolder, 'relatorio.css');

/** Arguments for Node that write of all the product's styles those which the report uses. */
export const styleArgs = [
  path.join('node_modules', 'tailwindcss', 'lib', 'cli.js'),
  ...['--input', path.join('app', 'globals.css')],
  ...['--output', styleFile],
  ...['--content', 'components/{charts,report,ui}/**/*.{ts,tsx},app/not-found-message.tsx'],
  '--minify',
];

const font = path.join('@fontsource-variable', 'inter', 'files', 'inter-latin-wght-normal.woff2');

/** The style sheet and the font of the report. */
export async function writeStyle(run: { env: NodeJS.ProcessEnv; signal: AbortSignal }): Promise<void> {
  mkdirSync(styleFolder, { recursive: true });
  copyFileSync(path.join('node_modules', font), path.join(styleFolder, 'inter.woff2'));
  const { ok, output } = await runChild({ args: styleArgs, ...run, quiet: true });
  if (!ok) throw new LaunchError(`O estilo do relatório não pôde ser feito:\n${output}`);
}
