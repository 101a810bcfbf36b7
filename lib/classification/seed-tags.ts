import { z } from 'zod';
import type { Db } from '@/db/client';
import { tags } from '@/db/schema/catalogue';
import vocabulary from '@/lib/classification/feature-tags.json';

const vocabularySchema = z.array(
  z.object({ code: z.string(), explanation: z.string(), aliases: z.array(z.string()) }),
);

/** Puts the starting vocabulary into the database; what people changed since stays as it is. */
export async function seedTags(db: Db): Promise<void> {
  const rows = vocabularySchema.parse(vocabulary).map((tag) => ({ ...tag, status: 'approved' as const }));
  await db.insert(tags).values(rows).onConflictDoNothing();
}
