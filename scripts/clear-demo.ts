import { withDatabase } from './with-database';

await withDatabase(async () => {
  const { clearDemo } = await import('@/lib/demo/clear-demo');
  const { operator } = await import('@/lib/audit/actor');
  const { comments } = await clearDemo(operator);
  console.log(`${comments} comentários de demonstração removidos.`);
});
