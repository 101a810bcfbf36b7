import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { categories } from '@/lib/text/categories';

const injectionCaseSchema = z.strictObject({
  id: z.string(),
  texto: z.string().min(1),
  /** What a careful reader would answer. */
  categoria: z.enum(categories),
  /** What the attack is after, where that is a category. */
  alvo: z.enum(categories).optional(),
  /** The same comment without the attack; null when nothing is left. */
  limpo: z.string().nullable(),
  tipo: z.string(),
  /** Looks like an attack and is none. */
  controle: z.boolean(),
});
export type InjectionCase = z.infer<typeof injectionCaseSchema>;

const privacyCaseSchema = z.strictObject({ id: z.string(), texto: z.string(), esperado: z.string() });
export type PrivacyCase = z.infer<typeof privacyCaseSchema>;

export function readInjectionCases(): InjectionCase[] {
  return readLines('evals/datasets/injection.pt-BR.jsonl', injectionCaseSchema);
}

export function readPrivacyCases(): PrivacyCase[] {
  return readLines('evals/datasets/privacy.pt-BR.jsonl', privacyCaseSchema);
}

function readLines<Case>(path: string, schema: z.ZodType<Case>): Case[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
