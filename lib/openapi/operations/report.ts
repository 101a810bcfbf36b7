import { z } from 'zod';
import { type Operation } from '@/lib/openapi/operation';
import { wireArtistSchema } from '@/lib/report/artist-json';
import { chartQuerySchema, pictureQuerySchema } from '@/lib/report/file-query';

const voiceSchema = z.object({
  texto: z.string(),
  categoria: z.string(),
  artista: z.string().nullable().describe('Só onde a semana tem ao menos cinco comentários sobre o artista'),
});
const event = z.object({
  dia: z.iso.date(),
  tipo: z.enum(['lancamento', 'mudanca_de_modelo']),
  lancamento: z.string().optional(),
  artista: z.string().optional(),
  de: z.string().optional().describe('A versão que decidia a maior parte dos comentários'),
  para: z.string().optional(),
});
const events = z
  .array(event)
  .optional()
  .describe('O que houve nas oito semanas: lançamentos comentados e trocas de classificador');
const shares = z.object({
  n: z.int().describe('Sem o SPAM, de que nenhuma participação trata'),
  categorias: z.array(
    z.object({ categoria: z.string(), comentarios: z.int(), participacao: z.number().nullable() }),
  ),
});
const share = z.number().min(0).max(1);
const certainty = z.object({
  n: z.int().describe('Sem o SPAM'),
  conferidos_por_pessoas: share,
  sem_medida: share.describe(
    'De todos os comentários, SPAM incluído, a parte classificada por modelos cujos erros nunca foram medidos; os intervalos admitem que sejam de qualquer categoria',
  ),
  obstaculo: z
    .enum(['poucos_comentarios', 'teste_pequeno', 'modelo_sem_medida', 'categorias_inseparaveis'])
    .nullable()
    .describe('Por que nada é corrigido'),
  participacoes: z.array(
    z.object({
      categoria: z.string(),
      bruta: share,
      corrigida: share.nullable(),
      de: share.nullable().describe('De `de` a `ate`, o intervalo de 95 %'),
      ate: share.nullable(),
    }),
  ),
});
const bursts = z
  .object({
    regra: z.string().describe('O que conta como rajada'),
    rajadas: z.int(),
    comentarios: z.int().describe('Comentários que fazem parte de rajadas, SPAM incluído'),
    com: shares.describe('Todos os comentários'),
    sem: shares.describe('Cada rajada contada uma vez'),
  })
  .nullable()
  .describe('Nulo em semanas congeladas antes de as rajadas serem contadas');
const reportAnswer = {
  200: {
    description: 'O relatório; as vozes são citações aprovadas, lidas agora, e não fazem parte do hash',
    schema: z.looseObject({
      vozes: z.array(voiceSchema).max(4),
      incerteza: certainty,
      rajadas: bursts,
      graficos: z.array(z.looseObject({ id: z.string(), eventos: events })),
    }),
  },
};
const chartAnswer = {
  200: {
    description:
      'O gráfico no formato da extensão; este é o esquema de `.json`, e o CSV tem as mesmas linhas',
    schema: z.looseObject({
      id: z.string(),
      titulo: z.string(),
      descricao: z.string(),
      unidade: z.enum(['comentarios', 'participacao', 'saldo']),
      n: z.int(),
      eventos: events,
      semana: z.string(),
      encerrada: z.boolean(),
      gerado_em: z.iso.datetime(),
      fonte: z.url(),
      linhas: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    }),
  },
};
const cardAnswer = { 200: { description: 'PNG de 1200 × 630' } };

export const reportOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/relatorio/semana',
    summary: 'O relatório público da semana corrente',
    answers: reportAnswer,
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/{semana}',
    summary: 'O relatório público de uma semana ISO, como 2026-W47',
    answers: reportAnswer,
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/artista/{artista}',
    summary:
      'O relatório público de um artista, como tassio-leomir; 404 para quem teve menos de 30 comentários em oito semanas',
    answers: { 200: { description: 'O relatório do artista', schema: wireArtistSchema } },
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/graficos/{arquivo}',
    summary: 'Um gráfico da semana corrente: `{id}.json`, `.csv`, `.svg` ou `.png`, como `categorias.csv`',
    query: chartQuerySchema,
    answers: chartAnswer,
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/{semana}/graficos/{arquivo}',
    summary: 'Um gráfico de uma semana ISO, nos mesmos formatos',
    query: chartQuerySchema,
    answers: chartAnswer,
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/og.png',
    summary: 'A semana corrente em uma imagem, para quando o relatório é compartilhado',
    query: pictureQuerySchema,
    answers: cardAnswer,
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/{semana}/og.png',
    summary: 'Uma semana ISO em uma imagem',
    query: pictureQuerySchema,
    answers: cardAnswer,
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
