import { openDatabase } from '@/db/client';
import { startEmbeddedEngine } from '@/inngest/engines/embedded';
import { takenUp } from '@/inngest/testing/taken-up';

/** A worker process to be killed: its function never gets past its first step. */
const [url = ''] = process.argv.slice(2);
const never = new Promise<never>(() => undefined);
startEmbeddedEngine({ url, db: openDatabase(url), functions: [takenUp(() => never)] });
