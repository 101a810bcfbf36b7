import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { knownArtistHeader } from '@/lib/http/known-artist-header';
import { listArtistPages } from '@/lib/report/artist-pages';
import { readSlug } from '@/lib/report/artist-slug';

export const config = {
  matcher: [
    '/painel/:path*',
    '/relatorio/semana/artista/:artista',
    '/:locale(en|pt-BR)/relatorio/semana/artista/:artista',
  ],
};

export function proxy(request: NextRequest) {
  return request.nextUrl.pathname.startsWith('/painel') ? openStaffPage(request) : findArtist(request);
}

/** Reports of artists are kept on disk: next.config.ts lets no address reach them but those that are known here. */
async function findArtist({ nextUrl, headers: given }: NextRequest) {
  const slug = readSlug(nextUrl.pathname.split('/').at(-1) ?? '');
  const pages = await listArtistPages().catch(() => null); // the database is down: what is kept still answers
  const headers = new Headers(given);
  if (pages?.has(slug) ?? true) headers.set(knownArtistHeader, '1');
  return NextResponse.next({ request: { headers } });
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
