import { getDatabase } from '@/db/client';
import { learnerVersion } from '@/lib/classification/create-classifier';
import {
  getChosenSettings,
  getClassificationSettings,
  type ClassificationSettings,
  type Policy,
} from '@/lib/classification/policy';
import { env, type Env } from '@/lib/env';
import { askThreshold } from '@/lib/learner/calibration';
import { loadModel } from '@/lib/learner/load-model';
import type { Model } from '@/lib/learner/model';
import { getModelSettings, type LlmProvider, type ModelSettings } from '@/lib/llm/get-model';

export type ClassificationStatus = {
  chosen: ClassificationSettings;
  policyInForce: Policy;
  learner: Pick<Model, 'reviewBelow' | 'precisionCurve' | 'figures'> & {
    version: string;
    /** Below this confidence the learner does not decide alone under `cascata`; 1 where it never does. */
    askBelow: number;
  };
  languageModel: Pick<ModelSettings, 'provider' | 'modelName'> | null;
  /** Names of settings of which one has to be set before there is a language model; none where there is one. */
  missingSettings: string[];
};

/** How comments are decided now: the policy chosen and in force, and what both models are. */
export async function getClassificationStatus(): Promise<ClassificationStatus> {
  const db = getDatabase();
  const settings = getModelSettings(env);
  const [chosen, inForce] = await Promise.all([
    getChosenSettings(db, settings),
    getClassificationSettings(db, settings),
  ]);
  const model = loadModel();
  const { reviewBelow, precisionCurve, figures } = model;
  const askBelow = askThreshold(model, chosen.targetPrecision);
  return {
    chosen,
    policyInForce: inForce.policy,
    learner: { version: learnerVersion(model), reviewBelow, precisionCurve, figures, askBelow },
    languageModel: settings && { provider: settings.provider, modelName: settings.modelName },
    missingSettings: settings ? [] : listMissingSettings(env),
  };
}

const neededBy = {
  google: 'GOOGLE_GENERATIVE_AI_API_KEY',
  openai: 'OPENAI_API_KEY',
  'openai-compatible': 'OPENAI_BASE_URL',
} as const satisfies Record<LlmProvider, keyof Env>;

function listMissingSettings({ LLM_PROVIDER: provider }: Env): string[] {
  return provider ? [neededBy[provider]] : Object.values(neededBy);
}
