import type { LanguageModel } from 'ai';
import type { Env } from '@/lib/env';

export const llmProviders = ['google', 'openai', 'openai-compatible'] as const;
export type LlmProvider = (typeof llmProviders)[number];

/** Milliseconds; `total` bounds a call with all its retries. */
type CallTimings = {
  retryBaseMs: number;
  requestTimeoutMs: number;
  totalTimeoutMs: number;
  probeEveryMs: number;
};

export type ModelSettings = {
  provider: LlmProvider;
  modelName: string;
  /** Null only where the server asks for none. */
  apiKey: string | null;
  baseUrl: string;
  temperature: number;
  maxOutputTokens: number;
  timings: CallTimings;
};

const defaultModels: Record<LlmProvider, string> = {
  google: 'gemini-3.5-flash-lite',
  openai: 'gpt-5.4-nano',
  'openai-compatible': 'gemma3',
};

/** Named here because the SDK would read them from the environment. */
const ownBaseUrls: Record<LlmProvider, string | null> = {
  google: 'https://generativelanguage.googleapis.com/v1beta',
  openai: 'https://api.openai.com/v1',
  'openai-compatible': null,
};

/** Two seconds of the promised thirty are left for the database. */
const defaultTimings: CallTimings = {
  retryBaseMs: 500,
  requestTimeoutMs: 12_000,
  totalTimeoutMs: 28_000,
  probeEveryMs: 30_000,
};

/** The model the environment names; null where it names none, or lacks what that provider needs. */
export function getModelSettings(env: Env): ModelSettings | null {
  const provider = env.LLM_PROVIDER ?? findProvider(env);
  const access = provider && getAccess(env, provider);
  if (!access) return null;
  return {
    provider,
    modelName: env.LLM_MODEL ?? defaultModels[provider],
    ...access,
    temperature: env.LLM_TEMPERATURE,
    maxOutputTokens: env.LLM_MAX_OUTPUT_TOKENS,
    timings: defaultTimings,
  };
}

export type Fetch = typeof globalThis.fetch;

/** The AI SDK's model, whose requests go through `fetch`. The provider's package is loaded at its first use. */
export async function createModel(settings: ModelSettings, fetch: Fetch): Promise<LanguageModel> {
  const { provider, modelName, baseUrl: baseURL } = settings;
  const access = { apiKey: settings.apiKey ?? undefined, baseURL, fetch };
  if (provider === 'google') {
    const { createGoogle } = await import('@ai-sdk/google');
    return createGoogle(access)(modelName);
  }
  if (provider === 'openai') {
    const { createOpenAI } = await import('@ai-sdk/openai');
    return createOpenAI(access).responses(modelName);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({ ...access, name: 'compatible', supportsStructuredOutputs: true })(
    modelName,
  );
}

function findProvider(env: Env): LlmProvider | null {
  if (env.GOOGLE_GENERATIVE_AI_API_KEY) return 'google';
  if (env.OPENAI_BASE_URL) return 'openai-compatible';
  return env.OPENAI_API_KEY ? 'openai' : null;
}

function getAccess(env: Env, provider: LlmProvider): Pick<ModelSettings, 'apiKey' | 'baseUrl'> | null {
  const google = provider === 'google';
  const apiKey = (google ? env.GOOGLE_GENERATIVE_AI_API_KEY : env.OPENAI_API_KEY) ?? null;
  const baseUrl = (google ? env.GOOGLE_GENERATIVE_AI_BASE_URL : env.OPENAI_BASE_URL) ?? ownBaseUrls[provider];
  const isKeyed = apiKey !== null || provider === 'openai-compatible';
  return isKeyed && baseUrl ? { apiKey, baseUrl } : null;
}
