import postgres from 'postgres';
import { LaunchError } from './launch-error';

const oldestVersion = 15;

/** That DATABASE_URL leads to a PostgreSQL we can use, before anything is written to it. */
export async function checkServer(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  const version = await readMajorVersion(sql).finally(() => sql.end({ timeout: 1 }));
  if (version >= oldestVersion) return;
  throw new LaunchError(
    `O PostgreSQL de DATABASE_URL é o ${version}; é preciso o ${oldestVersion} ou mais novo.`,
  );
}

async function readMajorVersion(sql: postgres.Sql): Promise<number> {
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major`;
    return Number(row?.major);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LaunchError(`Não foi possível usar o PostgreSQL de DATABASE_URL: ${reason}`, { cause });
  }
}
