import { defineFunction } from '@/inngest/define';
import { proposeFromPhrases } from '@/lib/tags/propose-from-phrases';

export const proposeTags = defineFunction(
  { id: 'propose-tags', cron: 'TZ=America/Sao_Paulo 30 3 * * *', retries: 2, concurrency: 1 },
  async ({ step }) => step.run('propose-from-phrases', () => proposeFromPhrases()),
);
