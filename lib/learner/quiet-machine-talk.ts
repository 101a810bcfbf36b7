import { dictated, dictating, machineTalk } from '@/lib/learner/lexicon/machine-talk';
import { TokenTrie } from '@/lib/text/token-trie';
import { tokenise, type Token } from '@/lib/text/tokenise';

/** Stands for a comment that only speaks to the machine; the lexicon knows it as a group of its own. */
const machineTalkWord = 'xmaquinax';

/** Fewer words than this beside what was said to the machine are no comment. */
const fewestWords = 3;

/**
 * Takes out what is addressed to the machine: from such a phrase on its clause, and wherever it stands the name of a
 * category. What is left is read as if nothing else had been said; a placeholder stands where hardly anything is.
 */
export function quietMachineTalk(tokens: Token[]): Token[] {
  const words = tokens.map((token) => token.text);
  const quiet = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const match = phrases.longestMatch(words, at);
    if (!match) continue;
    const end = clauseEnd(tokens, match.end);
    for (let i = at; i < end; i++) quiet.add(i);
    at = end - 1;
  }
  words.forEach((word, at) => {
    const from = categoryWords.has(word) ? dictationStart(words, at) : at;
    for (let i = from; i < at; i++) quiet.add(i);
  });
  if (quiet.size === 0) return tokens;
  const isQuiet = (at: number) => quiet.has(at) || categoryWords.has(words[at] ?? '');
  const rest = tokens.filter((_, at) => !isQuiet(at));
  const wordsLeft = rest.filter(({ kind }) => kind === 'word').length;
  return wordsLeft < fewestWords ? replaceRuns(tokens, isQuiet) : rest;
}

const dictationReach = 7;
const links = new Set(['como', 'as', ':', '=', '"', "'"]);

/** Where the order begins that ends in this category (`marca isso aí como`); the category itself when there is none. */
function dictationStart(words: readonly string[], category: number): number {
  let isLinked = false;
  for (let at = category - 1; at >= Math.max(0, category - dictationReach); at--) {
    if (links.has(words[at] ?? '')) isLinked = true;
    if (isLinked && orders.longestMatch(words, at)) return at;
  }
  return category;
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && tokens[end]?.kind !== 'stop' && tokens[end]?.kind !== 'mark') end += 1;
  return end;
}

function replaceRuns(tokens: readonly Token[], isQuiet: (at: number) => boolean): Token[] {
  const kept: Token[] = [];
  tokens.forEach((token, at) => {
    const last = kept.at(-1);
    if (!isQuiet(at)) kept.push(token);
    else if (last?.text === machineTalkWord) kept[kept.length - 1] = { ...last, end: token.end };
    else kept.push({ text: machineTalkWord, key: '', kind: 'word', start: token.start, end: token.end });
  });
  return kept;
}

const phrases = new TokenTrie<true>();
for (const phrase of machineTalk.split(',')) phrases.add(phrase.trim().split(/\s+/).flatMap(readWord), true);
const orders = new TokenTrie<true>();
for (const word of dictating.split(',')) orders.add(readWord(word.trim()), true);
const categoryWords = new Set(dictated.split(',').map((word) => word.trim()));

function readWord(word: string): string[] {
  const texts = tokenise(word.replace(/\*$/, '')).map((token) => token.text);
  return word.endsWith('*') ? texts.map((text) => `${text}*`) : texts;
}
