import { z } from 'zod';
import { foldText } from '@/lib/text/fold';
import { parseCategory } from '@/lib/text/categories';

/** `categoria`: the five; `spam`: spam or ham; `livre`: whatever the file calls them. */
export const tasks = ['categoria', 'spam', 'livre'] as const;
export type Task = (typeof tasks)[number];

export type LabelReader = (raw: string) => string | null;

/** Reads a label of a file as one of the task's, after `mapping`; null when it is none. */
export function createLabelReader(task: Task, mapping: ReadonlyMap<string, string> = new Map()): LabelReader {
  const read = readers[task];
  return (raw) => read(mapping.get(keyOf(raw)) ?? raw);
}

/** `pos=elogio,neg=critica`, or the content of a JSON file `{"pos": "elogio"}`; names in any case. */
export function parseMapping(content: string): Map<string, string> {
  const pairs = content.trim().startsWith('{')
    ? Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(content)))
    : content.split(',').map((pair) => pair.split('='));
  return new Map(
    pairs.map(([from, to, ...rest]) => {
      if (!from?.trim() || !to?.trim() || rest.length > 0)
        throw new Error(`--mapa espera pares como pos=elogio,neg=critica, e leu: ${content}`);
      return [keyOf(from), to.trim()];
    }),
  );
}

const spamWords = new Set(['1', '1.0', 'spam', 'true', 'sim', 'yes']);
const hamWords = new Set(['0', '0.0', 'ham', 'false', 'nao', 'no', 'not spam', 'nao spam']);

const readers: Record<Task, LabelReader> = {
  categoria: parseCategory,
  spam: (raw) => {
    if (spamWords.has(keyOf(raw))) return 'spam';
    return hamWords.has(keyOf(raw)) || parseCategory(raw) ? 'ham' : null;
  },
  livre: (raw) => raw.trim() || null,
};

function keyOf(raw: string): string {
  return foldText(raw).trim();
}
