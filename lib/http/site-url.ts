import { env } from '@/lib/env';

/** The whole address of a path of ours, for whoever reads it elsewhere. */
export function siteUrl(path = '/'): string {
  return new URL(path, env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).href;
}
