import { expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';
import { getModelSettings } from '@/lib/llm/get-model';

const settingsFor = (source: Record<string, string>) => getModelSettings(parseEnv(source));

test('there is no model without a key', () => {
  expect(settingsFor({})).toBeNull();
  expect(settingsFor({ LLM_PROVIDER: 'openai', GOOGLE_GENERATIVE_AI_API_KEY: 'g' })).toBeNull();
  expect(settingsFor({ LLM_PROVIDER: 'openai-compatible', OPENAI_API_KEY: 'o' })).toBeNull();
});

test('the first provider that is set is taken, and a named one before it', () => {
  const keys = { GOOGLE_GENERATIVE_AI_API_KEY: 'g', OPENAI_API_KEY: 'o' };
  expect(settingsFor(keys)).toMatchObject({ provider: 'google', apiKey: 'g' });
  expect(settingsFor({ OPENAI_API_KEY: 'o' })).toMatchObject({ provider: 'openai', apiKey: 'o' });
  expect(settingsFor({ ...keys, LLM_PROVIDER: 'openai', LLM_MODEL: 'm' })).toMatchObject({
    provider: 'openai',
    modelName: 'm',
  });
});

test('a base URL alone is a compatible server, which may ask for no key', () => {
  expect(settingsFor({ OPENAI_BASE_URL: 'http://localhost:11434/v1' })).toMatchObject({
    provider: 'openai-compatible',
    apiKey: null,
    baseUrl: 'http://localhost:11434/v1',
  });
});
