import { z } from 'zod';
import type { FieldError } from '@/lib/errors';
import { parseDate } from '@/lib/ingestion/parse-date';

/** The `origem` of what names none. */
export const defaultSource = 'api';

const textMaxCodePoints = 5_000;
const invisible = /[\s\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]+/gu;

const storable = z
  .string({ error: 'deve ser um texto' })
  .refine((value) => !value.includes('\0'), 'contém o caractere nulo')
  .refine((value) => value.isWellFormed(), 'contém Unicode malformado');

const textSchema = storable
  .transform((value) => value.trim())
  .refine((value) => value.replace(invisible, '') !== '', 'está vazio')
  .refine((value) => value.length <= textMaxCodePoints || [...value].length <= textMaxCodePoints, {
    error: `passa de ${textMaxCodePoints} caracteres`,
  });

const label = (max: number) =>
  storable
    .max(max, `passa de ${max} caracteres`)
    .transform((value) => value.trim() || null)
    .nullish()
    .transform((value) => value ?? null);

/** One comment as clients send it. Unknown fields, `status`, `categoria` and `confianca` among them, are ignored. */
export const commentInputSchema = z.object(
  {
    texto: textSchema,
    id: z.uuid({ error: 'deve ser um UUID' }).toLowerCase().nullish(),
    artista: label(200),
    album: label(200),
    faixa: label(200),
    origem: label(60),
    autor: label(200),
    data: storable.max(40).nullish(),
    id_externo: label(200),
  },
  { error: 'deve ser um objeto' },
);

export type CommentInput = Omit<z.infer<typeof commentInputSchema>, 'data'> & { occurredAt: string | null };
export type ParsedComment = { ok: true; comment: CommentInput } | { ok: false; errors: FieldError[] };

export function parseComment(input: unknown, now: Date): ParsedComment {
  const parsed = commentInputSchema.safeParse(input);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(toFieldError) };
  const { data, ...comment } = parsed.data;
  if (!data) return { ok: true, comment: { ...comment, occurredAt: null } };
  const date = parseDate(data, now);
  if (!date.ok) return { ok: false, errors: [{ campo: 'data', mensagem: date.message }] };
  return { ok: true, comment: { ...comment, occurredAt: date.iso } };
}

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const campo = issue.path.join('.') || 'comentario';
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined && campo === 'texto';
  return { campo, mensagem: isMissing ? 'é obrigatório' : issue.message };
}
