import { z } from 'zod';

const itemsSchema = z.array(z.strictObject({ id: z.string(), text: z.string() }));

/** The items of a data block as any reader of the prompt would find them; null when its edges are not unmistakable. */
export function parseDataBlock(block: string, nonce: string): z.infer<typeof itemsSchema> | null {
  const [open, close] = [`<dados-${nonce}>\n`, `\n</dados-${nonce}>`];
  if (!block.startsWith(open) || !block.endsWith(close)) return null;
  const json = block.slice(open.length, -close.length);
  return /[<>]/.test(json) ? null : itemsSchema.parse(JSON.parse(json));
}
