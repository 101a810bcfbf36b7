import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';

export const config = { matcher: '/painel/:path*' };

/**
 * Gives each staff page a Content-Security-Policy with a nonce of its own, and tells it its path. It guards
 * nothing: pages and actions ask for the session themselves.
 */
export function proxy(request: NextRequest) {
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
