import { questionInputSchema } from '@/lib/insights/question-input';
import { wireAnswerSchema } from '@/lib/insights/wire-question';
import { json, type Operation } from '@/lib/openapi/operation';

export const questionsOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/insights/perguntar',
    summary:
      'Responde a uma pergunta só a partir dos três resumos mais novos das últimas oito semanas (também em /insights/perguntar); 404 enquanto não há resumo',
    scope: 'insights:perguntar',
    headers: { 'accept-language': 'O idioma da resposta, onde `idioma` não vem' },
    body: json(questionInputSchema),
    answers: { 200: { description: 'A resposta, ou que os resumos não dizem', schema: wireAnswerSchema } },
  },
  {
    method: 'get',
    path: '/api/perguntas/{id}/eventos',
    summary:
      'Segue a resposta de uma pergunta própria em eventos: `etapa`, depois `frase` por frase já conferida, e `fim`',
    scope: 'insights:perguntar',
    answers: { 200: { description: 'text/event-stream' }, 204: { description: 'O fim já foi visto' } },
  },
];
