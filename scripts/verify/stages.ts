export type Stage = {
  name: string;
  command: string[];
  /** Where the stage's own runner leaves its counts; without one the stage itself counts as one check. */
  report?: { path: string; format: 'vitest' | 'playwright' };
};

const rooms = ['app', 'components', 'i18n', 'lib', 'db', 'inngest', 'evals', 'e2e', 'scripts'];

function vitest(project: string): Stage {
  const path = `reports/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  return {
    name: project,
    command: ['vitest', 'run', '--project', project, ...reporters],
    report: { path, format: 'vitest' },
  };
}

/** Everything that is checked, the quick and telling ones first. */
export const stages: Stage[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'route types', command: ['next', 'typegen'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '--max-warnings=0', '.'] },
  { name: 'import arrows', command: ['depcruise', '--output-type=err', ...rooms] },
  { name: 'unused code', command: ['knip'] },
  vitest('unit'),
  vitest('database'),
  { name: 'evals', command: ['tsx', 'evals/run.ts'] },
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
  {
    name: 'browser',
    command: ['playwright', 'test', '--config=e2e/playwright.config.ts'],
    report: { path: 'reports/browser.json', format: 'playwright' },
  },
];
