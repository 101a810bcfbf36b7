import { selectionRequestSchema, type Selection } from '@/lib/comments/selection';
import { readJson } from '@/lib/http/read-json';

const bodyMaxBytes = 16 * 1024;

/** The filters of a body that holds nothing else. Throws 422. */
export async function readSelection(request: Request): Promise<Selection> {
  return selectionRequestSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes })).filtros;
}
