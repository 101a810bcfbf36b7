type Node<Value> = {
  values: Value[];
  exact: Map<string, Node<Value>>;
  stems: Map<string, Node<Value>>;
  shortestStem: number;
  longestStem: number;
};

export type TrieMatch<Value> = { values: readonly Value[]; end: number };

/** Phrases of whole words; a word that ends in `*` matches every word that starts so. Lookup does not slow with size. */
export class TokenTrie<Value> {
  private readonly root: Node<Value> = createNode();

  add(words: readonly string[], value: Value): void {
    let node = this.root;
    for (const word of words) node = word.endsWith('*') ? addStem(node, word.slice(0, -1)) : addExact(node, word);
    if (node !== this.root) node.values.push(value);
  }

  /** The longest phrase that starts at `from`; `end` is the index after its last word. */
  longestMatch(words: readonly string[], from: number): TrieMatch<Value> | null {
    return descend(this.root, words, from);
  }
}

function descend<Value>(node: Node<Value>, words: readonly string[], at: number): TrieMatch<Value> | null {
  const here: TrieMatch<Value> | null = node.values.length > 0 ? { values: node.values, end: at } : null;
  const word = words[at];
  if (word === undefined) return here;
  let best: TrieMatch<Value> | null = here;
  const exact = node.exact.get(word);
  if (exact) best = descend(exact, words, at + 1) ?? best;
  for (let length = Math.min(word.length, node.longestStem); length >= node.shortestStem; length--) {
    const stem = node.stems.get(word.slice(0, length));
    const match = stem ? descend(stem, words, at + 1) : null;
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}

function addExact<Value>(node: Node<Value>, word: string): Node<Value> {
  const child = node.exact.get(word) ?? createNode<Value>();
  node.exact.set(word, child);
  return child;
}

function addStem<Value>(node: Node<Value>, stem: string): Node<Value> {
  const child = node.stems.get(stem) ?? createNode<Value>();
  node.stems.set(stem, child);
  node.shortestStem = Math.min(node.shortestStem, stem.length);
  node.longestStem = Math.max(node.longestStem, stem.length);
  return child;
}

function createNode<Value>(): Node<Value> {
  return { values: [], exact: new Map(), stems: new Map(), shortestStem: Infinity, longestStem: 0 };
}
