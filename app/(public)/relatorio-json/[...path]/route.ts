import { z } from 'zod';

const pathSchema = z.object({ path: z.array(z.string()) });

/** Where next.config.ts sends readers of the report who accept JSON and no HTML. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }) {
  const { path } = pathSchema.parse(await params);
  const location = `/api/relatorio/${path.map(encodeURIComponent).join('/')}`;
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}
