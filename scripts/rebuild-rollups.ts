import { withDatabase } from './with-database';

await withDatabase(async () => {
  const { getDatabase } = await import('@/db/client');
  const { fillFingerprints } = await import('@/lib/classification/fill-fingerprints');
  const { rebuildRollups } = await import('@/db/queries/rebuild-rollups');
  const startedAt = Date.now();
  await fillFingerprints(getDatabase());
  await getDatabase().transaction((tx) => rebuildRollups(tx));
  console.log(`Contagens refeitas em ${((Date.now() - startedAt) / 1_000).toFixed(1)} s.`);
});
