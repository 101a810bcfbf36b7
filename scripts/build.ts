import { env } from '@/lib/env';
import { ensureBuild } from './launch/ensure-build';

/** `npm run build`: the web app, when its sources are not those of the build that is there. */
await ensureBuild({ dataDir: env.DATA_DIR, env: process.env, signal: new AbortController().signal });
