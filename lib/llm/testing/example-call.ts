import { z } from 'zod';
import type { Database } from '@/db/client';
import { llmBreakers, llmCalls, llmDays } from '@/db/schema/llm';
import type { ModelCall } from '@/lib/llm/call-model';
import { dataBlockRule, renderDataBlock } from '@/lib/llm/data-block';
import type { ModelSettings } from '@/lib/llm/get-model';

const schema = z.strictObject({
  itens: z.array(
    z.strictObject({
      id: z.string(),
      categoria: z.enum(['ELOGIO', 'CRÍTICA', 'DÚVIDA']),
      tags: z.array(z.string()),
      artista: z.string().nullable(),
    }),
  ),
});
export type ExampleAnswer = z.infer<typeof schema>;

export const exampleItems = [
  { id: 'c1', text: 'Amei o refrão' },
  { id: 'c2', text: 'Que horas abre?' },
  { id: 'c3', text: 'Som péssimo' },
];

/** A call for tests, about three comments and with a budget nobody reaches. */
export function exampleCall(db: Database, settings: ModelSettings): ModelCall<ExampleAnswer> {
  return {
    db,
    settings,
    budget: { callsPerDay: 1_000, tokensPerDay: 10_000_000 },
    purpose: 'teste',
    prompt: { name: 'exemplo', version: 1 },
    system: `Classifique cada item. ${dataBlockRule}`,
    input: renderDataBlock(exampleItems, 'nonce12345'),
    schema,
    items: exampleItems.length,
    random: () => 0.5,
  };
}

/** Forgets calls, budget and breakers. */
export async function clearLlmTables(db: Database): Promise<void> {
  for (const table of [llmCalls, llmDays, llmBreakers]) await db.delete(table);
}
