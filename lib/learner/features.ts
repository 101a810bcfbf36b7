import { addCharacters } from '@/lib/learner/character-features';
import { type FeatureSink } from '@/lib/learner/feature-sink';
import { measureComment } from '@/lib/learner/measures';
import { type Reading } from '@/lib/learner/reading';
import { addShape } from '@/lib/learner/shape-features';
import { addWords } from '@/lib/learner/word-features';

/** Sends every sparse feature to the sink and returns the measures, which are dense. */
export function extractFeatures(reading: Reading, sink: FeatureSink): number[] {
  addWords(reading, sink);
  addCharacters(reading.tokens, sink);
  addShape(reading, sink);
  return measureComment(reading);
}
