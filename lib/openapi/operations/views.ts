import { z } from 'zod';
import { newViewSchema, viewNameSchema } from '@/lib/views/view-input';
import { wireViewSchema } from '@/lib/views/wire-view';
import { json, type Operation } from '@/lib/openapi/operation';

export const viewsOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/visoes',
    summary: 'As visões da lista de comentários: as de quem chama e as que a equipe compartilha',
    scope: 'comentarios:ler',
    answers: {
      200: { description: 'Por nome', schema: z.object({ visoes: z.array(wireViewSchema) }) },
    },
  },
  {
    method: 'post',
    path: '/api/visoes',
    summary: 'Guarda filtros da lista de comentários sob um nome; um token de API não é ninguém e não guarda',
    scope: 'comentarios:ler',
    body: json(newViewSchema),
    answers: { 201: { description: 'Guardada', schema: wireViewSchema } },
  },
  {
    method: 'patch',
    path: '/api/visoes/{id}',
    summary: 'Dá outro nome a uma visão: à própria, ou, com o escopo `admin`, a uma compartilhada',
    scope: 'comentarios:ler',
    body: json(viewNameSchema),
    answers: { 200: { description: 'Com o novo nome', schema: wireViewSchema } },
  },
  {
    method: 'delete',
    path: '/api/visoes/{id}',
    summary: 'Apaga uma visão: a própria, ou, com o escopo `admin`, uma compartilhada',
    scope: 'comentarios:ler',
    answers: { 204: { description: 'Apagada' } },
  },
];
