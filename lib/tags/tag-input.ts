import { z } from 'zod';
import { distinctAliases } from '@/lib/tags/alias-key';
import { tagCodePattern } from '@/lib/tags/tag-code';
import { blank } from '@/lib/text/query-fields';

export const mostAliases = 100;
const mostExamples = 10;

const phrase = (min: number, max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(min).max(max));

const explanation = phrase(3, 160);
const aliases = z
  .array(phrase(2, 60))
  .max(mostAliases)
  .transform(distinctAliases)
  .describe('Palavras e expressões que dão a tag; cada uma é de uma só tag aprovada');
const examples = z
  .array(phrase(3, 200))
  .max(mostExamples)
  .transform((given) => [...new Set(given)])
  .describe('Frases inventadas, lidas pelo modelo de linguagem');

export const newTagSchema = z.object({
  codigo: z.string().regex(tagCodePattern, 'use minúsculas sem acento, como show_duracao'),
  explicacao: explanation,
  sinonimos: aliases.optional(),
  exemplos: examples.optional(),
  aprovar: z.boolean().optional().describe('Vale desde já, sem esperar aprovação'),
});
export type NewTag = z.infer<typeof newTagSchema>;

export const tagStates = ['proposta', 'aprovada', 'arquivada'] as const;
export type TagState = (typeof tagStates)[number];

export const tagChangeSchema = z
  .object({ explicacao: explanation, sinonimos: aliases, exemplos: examples, status: z.enum(tagStates) })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'nada a alterar');
export type TagChange = z.infer<typeof tagChangeSchema>;

/** A code in a path or form: it may be older than the present pattern. */
const anyCode = z.string().regex(/^\w{1,80}$/);
export const tagPathSchema = z.object({ codigo: anyCode });

export const tagMergeSchema = z.object({ em: anyCode.describe('O código da tag que fica') });

/** The query string of `GET /api/tags`. */
export const tagSearchSchema = z.object({
  status: z.preprocess(blank, z.enum(tagStates).optional()),
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(500).default(200)),
  cursor: z.preprocess(blank, anyCode.optional()).describe('O proximo_cursor da página anterior'),
});
export type TagSearch = z.infer<typeof tagSearchSchema>;
