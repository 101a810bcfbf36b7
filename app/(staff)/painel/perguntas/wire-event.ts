import * as z from 'zod/mini';

export const stageSchema = z.object({ etapa: z.enum(['procurando', 'escrevendo', 'conferindo']) });
export type Stage = z.infer<typeof stageSchema>['etapa'];

export const sentenceSchema = z.object({ paragrafo: z.number(), texto: z.string() });

export const answerSchema = z.object({
  resposta: z.string(),
  semanas: z.array(z.string()),
  fontes: z.array(z.object({ semana: z.string(), trecho: z.string() })),
  encontrada: z.boolean(),
  respondida_por: z.enum(['redator', 'modelo']),
});
export type ShownAnswer = z.infer<typeof answerSchema>;
