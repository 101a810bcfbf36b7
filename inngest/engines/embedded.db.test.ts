import { createTestDatabase } from '@/db/testing';
import { emit } from '@/inngest/client';
import { startEmbeddedEngine } from '@/inngest/engines/embedded';
import { describeBehaviour } from '@/inngest/testing/behaviour';

describeBehaviour('the embedded engine', async (functions) => {
  const { db, url, drop } = await createTestDatabase();
  const engine = startEmbeddedEngine({ url, db, functions });
  return {
    db,
    emit: (tx, events) => emit(tx, events, 'embedded'),
    stop: async () => {
      await engine.stop(3_000);
      await drop();
    },
  };
});
