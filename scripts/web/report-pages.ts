import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import { knownReportHeader } from '@/lib/http/known-report-header';
import { log } from '@/lib/log';

const manifestSchema = z.object({ preview: z.object({ previewModeId: z.string() }) });

/** The report of the current week, or of one by its id, in every language. */
export function reportPaths(week?: string): string[] {
  return ['/relatorio/semana', '/en/relatorio/semana'].map((page) => [page, week].filter(Boolean).join('/'));
}

/**
 * Has Next draw pages anew at once; the next reader gets the new ones. Where that fails (the database is down) the
 * last good page stays. Returns whether all were drawn.
 */
export async function redraw(listener: RequestListener, paths: string[]): Promise<boolean> {
  if (paths.length === 0) return true;
  const inner = createServer(listener);
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  const address = inner.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  try {
    // What Next's own on-demand revalidation sends, and what proxy.ts would say; both are dropped from others' requests.
    const headers = { 'x-prerender-revalidate': await readRevalidationKey(), [knownReportHeader]: '1' };
    return await askFor(port, paths, headers);
  } finally {
    inner.closeAllConnections();
    inner.close();
  }
}

async function readRevalidationKey(): Promise<string> {
  const manifest = await readFile(path.join('.next', 'prerender-manifest.json'), 'utf8');
  return manifestSchema.parse(JSON.parse(manifest)).preview.previewModeId;
}

/** Returns whether each answered, be it with a 404. */
export async function askFor(
  port: number,
  paths: string[],
  headers: Record<string, string> = {},
): Promise<boolean> {
  let areAll = true;
  for (const page of paths) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${page}`, {
        headers: { accept: 'text/html', ...headers },
        signal: AbortSignal.timeout(5_000),
      });
      await response.arrayBuffer();
      if (response.status < 500) continue; // a week may have become too old for a report
      log.warn({ page, status: response.status }, 'report page was not refreshed');
    } catch (error) {
      log.warn({ page, err: error }, 'report page was not refreshed');
    }
    areAll = false;
  }
  return areAll;
}
