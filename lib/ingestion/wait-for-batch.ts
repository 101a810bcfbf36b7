import { setTimeout as pause } from 'node:timers/promises';
import { getDatabase } from '@/db/client';
import { getBatch } from '@/db/queries/batches';

const firstPauseMs = 20;
const longestPauseMs = 400;

/** True as soon as nothing of the batch is pending, false when `timeoutMs` ran out first. */
export async function waitForBatch(batchId: string, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  for (let pauseMs = firstPauseMs; Date.now() < deadline; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const batch = await getBatch(getDatabase(), batchId);
    if (batch?.pending === 0) return true;
    await pause(Math.min(pauseMs, Math.max(0, deadline - Date.now())));
  }
  return false;
}
