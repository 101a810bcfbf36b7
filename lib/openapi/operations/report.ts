import { z } from 'zod';
import { type Operation } from '@/lib/openapi/operation';

export const reportOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/relatorio/semana',
    summary: 'O relatório público da semana corrente',
    answers: {
      200: { description: 'O relatório', schema: z.looseObject({ graficos: z.array(z.unknown()) }) },
    },
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/{semana}',
    summary: 'O relatório público de uma semana ISO, como 2026-W47',
    answers: {
      200: { description: 'O relatório', schema: z.looseObject({ graficos: z.array(z.unknown()) }) },
    },
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/{semana}/congelado',
    summary: 'Os números com que uma semana fechou, letra por letra como o hash do relatório os assina',
    answers: {
      200: { description: 'Os números', schema: z.looseObject({}) },
    },
  },
];
