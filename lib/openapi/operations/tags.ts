import { newTagSchema, tagChangeSchema, tagMergeSchema, tagSearchSchema } from '@/lib/tags/tag-input';
import { wireTagSchema } from '@/lib/tags/wire-tag';
import { taskScopes } from '@/lib/tasks/task-scopes';
import { wireTaskSchema } from '@/lib/tasks/wire-task';
import { json, page, type Operation } from '@/lib/openapi/operation';

export const tagsOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/tags',
    summary: 'Lista as tags, por código',
    scope: 'comentarios:ler',
    query: tagSearchSchema,
    answers: { 200: page('tags', wireTagSchema) },
  },
  {
    method: 'post',
    path: '/api/tags',
    summary: 'Propõe uma tag ou, com `aprovar`, já a põe em uso; repetir não muda nada',
    scope: 'tags:gerir',
    body: json(newTagSchema),
    answers: {
      200: { description: 'Já existia assim', schema: wireTagSchema },
      201: { description: 'Criada', schema: wireTagSchema },
    },
  },
  {
    method: 'get',
    path: '/api/tags/{codigo}',
    summary: 'Uma tag',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'A tag', schema: wireTagSchema } },
  },
  {
    method: 'patch',
    path: '/api/tags/{codigo}',
    summary: 'Edita, aprova ou arquiva uma tag; o que foi decidido com ela fica',
    scope: 'tags:gerir',
    body: json(tagChangeSchema),
    answers: { 200: { description: 'A tag', schema: wireTagSchema } },
  },
  {
    method: 'post',
    path: '/api/tags/{codigo}/juntar',
    summary: 'Junta a tag a outra: vale desde já, e os comentários passam em segundo plano',
    scope: taskScopes.tag_merge,
    body: json(tagMergeSchema),
    answers: { 202: { description: 'A tarefa que move os comentários', schema: wireTaskSchema } },
  },
];
