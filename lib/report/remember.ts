import { log } from '@/lib/log';

type Kept<T> = { value: T; loadedAt: number };
type Options<T> = {
  maxAgeMs: number;
  clock?: () => number;
  /** What stands in while `load` fails; null where nothing does. By default what it gave last, which is told. */
  standIn?: (key: string, last: T | null) => Promise<T | null>;
};

/**
 * Keeps what `load` gave for a key for `maxAgeMs`; whoever asks while it loads waits for that one load. When it
 * fails, the last good value stands in, however old; with none it throws. Nothing is ever dropped: the keys
 * must be few.
 */
export function remember<T>(
  load: (key: string) => Promise<T>,
  { maxAgeMs, clock = Date.now, standIn = async (_key, last) => last }: Options<T>,
) {
  const kept = new Map<string, Kept<T>>();
  const underWay = new Map<string, Promise<T>>();

  return async (key: string): Promise<T> => {
    const last = kept.get(key);
    if (last && clock() - last.loadedAt < maxAgeMs) return last.value;
    return underWay.get(key) ?? start(key);
  };

  function start(key: string): Promise<T> {
    const loading = reload(key).finally(() => underWay.delete(key));
    underWay.set(key, loading);
    return loading;
  }

  async function reload(key: string): Promise<T> {
    const loadedAt = clock();
    try {
      const value = await load(key);
      kept.set(key, { value, loadedAt });
      return value;
    } catch (error) {
      const last = await standIn(key, kept.get(key)?.value ?? null);
      if (last === null) throw error;
      log.warn(
        { key, error: error instanceof Error ? error.name : typeof error },
        'an older report stands in',
      );
      return last;
    }
  }
}
