import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { categories } from '@/lib/text/categories';

export const corpusPath = 'evals/datasets/corpus.pt-BR.jsonl';

export const splits = ['train', 'validation', 'test'] as const;

const corpusLineSchema = z.strictObject({
  /** `<voice>-<number>`: one writer, one voice. */
  id: z.string().regex(/^[a-z0-9-]+-\d+$/),
  texto: z.string().trim().min(1).max(2_000),
  categoria: z.enum(categories),
  tags: z.array(z.string()).max(3),
  artista: z.string().optional(),
  origem: z.string().min(1),
  dificil: z.boolean(),
  nota: z.string().optional(),
  particao: z.enum(splits),
});

export type CorpusLine = z.infer<typeof corpusLineSchema>;

/** @throws naming the first line that does not fit. */
export function parseCorpus(content: string): CorpusLine[] {
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const parsed = corpusLineSchema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`Corpus line ${i + 1}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

export async function readCorpus(path = corpusPath): Promise<CorpusLine[]> {
  return parseCorpus(await readFile(path, 'utf8'));
}

export function voiceOf({ id }: Pick<CorpusLine, 'id'>): string {
  return id.replace(/-\d+$/, '');
}
