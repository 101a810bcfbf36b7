import { reclassificationSchema } from '@/lib/classification/reclassify';
import { settingsInputSchema, wireSettingsSchema } from '@/lib/classification/wire-settings';
import { stopScopes, taskScopes } from '@/lib/tasks/task-scopes';
import { wireTaskSchema } from '@/lib/tasks/wire-task';
import { json, type Operation } from '@/lib/openapi/operation';

export const classificationOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/comentarios/reclassificar',
    summary: 'Decide de novo os comentários de uma busca, em segundo plano; o que uma pessoa decidiu fica',
    scope: taskScopes.reclassification,
    body: json(reclassificationSchema),
    answers: { 202: { description: 'A tarefa que começou', schema: wireTaskSchema } },
  },
  {
    method: 'get',
    path: '/api/ajustes/classificacao',
    summary: 'Como os comentários são decididos: a política, os modelos e os limiares',
    scope: 'admin',
    answers: { 200: { description: 'Os ajustes', schema: wireSettingsSchema } },
  },
  {
    method: 'put',
    path: '/api/ajustes/classificacao',
    summary: 'Muda a política e a precisão alvo; vale para as decisões que vêm',
    scope: 'admin',
    body: json(settingsInputSchema),
    answers: { 200: { description: 'Os ajustes', schema: wireSettingsSchema } },
  },
  {
    method: 'get',
    path: '/api/tarefas/{id}',
    summary: 'O andamento de um trabalho longo',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'A tarefa', schema: wireTaskSchema } },
  },
  {
    method: 'delete',
    path: '/api/tarefas/{id}',
    summary:
      'Interrompe um trabalho longo; o que já foi feito fica. Pede o escopo com que um trabalho do mesmo tipo começa',
    scope: stopScopes,
    answers: { 200: { description: 'A tarefa', schema: wireTaskSchema } },
  },
];
