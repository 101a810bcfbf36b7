import { z } from 'zod';
import { auditExportSchema, auditSearchSchema } from '@/lib/audit/search-params';
import { wireAuditEntrySchema } from '@/lib/audit/wire-entry';
import { newTokenSchema, tokenRotationSchema, tokenSearchSchema } from '@/lib/auth/tokens/token-input';
import { issuedTokenSchema, wireTokenSchema } from '@/lib/auth/tokens/wire-token';
import { newPersonSchema, personChangeSchema, personSearchSchema } from '@/lib/people/person-input';
import { wireLinkSchema, wirePersonSchema } from '@/lib/people/wire-person';
import { json, page, type Operation } from '@/lib/openapi/operation';

export const peopleOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/usuarios',
    summary: 'Lista as pessoas, por e-mail',
    scope: 'admin',
    query: personSearchSchema,
    answers: { 200: page('usuarios', wirePersonSchema) },
  },
  {
    method: 'post',
    path: '/api/usuarios',
    summary: 'Convida uma pessoa: o link que vem na resposta, válido por 72 h, define a senha dela',
    scope: 'admin',
    body: json(newPersonSchema),
    answers: {
      201: { description: 'Convidada', schema: wirePersonSchema.extend({ convite: wireLinkSchema }) },
    },
  },
  {
    method: 'get',
    path: '/api/usuarios/{id}',
    summary: 'Uma pessoa',
    scope: 'admin',
    answers: { 200: { description: 'A pessoa', schema: wirePersonSchema } },
  },
  {
    method: 'patch',
    path: '/api/usuarios/{id}',
    summary:
      'Muda o papel, desativa ou reativa uma pessoa; desativada, ela perde na hora tudo o que tinha aberto; quem deixa de ser admin, os tokens da API que criou',
    scope: 'admin',
    body: json(personChangeSchema),
    answers: { 200: { description: 'A pessoa', schema: wirePersonSchema } },
  },
  {
    method: 'post',
    path: '/api/usuarios/{id}/convite',
    summary: 'Um novo link para definir a senha; a senha antiga e as sessões deixam de valer',
    scope: 'admin',
    answers: { 201: { description: 'O link', schema: wireLinkSchema } },
  },
  {
    method: 'get',
    path: '/api/tokens',
    summary: 'Lista os tokens da API, mais recentes primeiro',
    scope: 'admin',
    query: tokenSearchSchema,
    answers: { 200: page('tokens', wireTokenSchema) },
  },
  {
    method: 'post',
    path: '/api/tokens',
    summary: 'Cria um token da API, com escopos que quem o cria também tem',
    scope: 'admin',
    body: json(newTokenSchema),
    answers: { 201: { description: 'O token, mostrado só desta vez', schema: issuedTokenSchema } },
  },
  {
    method: 'get',
    path: '/api/tokens/{id}',
    summary: 'Um token da API, sem o segredo',
    scope: 'admin',
    answers: { 200: { description: 'O token', schema: wireTokenSchema } },
  },
  {
    method: 'post',
    path: '/api/tokens/{id}/girar',
    summary: 'Troca o segredo de um token; o antigo vale pela carência escolhida',
    scope: 'admin',
    body: json(tokenRotationSchema),
    answers: { 200: { description: 'O token, mostrado só desta vez', schema: issuedTokenSchema } },
  },
  {
    method: 'delete',
    path: '/api/tokens/{id}',
    summary: 'Revoga um token na hora, também o segredo anterior',
    scope: 'admin',
    answers: { 200: { description: 'O token', schema: wireTokenSchema } },
  },
  {
    method: 'get',
    path: '/api/auditoria',
    summary: 'Quem fez o quê e quando, mais recentes primeiro',
    scope: 'admin',
    query: auditSearchSchema,
    answers: { 200: page('registros', wireAuditEntrySchema) },
  },
  {
    method: 'get',
    path: '/api/auditoria/export',
    summary:
      'O registro de auditoria como arquivo CSV ou JSONL, mais recentes primeiro. No CSV, os textos levam os mesmos apóstrofos que nos comentários exportados',
    scope: 'admin',
    query: auditExportSchema,
    answers: { 200: { description: 'O arquivo', schema: z.string() } },
  },
];
