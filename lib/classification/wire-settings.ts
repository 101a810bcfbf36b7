import { z } from 'zod';
import type { ClassificationStatus } from '@/lib/classification/get-classification-status';
import { policies } from '@/lib/classification/policy';
import { llmProviders } from '@/lib/llm/get-model';

/** What `PUT /api/ajustes/classificacao` takes. */
export const settingsInputSchema = z.object({
  politica: z.enum(policies),
  precisao_alvo: z
    .number()
    .min(0.9)
    .max(0.99)
    .describe('Com que frequência o modelo local deve acertar para decidir sozinho em `cascata`'),
});

export const wireSettingsSchema = settingsInputSchema.extend({
  politica_em_vigor: z.enum(policies).describe('`local` enquanto não há modelo de linguagem configurado'),
  modelo_local: z.object({
    versao: z.string(),
    comentarios_de_treino: z.int(),
    acuracia: z.number().describe('Em validação cruzada'),
  }),
  modelo_de_linguagem: z.object({ provedor: z.enum(llmProviders), modelo: z.string() }).nullable(),
  limiares: z.object({
    decide_sozinho_desde: z.number().describe('Confiança; 1 quando nunca'),
    revisao_abaixo_de: z.number().describe('Confiança'),
  }),
});
export type WireSettings = z.infer<typeof wireSettingsSchema>;

export function toWireSettings(status: ClassificationStatus): WireSettings {
  const { chosen, policyInForce, learner, languageModel } = status;
  return {
    politica: chosen.policy,
    precisao_alvo: chosen.targetPrecision,
    politica_em_vigor: policyInForce,
    modelo_local: {
      versao: learner.version,
      comentarios_de_treino: learner.figures.examples,
      acuracia: learner.figures.accuracy,
    },
    modelo_de_linguagem: languageModel && {
      provedor: languageModel.provider,
      modelo: languageModel.modelName,
    },
    limiares: { decide_sozinho_desde: learner.askBelow, revisao_abaixo_de: learner.reviewBelow },
  };
}
