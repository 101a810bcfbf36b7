import { Block, type FeatureSink } from '@/lib/learner/feature-sink';
import { hashText } from '@/lib/text/hash';
import { type Token } from '@/lib/text/tokenise';

const characterSeed = hashText('characters');
const longestWord = 24;

/** Every run of two to five characters inside a word, its edges included. */
export function addCharacters(tokens: readonly Token[], sink: FeatureSink): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const word = `<${token.text.slice(0, longestWord)}>`;
    for (let start = 0; start < word.length - 1; start++) {
      let hash = characterSeed;
      const end = Math.min(start + 5, word.length);
      for (let i = start; i < end; i++) {
        hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
        if (i > start) sink((hash ^ (hash >>> 15)) >>> 0, Block.characters, at, at);
      }
    }
  }
}
