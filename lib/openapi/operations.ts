import { z } from 'zod';
import { auditExportSchema, auditSearchSchema } from '@/lib/audit/search-params';
import { wireAuditEntrySchema } from '@/lib/audit/wire-entry';
import { loginRequestSchema, refreshRequestSchema, registerRequestSchema } from '@/lib/auth/credentials';
import type { Scope } from '@/lib/auth/scopes';
import { newTokenSchema, tokenRotationSchema, tokenSearchSchema } from '@/lib/auth/tokens/token-input';
import { issuedTokenSchema, wireTokenSchema } from '@/lib/auth/tokens/wire-token';
import { bulkInputSchema } from '@/lib/bulk/bulk-input';
import { correctionInputSchema } from '@/lib/comments/correction-input';
import { commentSearchSchema } from '@/lib/comments/search-params';
import {
  acceptedSchema,
  wireBatchSchema,
  wireCommentDetailSchema,
  wireCommentSchema,
} from '@/lib/comments/wire-schema';
import { reclassificationSchema } from '@/lib/classification/reclassify';
import { settingsInputSchema, wireSettingsSchema } from '@/lib/classification/wire-settings';
import { exportSearchSchema } from '@/lib/export/export-params';
import { exportRowSchema } from '@/lib/export/export-row';
import { commentInputSchema } from '@/lib/ingestion/comment-input';
import { datasetExportSchema, wireDatasetItemSchema, wireDatasetsSchema } from '@/lib/datasets/dataset-input';
import { datasetLineSchema } from '@/lib/datasets/dataset-line';
import { newPersonSchema, personChangeSchema, personSearchSchema } from '@/lib/people/person-input';
import { wireLinkSchema, wirePersonSchema } from '@/lib/people/wire-person';
import { agreementSearchSchema } from '@/lib/review/get-agreement';
import { reviewInputSchema, settlementInputSchema } from '@/lib/review/review-input';
import {
  nextRequestSchema,
  undoRequestSchema,
  wireAgreementSchema,
  wireDisputesSchema,
  wireWorkSchema,
} from '@/lib/review/wire-review';
import { newTagSchema, tagChangeSchema, tagMergeSchema, tagSearchSchema } from '@/lib/tags/tag-input';
import { wireTagSchema } from '@/lib/tags/wire-tag';
import { wireTaskSchema } from '@/lib/tasks/wire-task';
import { newViewSchema } from '@/lib/views/view-input';
import { wireViewSchema } from '@/lib/views/wire-view';

export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  /** Absent where no bearer is asked for. */
  scope?: Scope;
  query?: z.ZodObject;
  headers?: Record<string, string>;
  body?: { type: string; schema: z.ZodType };
  answers: Record<number, { description: string; schema?: z.ZodType }>;
};

const json = (schema: z.ZodType) => ({ type: 'application/json', schema });
const tokenPairSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  refresh_token: z.string(),
});
const healthSchema = z.object({
  status: z.enum(['ok', 'falha']),
  versao: z.string(),
  verificacoes: z.record(z.string(), z.enum(['ok', 'falha'])),
});
const rowErrorsSchema = z.array(z.object({ linha: z.int(), campo: z.string(), mensagem: z.string() }));
const uploadedSchema = acceptedSchema.extend({ recusadas: z.int(), erros: rowErrorsSchema });
const simulatedSchema = z.object({
  total: z.int(),
  aceitas: z.int(),
  recusadas: z.int(),
  codificacao: z.string(),
  delimitador: z.string().nullable().describe('Nulo onde não há CSV'),
  colunas: z.array(z.string()).nullable().describe('As que foram reconhecidas; nulo onde não há CSV'),
  mapa: z
    .record(z.string(), z.string().nullable())
    .nullable()
    .describe('O campo de cada coluna do arquivo, nulo onde ela é ignorada; nulo onde não há arquivo'),
  erros: rowErrorsSchema.describe('Os 100 primeiros'),
  amostra: z
    .array(commentInputSchema.extend({ data: z.iso.datetime().nullable() }))
    .describe('Os 5 primeiros comentários aceitos'),
});

