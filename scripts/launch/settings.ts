import { env } from '@/lib/env';
import { LaunchError } from './launch-error';
import { authSecretFile, ensureSecret } from './secrets';

type Options = {
  dataDir: string;
  port: number;
  databaseUrl: string;
  publicUrl: string;
  isDevelopment: boolean;
};

/** Stops early on what would only fail, or be unsafe, later. */
export function checkSettings(isDevelopment: boolean): void {
  if (env.DATABASE_URL && !env.AUTH_SECRET && !isDevelopment)
    throw new LaunchError(
      'Com DATABASE_URL é preciso definir AUTH_SECRET (o mesmo em todos os processos): assina sessões e tokens. ' +
        'Um valor novo: openssl rand -base64 32',
    );
}

/** The environment of the processes that serve; the first admin's password is none of their business. */
export function serviceEnv({
  dataDir,
  port,
  databaseUrl,
  publicUrl,
  isDevelopment,
}: Options): NodeJS.ProcessEnv {
  const secret = env.AUTH_SECRET ?? ensureSecret(dataDir, authSecretFile);
  return {
    ...process.env,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ADMIN_PASSWORD: undefined,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_URL: publicUrl,
    NEXTAUTH_SECRET: secret,
  };
}
