import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Control } from '@/e2e/stand-ins/llm/control';

export type JsonSchema = {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  minimum?: number;
};
export type Item = { id: string; text: string };
export type Question = { model: string; prompt: string; schema: JsonSchema; items: Item[] };
export type Answer = Record<string, unknown>;

/** One for each purpose, told by the property its schema has at the top. */
const answerers: Record<string, (question: Question, control: Control) => Answer> = {
  itens: classify,
};

/** What the model says: by the script, else the plainest value the schema allows. */
export function answerQuestion(question: Question, control: Control): Answer {
  const purpose = Object.keys(question.schema.properties ?? {}).find((name) => name in answerers);
  const answerer = purpose && answerers[purpose];
  if (answerer) return answerer(question, control);
  return { ...plainObject(question.schema), ...control.answers[question.items[0]?.text ?? ''] };
}

/** The items of the data block in a prompt; none when there is no block. */
export function findItems(prompt: string): Item[] {
  const [, , json] = /<dados-([\w-]+)>\n([\s\S]*?)\n<\/dados-\1>/.exec(prompt) ?? [];
  return json ? z.array(z.object({ id: z.string(), text: z.string() })).parse(JSON.parse(json)) : [];
}

function classify({ schema, items }: Question, control: Control): Answer {
  const fields = schema.properties?.itens?.items ?? {};
  const categories = fields.properties?.categoria?.enum ?? [];
  const itens = items.map(({ id, text }) => {
    const item: Answer = { ...plainObject(fields), ...control.answers[text], id };
    const isRight = share(`${control.seed}:${text}`) < control.accuracy;
    return isRight ? item : { ...item, categoria: nextOf(categories, item.categoria) };
  });
  return { itens };
}

function plainObject({ properties = {} }: JsonSchema): Answer {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, plainValue(schema)]));
}

function plainValue(schema: JsonSchema): unknown {
  const types = [schema.type, ...(schema.anyOf ?? []).map(({ type }) => type)].flat();
  if (types.includes('null')) return null;
  if (schema.enum) return schema.enum[0];
  if (types.includes('array')) return [];
  if (types.includes('object')) return plainObject(schema);
  if (types.includes('boolean')) return false;
  return types.includes('string') ? 'texto' : (schema.minimum ?? 0);
}

function nextOf(values: unknown[], value: unknown): unknown {
  return values[(values.indexOf(value) + 1) % values.length];
}

/** A number in [0, 1) that depends on the words alone. */
function share(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;
}
