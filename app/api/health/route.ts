import { checkHealth } from '@/lib/operation/check-health';

export const dynamic = 'force-dynamic';

export async function GET() {
  const health = await checkHealth();
  const isUp = health.status === 'ok';
  return Response.json(health, {
    status: isUp ? 200 : 503,
    headers: { 'cache-control': 'no-store', ...(isUp ? {} : { 'retry-after': '5' }) },
  });
}
