import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { listQuoteChanges } from '@/db/queries/quotes';
import { log } from '@/lib/log';
import { askFor, redraw, reportPaths } from './report-pages';

const askEveryMs = 30_000;
const lookEveryMs = 2_000;
/** A drawing that began before a change is over by then, and does not stand in for the next. */
const drawingMs = 1_000;

/** Asks for the report now and then, so that the first reader after a quiet night gets a fresh one. */
export function keepReportFresh(port: number): void {
  setInterval(() => void askFor(port, reportPaths()), askEveryMs).unref();
}

/** Draws the report anew before anybody can ask for it: the build knew no database. */
export async function drawReport(listener: RequestListener): Promise<void> {
  await redraw(listener, reportPaths());
}

/**
 * Draws anew what is kept on disk of a week whose quotes came, went or changed: else the next reader of an old week
 * would still get a quote that was withdrawn. Which changes are drawn is kept beside the pages, so that what happened
 * while this process was down is drawn before it answers.
 */
export async function followQuotes(listener: RequestListener): Promise<void> {
  const drawn = await readDrawn();
  let isBlind = false;
  const look = async () => {
    try {
      await drawChanged(listener, drawn);
      isBlind = false;
    } catch (error) {
      if (!isBlind) log.warn({ err: error }, 'the report does not know which quotes changed');
      isBlind = true; // told once, until it sees again
    }
  };
  await look();
  void (async () => {
    for (;;) {
      await pause(lookEveryMs, undefined, { ref: false });
      await look();
    }
  })();
}

type Drawn = Map<string, string>;
const drawnFile = path.join('.next', 'drawn-quotes.json');
const drawnSchema = z.array(z.tuple([z.string(), z.string()]));

async function drawChanged(listener: RequestListener, drawn: Drawn): Promise<void> {
  const changes = await listQuoteChanges(getDatabase());
  const missing = changes.filter(({ week, version }) => drawn.get(week) !== version);
  if (missing.length === 0) return;
  await pause(drawingMs);
  const kept = missing.filter(({ week }) => isKept(week)).flatMap(({ week }) => reportPaths(week));
  if (!(await redraw(listener, [...reportPaths(), ...kept]))) return;
  for (const { week, version } of missing) drawn.set(week, version);
  await writeFile(drawnFile, JSON.stringify([...drawn]));
}

/** Next keeps the pages of weeks that were asked for. */
function isKept(week: string): boolean {
  return globSync(`.next/server/route-cache/**/relatorio/semana/${week}.*`).length > 0;
}

async function readDrawn(): Promise<Drawn> {
  const file = await readFile(drawnFile, 'utf8').catch(() => '[]');
  return new Map(drawnSchema.parse(JSON.parse(file)));
}
