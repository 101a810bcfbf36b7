import { z } from 'zod';

/** The query string of what is drawn: the language on it and, for charts, the colours. */
export const pictureQuerySchema = z.object({ idioma: z.enum(['pt-BR', 'en']).default('pt-BR') });
export const chartQuerySchema = pictureQuerySchema.extend({
  tema: z.enum(['claro', 'escuro']).default('claro'),
});
export const embedQuerySchema = z.object({ tema: z.enum(['claro', 'escuro', 'sistema']).default('sistema') });
export type ChartQuery = z.infer<typeof chartQuerySchema>;
