import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Random } from '@/lib/stats/random';

const size = 60_000;
const headlineShare = 0.2;
const lineSchema = z.object({ texto: z.string() });

/**
 * Writes texts whose words are as frequent as their rank says (Zipf): the words of the demo, the most frequent first,
 * and then made-up ones: of a million comments some are in a hundred thousand, some in twenty.
 */
export function createVocabulary(random: Random) {
  const words = listDemoWords();
  for (let i = words.length; i < size; i += 1) words.push(spell(i));
  return {
    /** A fifth of a month's texts name its headline, which no other month knows. */
    write(month: number): string {
      const length = 6 + Math.floor(random() * 18);
      const text = Array.from({ length }, () => words[Math.floor(size ** random()) - 1]);
      if (random() < headlineShare) text.push(headlineOf(month));
      return text.join(' ');
    },
  };
}

/** `month` counts spans of 30 days from 1970. */
function headlineOf(month: number): string {
  return `manchete${spell(month)}`;
}

function listDemoWords(): string[] {
  const counts = new Map<string, number>();
  const lines = readFileSync('lib/demo/comments.jsonl', 'utf8').trim().split('\n');
  for (const line of lines)
    for (const word of lineSchema
      .parse(JSON.parse(line))
      .texto.toLowerCase()
      .match(/\p{L}+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** A pronounceable word for a number, another one for each. */
function spell(number: number): string {
  const syllables = [];
  for (let left = number + 64; left > 0; left = Math.floor(left / 64))
    syllables.push(`${'bcdfglmnprstvxzq'[left % 16]}${'aeiu'[Math.floor(left / 16) % 4]}`);
  return `${syllables.join('')}ko`;
}
