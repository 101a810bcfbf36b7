import { readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';

/** The style sheet of the report, which the launcher makes before the web app is built. */
const file = path.join('public', 'estilo', 'relatorio.css');
let kept: string | undefined;

export function getPageStyle(): string {
  if (kept === undefined || env.NODE_ENV === 'development') kept = readFileSync(file, 'utf8');
  return kept;
}
