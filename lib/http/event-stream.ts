type ServerEvent = { data: unknown; name?: string; id?: string };
type Sink = { send: (event: ServerEvent) => void; close: () => void };

const heartbeatMs = 15_000;
/** Whoever still listens connects again, and is asked again who they are. */
const longestMs = 600_000;

/**
 * An answer of server-sent events. `start` gets what it sends through and returns what stops it; that is called
 * once, when the stream ends or the client leaves.
 */
export function eventStream(start: (sink: Sink) => () => void): Response {
  let end: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      end = openStream(controller, start);
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform', // compressed, it would be held back
      'x-accel-buffering': 'no',
    },
  });
}

/** Returns what ends it, for when the client has left. */
function openStream(
  controller: ReadableStreamDefaultController<Uint8Array>,
  start: (sink: Sink) => () => void,
) {
  const encoder = new TextEncoder();
  let isOpen = true;
  const write = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
  const beat = setInterval(() => write(': \n\n'), heartbeatMs);
  const patience = setTimeout(close, longestMs);
  const endings = [() => clearInterval(beat), () => clearTimeout(patience)];

  function end() {
    isOpen = false;
    for (const ending of endings.splice(0)) ending();
  }
  function close() {
    if (!isOpen) return;
    end();
    controller.close();
  }

  endings.push(start({ send: (event) => write(format(event)), close }));
  if (!isOpen) end(); // it closed before it had returned what stops it
  return end;
}

function format({ data, name, id }: ServerEvent): string {
  const fields = [name && `event: ${name}`, id && `id: ${id}`, `data: ${JSON.stringify(data)}`];
  return `${fields.filter(Boolean).join('\n')}\n\n`;
}
