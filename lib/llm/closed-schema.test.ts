import { expect, test } from 'vitest';
import { z } from 'zod';
import { closeSchema } from '@/lib/llm/closed-schema';

const validate = async (schema: z.ZodType, value: unknown) =>
  (await closeSchema(schema).validate?.(value))?.success;
const item = z.object({ id: z.string(), categoria: z.enum(['ELOGIO', 'SPAM']) });

test('takes exactly what the schema names', async () => {
  expect(await validate(item, { id: 'a', categoria: 'SPAM' })).toBe(true);
  expect(await validate(item, { id: 'a', categoria: 'OUTRA' })).toBe(false);
  expect(await validate(item, { id: 'a' })).toBe(false);
});

test('refuses unknown keys of objects that are not strict, nested ones too', async () => {
  expect(await validate(item, { id: 'a', categoria: 'SPAM', confianca: 1 })).toBe(false);
  const batch = z.object({ itens: z.array(item) });
  expect(await validate(batch, { itens: [{ id: 'a', categoria: 'SPAM', confianca: 1 }] })).toBe(false);
});

test('providers are told that objects are closed', async () => {
  expect(await closeSchema(item).jsonSchema).toMatchObject({ additionalProperties: false });
});
