import { z } from 'zod';
import { locales } from '@/i18n/locales';

const [fewest, most] = [3, 300];

const question = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .refine((text) => text.isWellFormed(), 'tem caracteres inválidos')
  .refine((text) => {
    const { length } = [...text];
    return length >= fewest && length <= most;
  }, `escreva de ${fewest} a ${most} caracteres`);

export const questionInputSchema = z.object({
  pergunta: question,
  idioma: z
    .enum(locales)
    .optional()
    .describe('Da resposta; sem ele vale Accept-Language, e sem este o português'),
});

export const questionPathSchema = z.object({ id: z.uuid() });
