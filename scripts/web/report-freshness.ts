import { globSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { getDatabase } from '@/db/client';
import { listQuoteChanges } from '@/db/queries/quotes';
import { log } from '@/lib/log';
import { keepLastGood, readLastGood } from '@/lib/report/last-good';
import { weekAt } from '@/lib/report/week';
import { askFor, redraw, reportPaths } from './report-pages';

const askEveryMs = 30_000;
const lookEveryMs = 2_000;
/** What cannot be drawn now is not tried without a rest. */
const restMs = 30_000;
/** A page reads its quotes last: one that was read before a change is written by then, and the next overwrites it. */
const writingMs = 1_000;

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
  const drawn = (await readLastGood<Drawn>(drawnName)) ?? new Map<string, string>();
  let isBlind = false;
  const look = async () => {
    try {
      const areAll = await drawChanged(listener, drawn);
      isBlind = false;
      return areAll ? lookEveryMs : restMs;
    } catch (error) {
      if (!isBlind) log.warn({ err: error }, 'the report does not know which quotes changed');
      isBlind = true; // told once, until it sees again
      return lookEveryMs;
    }
  };
  let waitMs = await look();
  void (async () => {
    for (;;) {
      await pause(waitMs, undefined, { ref: false });
      waitMs = await look();
    }
  })();
}

/** The version that is drawn of each week. */
type Drawn = Map<string, string>;
const drawnName = 'citacoes';

/** Returns whether all could be drawn. */
async function drawChanged(listener: RequestListener, drawn: Drawn): Promise<boolean> {
  const changes = await listQuoteChanges(getDatabase());
  const missing = changes.filter(({ week, version }) => drawn.get(week) !== version);
  if (missing.length === 0) return true;
  await pause(writingMs);
  let areAll = true;
  for (const { week, version } of missing) {
    if (await redraw(listener, listKept(week))) drawn.set(week, version);
    else areAll = false;
  }
  await keepLastGood(drawnName, drawn);
  return areAll;
}

/** The pages of a week that Next keeps: that of the running one, and those of weeks that were asked for. */
function listKept(week: string): string[] {
  const isKept = globSync(`.next/server/route-cache/**/relatorio/semana/${week}.*`).length > 0;
  const isRunning = weekAt(new Date()).id === week;
  return [...(isRunning ? reportPaths() : []), ...(isKept ? reportPaths(week) : [])];
}
