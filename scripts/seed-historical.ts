import { parseArgs } from 'node:util';
import { z } from 'zod';
import { showProgress } from './progress';
import { withDatabase } from './with-database';

const usage = 'npm run seed:historical -- --weeks 8';
const maxWeeks = 520;

try {
  const { values } = parseArgs({ options: { weeks: { type: 'string', default: '8' } } });
  const weeks = z.coerce.number().int().min(1).max(maxWeeks).parse(values.weeks);
  await withDatabase(async () => {
    const { seedDemo } = await import('@/lib/demo/seed-demo');
    const startedAt = Date.now();
    const { comments, summaries } = await seedDemo({
      weeks,
      onProgress: showProgress('Comentários de demonstração'),
    });
    const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
    console.log(
      `${comments} comentários novos em ${weeks} semana(s), ${summaries} resumo(s), em ${seconds} s.`,
    );
  });
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error);
  console.error(usage);
  process.exitCode = 1;
}
