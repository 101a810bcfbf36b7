import { z } from 'zod';
import type { Operation } from '@/lib/openapi/operation';
import { operations } from '@/lib/openapi/operations';
import { version } from '@/package.json';

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string(),
  requestId: z.string(),
  erros: z
    .array(z.object({ campo: z.string(), indice: z.int().optional(), mensagem: z.string() }))
    .optional(),
});

/** The OpenAPI 3.1 document, made from the schemas the routes parse with. */
export function buildDocument() {
  return {
    openapi: '3.1.0',
    info: { title: 'AluMusic Insights', version },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: toSchema(problemSchema, 'output') },
    },
    paths: Object.fromEntries(
      [...Map.groupBy(operations, ({ path }) => path)].map(([path, all]) => [
        path,
        Object.fromEntries(all.map((operation) => [operation.method, toOperation(operation)])),
      ]),
    ),
  };
}

function toOperation(operation: Operation) {
  const { summary, scope, body, answers } = operation;
  return {
    summary,
    ...(scope
      ? { description: `Pede o escopo ${nameScopes([scope].flat())}.`, security: [{ bearer: [] }] }
      : {}),
    parameters: toParameters(operation),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { [body.type]: { schema: toSchema(body.schema, 'input') } },
          },
        }
      : {}),
    responses: { ...mapAnswers(answers), default: problemAnswer },
  };
}

const nameScopes = (scopes: string[]) => scopes.map((scope) => `\`${scope}\``).join(' ou ');

const problemAnswer = {
  description: 'O que deu errado (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function mapAnswers(answers: Operation['answers']) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema }]) => [
      status,
      {
        description,
        ...(schema ? { content: { 'application/json': { schema: toSchema(schema, 'output') } } } : {}),
      },
    ]),
  );
}

function toParameters({ path, query, headers = {} }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: text,
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: toSchema(schema, 'input'),
  }));
  const inHeader = Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    description,
    schema: text,
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

const text = { type: 'string' };

function toSchema(schema: z.core.$ZodType, io: 'input' | 'output') {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
