import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { knownReportHeader } from '@/lib/http/known-report-header';
import { listArtistPages } from '@/lib/report/artist-pages';
import { readSlug } from '@/lib/report/artist-slug';
import { parseWeek } from '@/lib/report/week';

export const config = {
  matcher: [
    '/painel/:path*',
    '/relatorio/semana/:semana',
    '/:locale(en|pt-BR)/relatorio/semana/:semana',
    '/relatorio/semana/artista/:artista',
    '/:locale(en|pt-BR)/relatorio/semana/artista/:artista',
  ],
};

export function proxy(request: NextRequest) {
  return request.nextUrl.pathname.startsWith('/painel') ? openStaffPage(request) : findReport(request);
}

/** Reports are kept on disk: next.config.ts lets no address reach them but those that are known here. */
async function findReport({ nextUrl, headers: given }: NextRequest) {
  const [folder, name = ''] = nextUrl.pathname.split('/').slice(-2);
  const isKnown =
    folder === 'artista' ? await hasReport(readSlug(name)) : parseWeek(name, new Date()) !== null;
  const headers = new Headers(given);
  if (isKnown) headers.set(knownReportHeader, '1');
  return NextResponse.next({ request: { headers } });
}

/** While the database is down, of anybody: what is kept still answers. */
async function hasReport(slug: string): Promise<boolean> {
  const pages = await listArtistPages().catch(() => null);
  return pages?.has(slug) ?? true;
}

/**
 * Gives each staff page a Content-Security-Policy with a nonce of its own, and tells it its path. It guards
 * nothing: pages and actions ask for the session themselves.
 */
function openStaffPage(request: NextRequest) {
  const policy = policyWith(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy); // where Next looks for the nonce of its own scripts
  headers.set('x-pathname', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Styles stay inline: charts set style attributes, which no nonce can cover. */
function policyWith(nonce: string): string {
  const isDevelopment = env.NODE_ENV === 'development'; // React's development build evaluates strings
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
