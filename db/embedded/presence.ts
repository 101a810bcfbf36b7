import postgres from 'postgres';

/** Any fixed number: everybody who uses a server shares this lock, and the last to leave gets it alone. */
const presenceLock = 7_215_002;

export type Presence = {
  /** Runs `whenLast` if nobody else uses the server any more; until it is done nobody else joins. */
  leave(whenLast: () => Promise<void>): Promise<void>;
  /** Lets go without looking around. */
  forget(): Promise<void>;
};

/** Says to the others that the server is in use; a process that dies lets go by itself. */
export async function joinServer(url: string): Promise<Presence> {
  // One connection that is never replaced: the lock belongs to it.
  const sql = postgres(url, { max: 1, max_lifetime: null, connect_timeout: 5, onnotice: () => undefined });
  const forget = () => sql.end({ timeout: 1 });
  try {
    await sql`select pg_advisory_lock_shared(${presenceLock})`;
  } catch (error) {
    await forget();
    throw error;
  }
  const leave = async (whenLast: () => Promise<void>) => {
    try {
      await sql`select pg_advisory_unlock_shared(${presenceLock})`;
      const [row] = await sql`select pg_try_advisory_lock(${presenceLock}) as last`;
      if (row?.last === true) await whenLast();
    } finally {
      await forget();
    }
  };
  return { leave, forget };
}
