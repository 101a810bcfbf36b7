import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Question } from '@/db/schema/questions';

const passageSchema = z.object({ semana: z.string(), trecho: z.string() });
/** As they are stored. */
const passagesSchema = z.array(passageSchema);

export const wireAnswerSchema = z.object({
  id: z.uuid(),
  pergunta: z.string().describe('Com dados pessoais mascarados'),
  idioma: z.enum(locales),
  resposta: z.string().describe('Até 150 palavras; um parágrafo por semana, separados por quebras de linha'),
  semanas: z.array(z.string()),
  fontes: passagesSchema.describe('Trechos literais dos resumos ou dos seus fatos'),
  encontrada: z.boolean().describe('Falso quando os resumos não dizem'),
  respondida_por: z.enum(['redator', 'modelo']),
});
export type WireAnswer = z.infer<typeof wireAnswerSchema>;

/** Null while it is not answered. */
export function toWireAnswer(question: Question): WireAnswer | null {
  const { id, text, locale, paragraphs, weeks, sources, found, answeredBy } = question;
  if (found === null || answeredBy === null || !paragraphs || !weeks) return null;
  return {
    id,
    pergunta: text,
    idioma: locale,
    resposta: paragraphs.join('\n'),
    semanas: weeks,
    fontes: passagesSchema.parse(sources),
    encontrada: found,
    respondida_por: answeredBy,
  };
}
