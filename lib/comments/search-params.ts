import { z } from 'zod';
import { commentStatuses } from '@/db/schema/comments';
import { parseCursor } from '@/lib/comments/page-cursor';
import { localZone } from '@/lib/text/local-zone';
import { parseCategory } from '@/lib/text/categories';
import { DateTime } from 'luxon';
import { blank, optional } from '@/lib/text/query-fields';

const text = (max: number) =>
  optional(
    z
      .string()
      .trim()
      .max(max)
      .refine((value) => !value.includes('\0')),
  );
const ratio = optional(z.coerce.number().min(0).max(1));

const category = z.string().transform((value, context) => {
  const parsed = parseCategory(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'não é uma categoria' });
  return z.NEVER;
});

/** A day or an instant; `endOfDay` reads a bare day as the instant after it ends in São Paulo. */
export const instant = (endOfDay: boolean) =>
  z.string().transform((value, context) => {
    const parsed = DateTime.fromISO(value, { zone: localZone });
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
    const iso = (endOfDay && isDay ? parsed.plus({ days: 1 }) : parsed).toUTC().toISO();
    if (iso && /^(19[7-9]|[2-9]\d\d)/.test(iso) && iso.length === 24) return iso;
    context.addIssue({ code: 'custom', message: 'não é uma data ISO 8601 válida' });
    return z.NEVER;
  });

const cursor = z.string().transform((value, context) => {
  const parsed = parseCursor(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'não é um cursor válido' });
  return z.NEVER;
});

/** The query string of the comment list, in the API and on screen alike. */
export const commentSearchSchema = z.object({
  q: text(300),
  categoria: optional(category),
  status: optional(z.enum(commentStatuses)),
  tag: text(80),
  artista: text(200),
  album: text(200),
  origem: text(60),
  lote: optional(z.uuid()),
  de: optional(instant(false)),
  ate: optional(instant(true)),
  confianca_min: ratio,
  confianca_max: ratio,
  revisado: optional(
    z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1'),
  ),
  modelo: text(120),
  ordem: optional(z.enum(['recentes', 'antigos'])),
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(50)),
  cursor: optional(cursor),
});
export type CommentSearch = z.infer<typeof commentSearchSchema>;
