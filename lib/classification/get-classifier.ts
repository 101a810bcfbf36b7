import type { Db } from '@/db/client';
import { listApprovedTags, listArtists, listReleases } from '@/db/queries/catalogue';
import { createClassifier, type Classifier } from '@/lib/classification/create-classifier';
import { loadModel } from '@/lib/learner/load-model';

const freshForMs = 60_000;
let cached: { classifier: Promise<Classifier>; until: number } | null = null;

/** The classifier over the present catalogue and tags; both may be up to a minute old. */
export async function getClassifier(db: Db): Promise<Classifier> {
  const now = Date.now();
  if (cached && cached.until > now) return cached.classifier;
  const classifier = buildClassifier(db);
  cached = { classifier, until: now + freshForMs };
  classifier.catch(() => {
    cached = null;
  });
  return classifier;
}

async function buildClassifier(db: Db): Promise<Classifier> {
  const [tags, artists, releases] = await Promise.all([
    listApprovedTags(db),
    listArtists(db),
    listReleases(db),
  ]);
  return createClassifier({ model: loadModel(), tags, artists, releases });
}
