import { batchSchema, type SeenBatch } from './wire-batch';

/** Null while the server does not answer: the next moment may be better. */
type Tell = (seen: SeenBatch | null) => void;

const everyMs = 1_000;
/** Something on the way that holds events back would hold them for ever. */
const firstEventWithinMs = 5_000;

/** Tells what a batch is like: by the server's events, and by asking every second where they do not come. */
export function followBatch(id: string, tell: Tell): () => void {
  const events = new EventSource(`/api/lotes/${id}/eventos`);
  let stopAsking: (() => void) | null = null;
  const patience = setTimeout(ask, firstEventWithinMs);

  function ask() {
    events.close();
    stopAsking ??= askBatch(id, tell);
  }

  events.addEventListener('message', ({ data, lastEventId }) => {
    clearTimeout(patience);
    tell(parseEvent(data, lastEventId));
  });
  events.addEventListener('fim', () => events.close());
  events.addEventListener('error', () => {
    tell(null);
    if (events.readyState === EventSource.CLOSED) ask(); // it was refused: it does not try again by itself
  });

  return () => {
    clearTimeout(patience);
    events.close();
    stopAsking?.();
  };
}

function parseEvent(data: unknown, at: string): SeenBatch | null {
  try {
    return { batch: batchSchema.parse(JSON.parse(String(data))), at };
  } catch {
    return null;
  }
}

function askBatch(id: string, tell: Tell): () => void {
  const abort = new AbortController();
  let timer = setTimeout(refresh);

  async function refresh() {
    const seen = await fetchBatch(id, abort.signal);
    if (abort.signal.aborted) return;
    tell(seen);
    timer = setTimeout(refresh, everyMs);
  }

  return () => {
    abort.abort();
    clearTimeout(timer);
  };
}

async function fetchBatch(id: string, signal: AbortSignal): Promise<SeenBatch | null> {
  try {
    const response = await fetch(`/api/lotes/${id}`, { signal, cache: 'no-store' });
    if (!response.ok) return null;
    const at = new Date(response.headers.get('date') ?? Date.now()).toISOString();
    return { batch: batchSchema.parse(await response.json()), at };
  } catch {
    return null;
  }
}
