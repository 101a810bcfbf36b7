import { z } from 'zod';
import type { ApprovedQuote } from '@/db/queries/quotes';
import { toWireCategory } from '@/lib/text/categories';

export const wireQuoteSchema = z.object({
  id: z.uuid(),
  texto: z.string().describe('Como o público o lê'),
  categoria: z.string().nullable(),
  artista: z.string().nullable(),
  data: z.iso.datetime(),
  aprovada_por: z.string(),
  aprovada_em: z.iso.datetime(),
});
type WireQuote = z.infer<typeof wireQuoteSchema>;

export function toWireQuote(quote: ApprovedQuote): WireQuote {
  return {
    id: quote.commentId,
    texto: quote.text,
    categoria: quote.category && toWireCategory(quote.category),
    artista: quote.artist,
    data: new Date(quote.occurredAt).toISOString(),
    aprovada_por: quote.approvedBy,
    aprovada_em: new Date(quote.approvedAt).toISOString(),
  };
}
