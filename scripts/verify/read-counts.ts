import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Stage } from './stages';

export type Counts = { passed: number; failed: number; skipped: number };

const vitestReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    numPendingTests: z.int(),
    numFailedTestSuites: z.int(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests || report.numFailedTestSuites,
    skipped: report.numPendingTests,
  }));

const playwrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }) })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/** What a stage counted. A runner that ended badly without counting a failure counts as one. */
export function readCounts({ report }: Stage, exitCode: number): Counts {
  const counts = report && existsSync(report.path) ? parse(report) : { passed: 0, failed: 0, skipped: 0 };
  const isOwnCheck = !report;
  if (exitCode !== 0) return { ...counts, failed: Math.max(counts.failed, 1) };
  if (isOwnCheck) return { passed: 1, failed: 0, skipped: 0 };
  return counts.passed > 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

function parse({ path, format }: NonNullable<Stage['report']>): Counts {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return format === 'vitest' ? vitestReport.parse(content) : playwrightReport.parse(content);
}
