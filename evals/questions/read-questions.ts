import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { hashText } from '@/lib/text/hash';

const caseSchema = z.strictObject({
  id: z.string(),
  pergunta: z.string().min(3).max(300),
  idioma: z.enum(locales).default('pt-BR'),
  tipo: z.enum(['respondivel', 'sem_resposta', 'outra_semana', 'pegadinha', 'injecao']),
  /** Which weeks an answer must be of, all of them and no other; none where there is no answer. */
  semanas: z.array(z.string()),
  /** What an answer must contain to be right. */
  contem: z.array(z.string()),
});
export type QuestionCase = z.infer<typeof caseSchema>;

/** Half of them, by a hash of their words, were looked at while the rules were made; the others never. */
export const isForDevelopment = ({ pergunta }: QuestionCase) => hashText(pergunta) % 2 === 0;

export function readQuestionCases(): QuestionCase[] {
  const lines = readFileSync('evals/datasets/questions.pt-BR.jsonl', 'utf8').trim().split('\n');
  return lines.map((line) => caseSchema.parse(JSON.parse(line)));
}
