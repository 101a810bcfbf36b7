const quote = 0x22;
const backslash = 0x5c;
/** Braces; brackets differ from them by the bit 0x20 alone. */
const open = 0x7b;
const close = 0x7d;

/**
 * Feeds on the bytes of a JSON text, chunk by chunk, and answers the deepest nesting so far. Counting before
 * parsing keeps a small hostile body from becoming millions of objects, or a stack overflow further in.
 */
export function createDepthCounter() {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  let escaped = false;

  return function deepestAfter(chunk: Uint8Array): number {
    for (const byte of chunk) {
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if ((byte | 0x20) === open) deepest = Math.max(deepest, ++depth);
      else if ((byte | 0x20) === close) depth -= 1;
    }
    return deepest;
  };
}
