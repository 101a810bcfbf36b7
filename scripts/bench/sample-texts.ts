import { readFileSync } from 'node:fs';
import { z } from 'zod';

const openings = [
  '',
  'Gente, ',
  'Sério: ',
  'Olha, ',
  'Sinceramente, ',
  'Cara, ',
  'Vou ser honesta: ',
  'Poxa, ',
];
const lineSchema = z.object({ texto: z.string() });

/** Endless distinct comments of natural length, made from the demo's; the same number gives the same text. */
export function createSampleTexts(): (number: number) => string {
  const lines = readFileSync('lib/demo/comments.jsonl', 'utf8').trim().split('\n');
  const texts = lines.map((line) => lineSchema.parse(JSON.parse(line)).texto);
  return (number) => {
    const text = texts[number % texts.length] ?? '';
    const opening = openings[Math.floor(number / texts.length) % openings.length] ?? '';
    return `${opening}${text} (${number})`;
  };
}
