import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import { log } from '@/lib/log';

const pages = ['/relatorio/semana', '/en/relatorio/semana'];
const everyMs = 30_000;
const manifestSchema = z.object({ preview: z.object({ previewModeId: z.string() }) });

/**
 * Renders the report anew before anybody can ask for it: the build knew no database. When that fails (the
 * database is down) the last good page stays.
 */
export async function renderReportOnce(listener: RequestListener): Promise<void> {
  const inner = createServer(listener);
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  const address = inner.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  await ask(port, { 'x-prerender-revalidate': await readRevalidationKey() });
  inner.closeAllConnections();
  inner.close();
}

/** Asks for the report now and then, so that the first reader after a quiet night gets a fresh one. */
export function keepReportFresh(port: number): void {
  setInterval(() => void ask(port), everyMs).unref();
}

/** What Next's own on-demand revalidation sends; the header is dropped from requests of others. */
async function readRevalidationKey(): Promise<string> {
  const manifest = await readFile(path.join('.next', 'prerender-manifest.json'), 'utf8');
  return manifestSchema.parse(JSON.parse(manifest)).preview.previewModeId;
}

async function ask(port: number, headers: Record<string, string> = {}): Promise<void> {
  for (const page of pages) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${page}`, {
        headers: { accept: 'text/html', ...headers },
        signal: AbortSignal.timeout(5_000),
      });
      await response.arrayBuffer();
      if (!response.ok) log.warn({ page, status: response.status }, 'report page was not refreshed');
    } catch (error) {
      log.warn({ page, err: error }, 'report page was not refreshed');
    }
  }
}
