import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser';
import { readCounts, type Counts } from './read-counts';
import { stages, type Stage } from './stages';

const bin = path.resolve('node_modules/.bin');

/** `npm run verify [stage …]`: runs the stages one after the other and ends with `N passed, N failed`. */
async function main(names: string[]) {
  const wanted = selectStages(names);
  mkdirSync('reports', { recursive: true });
  const lines: string[] = [];
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [index, stage] of wanted.entries()) {
    console.log(`\n[${index + 1}/${wanted.length}] ${stage.name}`);
    const startedAt = Date.now();
    const counts = await runStage(stage);
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
    lines.push(summary(stage.name, counts, (Date.now() - startedAt) / 1_000));
  }
  console.log(`\n${lines.join('\n')}\n`);
  if (total.skipped > 0) console.log(`WARNING: ${total.skipped} checks were skipped.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function selectStages(names: string[]): Stage[] {
  const known = stages.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No stage is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return names.length > 0 ? stages.filter(({ name }) => names.includes(name)) : stages;
}

async function runStage(stage: Stage): Promise<Counts> {
  if (stage.report) rmSync(stage.report.path, { force: true });
  try {
    const browser: Record<string, string> =
      stage.name === 'browser' ? { PLAYWRIGHT_CHROMIUM: findBrowser() } : {};
    return readCounts(stage, await run(stage.command, browser));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function run([command = '', ...args]: string[], extra: Record<string, string>): Promise<number> {
  const env = { ...process.env, ...extra, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(bin, command), args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function summary(name: string, { passed, failed, skipped }: Counts, seconds: number): string {
  const verdict = failed > 0 ? 'FAILED' : 'ok    ';
  const skips = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${verdict} ${name.padEnd(14)} ${passed} passed, ${failed} failed${skips} (${seconds.toFixed(0)} s)`;
}

await main(process.argv.slice(2));
