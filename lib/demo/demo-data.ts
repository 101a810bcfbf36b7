import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const catalogueSchema = z.object({
  artists: z.array(
    z.object({
      name: z.string(),
      releases: z.array(
        z.object({
          title: z.string(),
          kind: z.enum(['album', 'single', 'clipe', 'show']),
          releasedDaysAgo: z.int(),
        }),
      ),
    }),
  ),
});
export type DemoCatalogue = z.infer<typeof catalogueSchema>;

const commentSchema = z.object({
  texto: z.string(),
  artista: z.string().nullable(),
  lancamento: z.string().nullable(),
  origem: z.string(),
  autor: z.string().nullable(),
  /** Days before today. */
  dia: z.int().min(0).max(55),
  /** The public may read it, if the classifier is sure of it. */
  citacao: z.boolean().default(false),
});
export type DemoComment = z.infer<typeof commentSchema>;

/** How many weeks the story of the sample comments spans. */
export const storyWeeks = 8;

export async function readDemoCatalogue(): Promise<DemoCatalogue> {
  return catalogueSchema.parse(JSON.parse(await readDataFile('catalogue.json')));
}

export async function readDemoComments(): Promise<DemoComment[]> {
  const lines = (await readDataFile('comments.jsonl')).split('\n').filter((line) => line !== '');
  return lines.map((line) => commentSchema.parse(JSON.parse(line)));
}

function readDataFile(name: string): Promise<string> {
  return readFile(join(process.cwd(), 'lib/demo', name), 'utf8');
}
