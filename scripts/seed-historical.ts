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
    const { comments } = await seedDemo({ weeks, onProgress: showProgress('Comentários de demonstração') });
    console.log(`${comments} comentários novos em ${weeks} semana(s).`);
  });
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error);
  console.error(usage);
  process.exitCode = 1;
}
