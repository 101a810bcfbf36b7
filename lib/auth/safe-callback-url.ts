const home = '/painel';
const here = 'http://localhost';

/** Where to go after signing in: a path of this site, or the dashboard. */
export function safeCallbackUrl(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, here)) return home;
  const url = new URL(wanted, here);
  // The parser resolves "//", "/\", tabs and "/.//": look at what a browser would make of it.
  if (url.origin !== here || url.pathname.startsWith('//')) return home;
  return `${url.pathname}${url.search}${url.hash}`;
}
