import { withDatabase } from './with-database';

await withDatabase(async () => {
  const { clearDemo } = await import('@/lib/demo/clear-demo');
  const { comments } = await clearDemo();
  console.log(`${comments} comentários de demonstração removidos.`);
});
