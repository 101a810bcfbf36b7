/**
 * Keeps what `make` gave for the `atMost` keys last asked for; who asks meanwhile waits for the same work, and
 * what failed is forgotten.
 */
export function keepLatest<T>(atMost: number) {
  const kept = new Map<string, Promise<T>>();

  return (key: string, make: () => Promise<T>): Promise<T> => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found); // a Map remembers the order: the oldest is first
    found.catch(() => kept.get(key) === found && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
