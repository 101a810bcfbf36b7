/** PostgreSQL's codes for a transaction that only needs another try: deadlock, serialization failure. */
const retryable = new Set(['40P01', '40001']);
const attempts = 4;

/** Does a whole transaction again when PostgreSQL chose it to break a deadlock; `work` starts from nothing. */
export async function retryDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
    }
  }
}

function isRetryable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && retryable.has(at.code)) return true;
  return false;
}
