import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { policies } from '@/lib/classification/policy';
import { datasetSchema } from '@/lib/datasets/dataset-input';
import { parseMapping, tasks } from '@/evals/read-label';

/** A command that cannot be carried out as it was given; its message is for who gave it. */
export class UsageError extends Error {}

const optionsSchema = z
  .strictObject({
    dataset: z.array(z.string()).default([]),
    texto: z.string().optional(),
    rotulo: z.string().optional(),
    mapa: z
      .string()
      .optional()
      .transform((value) => (value === undefined ? new Map<string, string>() : readMapping(value))),
    task: z.enum(tasks, { error: `--task aceita ${tasks.join(', ')}` }).default('categoria'),
    policy: z.enum(policies, { error: `--policy aceita ${policies.join(', ')}` }).default('local'),
    model: z.string().optional(),
    kfold: z.coerce.number({ error: '--kfold é um número' }).int().min(2).max(50).default(5),
    train: z.boolean().default(false),
    out: z.string().default('reports'),
    pictures: z.boolean().default(false),
    'update-baseline': z.boolean().default(false),
  })
  .refine(({ task, policy }) => policy === 'local' || task === 'categoria', {
    error: '--policy cascata e llm valem só para --task categoria: o modelo de linguagem conhece as cinco.',
  })
  .refine(({ train, policy }) => policy === 'local' || !train, {
    error: '--train avalia o aprendiz sozinho: use --policy local.',
  })
  .refine(({ train, dataset }) => !train || dataset.length > 0, { error: '--train pede um --dataset.' })
  .refine(({ train, dataset }) => !train || !dataset.includes('gold'), {
    error: 'O conjunto gold só mede: nada é treinado com ele.',
  });
export type Options = z.infer<typeof optionsSchema>;

/** @throws UsageError in words */
export function parseOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  if (values.kfold !== undefined && !values.train) throw new UsageError('--kfold pede --train.');
  const dataset = [...(values.dataset ?? []), ...positionals];
  const parsed = optionsSchema.safeParse({ ...values, dataset });
  if (!parsed.success) throw new UsageError(parsed.error.issues.map(({ message }) => message).join('\n'));
  for (const path of [...dataset, parsed.data.model ?? []].flat())
    if (!isStoredSet(path) && !existsSync(path)) throw new UsageError(`Não há arquivo ${path}.`);
  return parsed.data;
}

/** `train` and `gold` are the sets in the database; a file of that name is `./gold`. */
function isStoredSet(dataset: string): boolean {
  return datasetSchema.safeParse(dataset).success;
}

/** Names without an option are datasets: a shell turns `--dataset *.csv` into one and several such. */
function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        dataset: { type: 'string', multiple: true },
        texto: text,
        rotulo: text,
        mapa: text,
        task: text,
        policy: text,
        model: text,
        kfold: text,
        train: flag,
        out: text,
        pictures: flag,
        'update-baseline': flag,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readMapping(value: string): Map<string, string> {
  return parseMapping(/\.json$/i.test(value) ? readFileSync(value, 'utf8') : value);
}
