import { startTestServer } from '@/db/testing';
import { seedTags } from '@/lib/classification/seed-tags';

/** The global setup of tests that need PostgreSQL; what it returns is the teardown. */
export function setup(): Promise<() => Promise<void>> {
  return startTestServer(seedTags);
}
