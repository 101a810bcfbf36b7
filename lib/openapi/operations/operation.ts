import { z } from 'zod';
import { type Operation } from '@/lib/openapi/operation';

const healthSchema = z.object({
  status: z.enum(['ok', 'falha']),
  versao: z.string(),
  verificacoes: z.record(z.string(), z.enum(['ok', 'falha'])),
});

export const operationOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/health',
    summary: 'Se tudo o que é preciso responde; 503 com a parte que falha',
    answers: { 200: { description: 'Tudo responde', schema: healthSchema } },
  },
  {
    method: 'get',
    path: '/api/health/live',
    summary: 'Se o processo responde',
    answers: { 200: { description: 'Responde', schema: z.object({ status: z.literal('ok') }) } },
  },
];
