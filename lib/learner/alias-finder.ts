import { TokenTrie } from '@/lib/text/token-trie';
import { tokenise, type Token } from '@/lib/text/tokenise';

export type TagEntry = { code: string; aliases: readonly string[] };

/** Codes of the tags whose aliases stand in a comment, in reading order. */
export type AliasFinder = (tokens: readonly Token[]) => string[];

/** Finds aliases as whole words, accents and case aside; where two overlap, the longer one counts. */
export function createAliasFinder(tags: readonly TagEntry[]): AliasFinder {
  const trie = new TokenTrie<string>();
  for (const tag of tags)
    for (const alias of tag.aliases)
      trie.add(
        tokenise(alias).map((token) => token.text),
        tag.code,
      );
  return (tokens) => {
    const words = tokens.map((token) => token.text);
    const found = new Set<string>();
    for (let at = 0; at < words.length;) {
      const match = trie.longestMatch(words, at);
      match?.values.forEach((code) => found.add(code));
      at = match?.end ?? at + 1;
    }
    return [...found];
  };
}
