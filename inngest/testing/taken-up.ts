import { z } from 'zod';
import { defineFunction } from '@/inngest/define';
import { defineEvent } from '@/inngest/events';

export const entrusted = defineEvent('test/entrusted', z.object({ n: z.number() }));

/** The same function in two processes: a first step that leaves a trace, and then what the test says. */
export function takenUp(goOn: (processId: number) => Promise<unknown>) {
  return defineFunction({ id: 'take-up', on: entrusted }, async ({ step }) => {
    const first = await step.run('begin', () => process.pid);
    await goOn(first);
  });
}
