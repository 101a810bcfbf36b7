import { stopWords } from '@/lib/tags/stop-words';
import { tokenise, type Token } from '@/lib/text/tokenise';
import { TokenTrie } from '@/lib/text/token-trie';

/** Words that follow each other, with nothing but space between them. */
export type Run = Token[];
export type RunReader = (text: string) => Run[];

const mostWords = 3;
const wordPattern = /^[a-z]{2,16}$/;
const leastLetters = 4;

/** Reads a text's runs of words; what is known already (`names`, as whole words) ends a run and is in none. */
export function createRunReader(names: readonly string[]): RunReader {
  const known = new TokenTrie<true>();
  for (const name of names)
    known.add(
      tokenise(name).map(({ text }) => text.replaceAll('*', '')),
      true,
    );
  return (text) => {
    const tokens = tokenise(text);
    const words = tokens.map((token) => token.text);
    const runs: Run[] = [];
    let run: Run = [];
    for (let at = 0; at < tokens.length;) {
      const token = tokens[at];
      const match = known.longestMatch(words, at);
      if (token && !match && token.kind === 'word') run.push(token);
      else run = endRun(runs, run);
      at = match?.end ?? at + 1;
    }
    endRun(runs, run);
    return runs;
  };
}

function endRun(runs: Run[], run: Run): Run {
  if (run.length > 0) runs.push(run);
  return [];
}

/** The distinct phrases of one to three words that could name a subject. */
export function listPhrases(runs: readonly Run[]): Set<string> {
  const phrases = new Set<string>();
  for (const run of runs)
    for (let at = 0; at < run.length; at++)
      for (let length = 1; length <= mostWords && at + length <= run.length; length++) {
        const words = run.slice(at, at + length).map(({ text }) => text);
        if (namesSubject(words)) phrases.add(words.join(' '));
      }
  return phrases;
}

function namesSubject(words: readonly string[]): boolean {
  return words.every((word) => wordPattern.test(word)) && isContent(words.at(0)) && isContent(words.at(-1));
}

function isContent(word: string | undefined): boolean {
  return word !== undefined && word.length >= leastLetters && !stopWords.has(word);
}

/** Where a phrase begins in a run; −1 when it is not there. */
export function findPhrase(run: Run, phrase: string): number {
  const words = phrase.split(' ');
  return run.findIndex((_, at) => words.every((word, i) => run[at + i]?.text === word));
}
