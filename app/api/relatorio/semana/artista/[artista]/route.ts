import { z } from 'zod';
import { defaultLocale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { NotFoundError } from '@/lib/errors';
import { toArtistJson } from '@/lib/report/artist-json';
import { readSlug } from '@/lib/report/artist-slug';
import { getRecentArtistReport } from '@/lib/report/get-artist-report';
import { openRoute } from '../../open-route';

const paramsSchema = z.object({ artista: z.string() });

export const GET = openRoute(async ({ context }) => {
  const { artista } = paramsSchema.parse(await context?.params);
  const report = await getRecentArtistReport(readSlug(artista));
  if (!report)
    throw new NotFoundError('Não há relatório desse artista: pede ao menos 30 comentários em oito semanas.');
  return Response.json(toArtistJson(report, sayReport(defaultLocale)));
});
