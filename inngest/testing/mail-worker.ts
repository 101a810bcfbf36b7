import { openDatabase } from '@/db/client';
import { startEmbeddedEngine } from '@/inngest/engines/embedded';
import { sendMessage } from '@/inngest/functions/send-message';

/** A worker process that sends mail, to be killed while it does. */
const [url = ''] = process.argv.slice(2);
startEmbeddedEngine({ url, db: openDatabase(url), functions: [sendMessage] });
