/** postgres.js and Node while the server is down, PostgreSQL while it stops, starts, is full or too busy. */
const outages = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '40P01', // deadlock
  '55P03', // lock_timeout
  '57014', // statement_timeout
]);

/** Whether an error, or what caused it, is a database that will be back. */
export function isOutage(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && outages.has(at.code)) return true;
  }
  return false;
}
