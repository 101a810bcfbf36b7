type Node<Value> = {
  values: Value[];
  exact: Map<string, Node<Value>>;
  /** Stems by their first letters, so that most words cost one look-up. */
  stems: Map<string, Stem<Value>[]>;
};

type Stem<Value> = { stem: string; node: Node<Value> };

export type TrieMatch<Value> = { values: readonly Value[]; end: number };

const bucketLength = 3;

/**
 * Phrases of whole words; a word that ends in `*` matches every word that starts so (three letters or more).
 * Lookup does not slow with size.
 */
export class TokenTrie<Value> {
  private readonly root: Node<Value> = createNode();

  add(words: readonly string[], value: Value): void {
    let node = this.root;
    for (const word of words)
      node = word.endsWith('*') ? addStem(node, word.slice(0, -1)) : addExact(node, word);
    if (node !== this.root) node.values.push(value);
  }

  /** The longest phrase that starts at `from`; `end` is the index after its last word. */
  longestMatch(words: readonly string[], from: number): TrieMatch<Value> | null {
    return descend(this.root, words, from);
  }
}

/** An exact word is preferred to a stem of the same length of phrase, a longer stem to a shorter one. */
function descend<Value>(node: Node<Value>, words: readonly string[], at: number): TrieMatch<Value> | null {
  let best: TrieMatch<Value> | null = node.values.length > 0 ? { values: node.values, end: at } : null;
  const word = words[at];
  if (word === undefined) return best;
  const exact = node.exact.get(word);
  if (exact) best = descend(exact, words, at + 1) ?? best;
  const bucket = node.stems.size > 0 ? node.stems.get(word.slice(0, bucketLength)) : undefined;
  for (const stem of bucket ?? []) {
    const match = word.startsWith(stem.stem) ? descend(stem.node, words, at + 1) : null;
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
  if (stem.length < bucketLength) throw new Error(`A stem needs ${bucketLength} letters: ${stem}*`);
  const bucket = node.stems.get(stem.slice(0, bucketLength)) ?? [];
  const known = bucket.find((other) => other.stem === stem);
  if (known) return known.node;
  const child = createNode<Value>();
  bucket.push({ stem, node: child });
  bucket.sort((a, b) => b.stem.length - a.stem.length);
  node.stems.set(stem.slice(0, bucketLength), bucket);
  return child;
}

function createNode<Value>(): Node<Value> {
  return { values: [], exact: new Map(), stems: new Map() };
}
