export type WhyNoFile = 'busy' | 'signedOut' | 'forbidden' | 'failed' | 'brokenOff';
export type FetchedFile =
  { kind: 'file'; content: Blob; name: string } | { kind: 'none'; why: WhyNoFile } | { kind: 'stopped' };

const whyOf: Record<number, WhyNoFile> = { 401: 'signedOut', 403: 'forbidden', 503: 'busy' };

/** A file from the API, whole or not at all; browsers keep a large one on disk while it comes. */
export async function fetchFile(href: string, signal: AbortSignal): Promise<FetchedFile> {
  let hasBegun = false;
  try {
    const answer = await fetch(href, { signal, cache: 'no-store' });
    if (!answer.ok) return { kind: 'none', why: whyOf[answer.status] ?? 'failed' };
    hasBegun = true;
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    return { kind: 'file', content: await answer.blob(), name: name ?? '' };
  } catch {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'none', why: hasBegun ? 'brokenOff' : 'failed' };
  }
}