/** Every route of the API; a test compares it with the files under `app/`. */
export const operations: Operation[] = [
  {
    method: 'post',
    path: '/auth/login',
    summary: 'Troca e-mail e senha por um par de tokens',
    body: json(loginRequestSchema),
    answers: { 200: { description: 'Par de tokens', schema: tokenPairSchema } },
  },
  {
    method: 'post',
    path: '/auth/refresh',
    summary: 'Troca um refresh token, no corpo ou como bearer, por um novo par',
    body: json(refreshRequestSchema),
    answers: { 200: { description: 'Par de tokens', schema: tokenPairSchema } },
  },
  {
    method: 'post',
    path: '/auth/register',
    summary: 'Registra uma pessoa, onde o cadastro está aberto',
    body: json(registerRequestSchema),
    answers: { 201: { description: 'Registrada', schema: z.object({ id: z.uuid(), email: z.email() }) } },
  },
  {
    method: 'post',
    path: '/api/comentarios',
    summary: 'Recebe um comentário ou uma lista de até 10.000, aceita por inteiro ou recusada',
    scope: 'comentarios:escrever',
    headers: {
      'Idempotency-Key': 'Repetir com a mesma chave e o mesmo corpo devolve a primeira resposta por 24 h',
      Prefer: 'wait=N espera até N segundos (no máximo 30) pela classificação',
    },
    body: json(z.union([commentInputSchema, z.array(commentInputSchema)])),
    answers: {
      200: {
        description: 'Classificados a tempo',
        schema: z.object({ lote: wireBatchSchema, comentarios: z.array(wireCommentSchema) }),
      },
      202: { description: 'Aceitos', schema: acceptedSchema },
    },
  },
  {
    method: 'get',
    path: '/api/comentarios',
    summary: 'Lista comentários, mais recentes primeiro',
    scope: 'comentarios:ler',
    query: commentSearchSchema,
    answers: {
      200: {
        description: 'Uma página',
        schema: z.object({ comentarios: z.array(wireCommentSchema), proximo_cursor: z.string().nullable() }),
      },
    },
  },
  {
    method: 'get',
    path: '/api/comentarios/export',
    summary:
      'Exporta tudo o que os filtros encontram, sem limite. No CSV, um texto que uma planilha leria como fórmula leva um apóstrofo na frente; JSON e JSONL trazem os textos exatos',
    scope: 'comentarios:gerir',
    query: exportSearchSchema,
    answers: {
      200: {
        description: 'O arquivo no formato pedido; aqui, como JSON',
        schema: z.array(exportRowSchema),
      },
    },
  },
  {
    method: 'get',
    path: '/api/comentarios/{id}',
    summary: 'Um comentário com o histórico de suas classificações e as palavras que pesam nele',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'O comentário', schema: wireCommentDetailSchema } },
  },
  {
    method: 'patch',
    path: '/api/comentarios/{id}',
    summary: 'Corrige um comentário; o que uma pessoa decide vale contra todo modelo posterior',
    scope: 'comentarios:escrever',
    headers: { 'If-Match': 'O ETag que foi lido: 412 com o de agora quando o comentário mudou desde então' },
    body: json(correctionInputSchema),
    answers: { 200: { description: 'O comentário corrigido', schema: wireCommentDetailSchema } },
  },
  {
    method: 'delete',
    path: '/api/comentarios/{id}',
    summary: 'Apaga o texto, o autor e o que veio deles; as contagens ficam. Repetir não muda nada',
    scope: 'comentarios:gerir',
    answers: { 204: { description: 'Apagado' } },
  },
  {
    method: 'post',
    path: '/api/comentarios/massa',
    summary: 'Corrige, em segundo plano, o que uma busca acha entre os comentários recebidos até agora',
    scope: 'comentarios:gerir',
    body: json(bulkInputSchema),
    answers: { 202: { description: 'A tarefa que começou', schema: wireTaskSchema } },
  },
  {
    method: 'post',
    path: '/api/comentarios/massa/{tarefa}/desfazer',
    summary:
      'Desfaz uma correção em massa até 24 h depois de terminar; o que alguém tocou desde então fica (feitos menos alterados)',
    scope: 'comentarios:gerir',
    answers: {
      202: { description: 'A tarefa que desfaz; repetir responde a mesma', schema: wireTaskSchema },
    },
  },
  {
    method: 'post',
    path: '/api/llm/analyze',
    summary: 'Recebe um arquivo .csv, .json ou .jsonl de até 50 MB, ou um texto',
    scope: 'comentarios:escrever',
    query: z.object({
      simular: z.enum(['1']).optional().describe('Só confere o arquivo ou o texto e não grava nada'),
    }),
    headers: { 'Idempotency-Key': 'Sem ela, o mesmo arquivo é um segundo lote' },
    body: {
      type: 'multipart/form-data',
      schema: z.object({
        file: z.string().meta({ format: 'binary' }).optional(),
        mapa: z
          .string()
          .optional()
          .describe(
            'Com `file`: o campo de cada coluna que conta, como `{"Comentário": "texto", "Nota": null}`; o que ele não nomeia é ignorado. Sem ele, vale o nome da coluna',
          ),
        text: z.string().optional(),
      }),
    },
    answers: {
      200: {
        description:
          'Com `simular=1`: o que seria aceito e recusado do arquivo ou do texto; nada foi gravado',
        schema: simulatedSchema,
      },
      202: { description: 'O texto, ou as linhas boas do arquivo, foram aceitos', schema: uploadedSchema },
    },
  },
  {
    method: 'get',
    path: '/api/lotes/{id}',
    summary: 'O andamento de um lote',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'Contagens', schema: wireBatchSchema } },
  },
  {
    method: 'get',
    path: '/api/lotes/{id}/eventos',
    summary:
      'O andamento de um lote como eventos do servidor (`text/event-stream`): as contagens quando mudam e, no fim, o evento `fim`',
    scope: 'comentarios:ler',
    headers: { 'Last-Event-ID': 'Com `fim`, a resposta é 204: não há mais o que ouvir' },
    answers: {
      200: { description: 'O `data` de cada evento', schema: wireBatchSchema },
      204: { description: 'O fim já foi ouvido' },
    },
  },
  {
    method: 'post',
    path: '/api/comentarios/reclassificar',
    summary: 'Decide de novo os comentários de uma busca, em segundo plano; o que uma pessoa decidiu fica',
    scope: 'modelos:gerir',
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
    summary: 'Interrompe um trabalho longo; o que já foi feito fica',
    scope: 'modelos:gerir',
    answers: { 200: { description: 'A tarefa', schema: wireTaskSchema } },
  },
  {
    method: 'get',
    path: '/api/tags',
    summary: 'Lista as tags, por código',
    scope: 'comentarios:ler',
    query: tagSearchSchema,
    answers: {
      200: {
        description: 'Uma página',
        schema: z.object({ tags: z.array(wireTagSchema), proximo_cursor: z.string().nullable() }),
      },
    },
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
    scope: 'tags:gerir',
    body: json(tagMergeSchema),
    answers: { 202: { description: 'A tarefa que move os comentários', schema: wireTaskSchema } },
  },
  {
    method: 'get',
    path: '/api/conjuntos',
    summary: 'Quantos comentários revisados há em cada conjunto de dados, por categoria',
    scope: 'comentarios:gerir',
    answers: { 200: { description: 'Os conjuntos', schema: wireDatasetsSchema } },
  },
  {
    method: 'get',
    path: '/api/conjuntos/{conjunto}',
    summary: 'O conjunto `train` ou `gold` em JSONL, na forma do corpus e com dados pessoais mascarados',
    scope: 'comentarios:gerir',
    query: datasetExportSchema,
    answers: { 200: { description: 'Uma linha por comentário', schema: datasetLineSchema } },
  },
  {
    method: 'put',
    path: '/api/conjuntos/{conjunto}/{id}',
    summary: 'Põe um comentário revisado no conjunto; 409 se está no outro, ou se seu rótulo não vale',
    scope: 'comentarios:gerir',
    answers: {
      200: { description: 'Já estava nele', schema: wireDatasetItemSchema },
      201: { description: 'Entrou', schema: wireDatasetItemSchema },
    },
  },
  {
    method: 'delete',
    path: '/api/conjuntos/{conjunto}/{id}',
    summary: 'Tira um comentário do conjunto; repetir não muda nada',
    scope: 'comentarios:gerir',
    answers: { 204: { description: 'Não está nele' } },
  },
  {
    method: 'get',
    path: '/api/usuarios',
    summary: 'Lista as pessoas, por e-mail',
    scope: 'admin',
    query: personSearchSchema,
    answers: {
      200: {
        description: 'Uma página',
        schema: z.object({ usuarios: z.array(wirePersonSchema), proximo_cursor: z.string().nullable() }),
      },
    },
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
      'Muda o papel, desativa ou reativa uma pessoa; desativada, ela perde na hora tudo o que tinha aberto',
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
    answers: {
      200: {
        description: 'Uma página',
        schema: z.object({ tokens: z.array(wireTokenSchema), proximo_cursor: z.string().nullable() }),
      },
    },
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
    answers: {
      200: {
        description: 'Uma página',
        schema: z.object({
          registros: z.array(wireAuditEntrySchema),
          proximo_cursor: z.string().nullable(),
        }),
      },
    },
  },
  {
    method: 'get',
    path: '/api/auditoria/export',
    summary: 'O registro de auditoria como arquivo CSV ou JSONL, mais recentes primeiro',
    scope: 'admin',
    query: auditExportSchema,
    answers: { 200: { description: 'O arquivo', schema: z.string() } },
  },
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
    method: 'delete',
    path: '/api/visoes/{id}',
    summary: 'Apaga uma visão: a própria, ou, com o escopo `admin`, uma compartilhada',
    scope: 'comentarios:ler',
    answers: { 204: { description: 'Apagada' } },
  },
  {
    method: 'post',
    path: '/api/revisao/proximo',
    summary: 'Os próximos comentários a revisar, reservados por cinco minutos a quem chama; só pessoas',
    scope: 'comentarios:escrever',
    body: json(nextRequestSchema),
    answers: { 200: { description: 'Os mesmos até que sejam decididos', schema: wireWorkSchema } },
  },
  {
    method: 'post',
    path: '/api/revisao/{id}',
    summary: 'Confirma ou corrige a decisão sobre um comentário; repetir não muda nada',
    scope: 'comentarios:escrever',
    body: json(reviewInputSchema),
    answers: {
      200: { description: 'Gravada', schema: z.object({ id: z.uuid(), revisao: z.int() }) },
      409: { description: 'Outra pessoa está com ele' },
      412: { description: 'Mudou desde a `versao` lida' },
    },
  },
  {
    method: 'post',
    path: '/api/revisao/{id}/pular',
    summary: 'Devolve um comentário à fila; por uma hora ele não volta a quem chama',
    scope: 'comentarios:escrever',
    answers: { 204: { description: 'Devolvido' } },
  },
  {
    method: 'post',
    path: '/api/revisao/{id}/sinalizar',
    summary: 'Pede uma segunda opinião sobre o que quem chama já confirmou',
    scope: 'comentarios:escrever',
    answers: { 204: { description: 'Pedida' }, 409: { description: 'Não foi confirmado por quem chama' } },
  },
  {
    method: 'post',
    path: '/api/revisao/desfazer',
    summary: 'Desfaz a última decisão de quem chama, se nada veio depois dela',
    scope: 'comentarios:escrever',
    body: json(undoRequestSchema),
    answers: {
      200: { description: 'O comentário voltou a ser o que era', schema: z.object({ id: z.uuid() }) },
      409: { description: 'Já não dá' },
    },
  },
  {
    method: 'get',
    path: '/api/revisao/concordancia',
    summary: 'Quanto as pessoas concordam entre si e com cada versão do modelo: κ de Cohen e matrizes',
    scope: 'comentarios:ler',
    query: agreementSearchSchema,
    answers: { 200: { description: 'A concordância no período', schema: wireAgreementSchema } },
  },
  {
    method: 'get',
    path: '/api/revisao/desempates',
    summary: 'Os comentários em que duas pessoas discordam, do mais antigo ao mais novo',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'Os 50 primeiros', schema: wireDisputesSchema } },
  },
  {
    method: 'post',
    path: '/api/revisao/desempates/{id}',
    summary: 'A terceira palavra, que vale; pede o papel analista, e não pode ser de uma das duas pessoas',
    scope: 'comentarios:escrever',
    body: json(settlementInputSchema),
    answers: { 204: { description: 'Desempatado' } },
  },
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
