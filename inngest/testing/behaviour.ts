import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { z } from 'zod';
import type { Database, Db } from '@/db/client';
import { listFailedRuns } from '@/db/queries/job-runs';
import { defineFunction, type JobFunction } from '@/inngest/define';
import { defineEvent, type Event } from '@/inngest/events';
import { AppError } from '@/lib/errors';

export type Harness = {
  db: Database;
  /** Emits in the given transaction, for the engine under test. */
  emit(tx: Db, events: Event[]): Promise<void>;
  stop(): Promise<void>;
};

const timeout = 20_000;
const secret = 'o texto de um comentário';
const dataSchema = z.object({ n: z.number() });
const named = (name: string) => defineEvent(`test/${name}`, dataSchema);

/** What both engines promise; `start` runs the functions on the one under test. */
export function describeBehaviour(engine: string, start: (functions: JobFunction[]) => Promise<Harness>) {
  const calls = new Map<string, unknown[]>();
  const note = (what: string, value: unknown) => calls.set(what, [...(calls.get(what) ?? []), value]);
  const noted = (what: string) => calls.get(what) ?? [];
  const until = (condition: () => void | Promise<void>) => vi.waitFor(condition, { timeout, interval: 20 });

  const greeted = named('greeted');
  const shared = named('shared');
  const halted = named('halted');
  const failing = named('failing');
  const refused = named('refused');
  const passedOn = named('passed.on');
  const received = named('received');
  const tired = named('tired');
  const repeated = named('repeated');
  const doubled = named('doubled');

  const functions = [
    defineFunction({ id: 'greet', on: greeted }, async ({ event }) => note('greet', event)),
    defineFunction({ id: 'share-one', on: shared }, async ({ event }) => note('share-one', event.data.n)),
    defineFunction({ id: 'share-two', on: shared }, async ({ event }) => note('share-two', event.data.n)),
    defineFunction({ id: 'halt', on: halted, retries: 1 }, async ({ event, step, attempt }) => {
      const effect = await step.run('act', () => {
        note('halt act', event.data.n);
        return { at: event.data.n, nothing: undefined };
      });
      if (attempt === 0) throw new Error('halted');
      note('halt', effect);
    }),
    defineFunction(
      { id: 'fail', on: failing, retries: 1, onFailure: async (failure) => note('fail handled', failure) },
      async ({ attempt, step }) => {
        await step.run('break', () => {
          note('fail', attempt);
          throw new Error(secret);
        });
      },
    ),
    defineFunction({ id: 'refuse', on: refused }, async ({ attempt }) => {
      note('refuse', attempt);
      throw new AppError({ code: 'sem_jeito', status: 400, message: 'Não adianta repetir.' });
    }),
    defineFunction({ id: 'pass-on', on: passedOn }, async ({ event, step }) =>
      step.sendEvent('tell', received({ n: event.data.n + 1 })),
    ),
    defineFunction({ id: 'receive', on: received }, async ({ event }) => note('receive', event.data.n)),
    defineFunction({ id: 'rest', on: tired }, async ({ step }) => {
      await step.run('lie-down', () => note('rest from', Date.now()) && null);
      await step.sleep('sleep', 1_000);
      await step.run('get-up', () => note('rest to', Date.now()) && null);
    }),
    defineFunction({ id: 'repeat', on: repeated }, async ({ event }) => note('repeat', event.data.n)),
    defineFunction({ id: 'double', on: doubled, retries: 0 }, async ({ step }) => {
      await step.run('same', () => note('double', 1) && null);
      await step.run('same', () => note('double', 2) && null);
    }),
  ];

  describe.concurrent(`jobs on ${engine}`, () => {
    let harness: Harness;
    beforeAll(async () => {
      harness = await start(functions);
    });
    afterAll(() => harness.stop());

    const emit = (...events: Event[]) => harness.db.transaction((tx) => harness.emit(tx, events));
    const failureOf = async (functionId: string) => {
      const failures = await listFailedRuns(harness.db, { limit: 100 });
      return failures.find((run) => run.functionId === functionId);
    };

    test('a committed event runs its function with its data', async ({ expect }) => {
      const event = greeted({ n: 1 });
      await emit(event);
      await until(() => expect(noted('greet')).toEqual([event]));
    });

    test('every function that listens to an event runs once', async ({ expect }) => {
      await emit(shared({ n: 2 }));
      await until(() => expect([noted('share-one'), noted('share-two')]).toEqual([[2], [2]]));
    });

    test('a retry reads the result of a finished step instead of repeating it', async ({ expect }) => {
      await emit(halted({ n: 3 }));
      await until(() => expect(noted('halt')).toEqual([{ at: 3 }]));
      expect(noted('halt act')).toEqual([3]);
    });

    test('after its retries a run is a visible failure without a word of the data', async ({ expect }) => {
      const event = failing({ n: 4 });
      await emit(event);
      await until(async () => expect(await failureOf('fail')).toMatchObject({ event: { id: event.id } }));
      expect(noted('fail')).toEqual([0, 1]);
      expect(noted('fail handled')).toEqual([{ event, error: expect.stringContaining('Error') }]);
      expect(JSON.stringify([noted('fail handled'), await failureOf('fail')])).not.toContain(secret);
    });

    test('an error that would come again is not retried', async ({ expect }) => {
      await emit(refused({ n: 5 }));
      await until(async () =>
        expect((await failureOf('refuse'))?.error).toBe('sem_jeito: Não adianta repetir.'),
      );
      expect(noted('refuse')).toEqual([0]);
    });

    test('data that do not fit the event are a failure, not a call', async ({ expect }) => {
      await emit({ ...received({ n: 0 }), id: 'unfit', data: { n: 'seis' } });
      await until(async () => expect((await failureOf('receive'))?.error).toContain('evento_invalido'));
      expect(noted('receive')).not.toContain('seis');
    });

    test('a step can send an event that runs another function', async ({ expect }) => {
      await emit(passedOn({ n: 7 }));
      await until(() => expect(noted('receive')).toContain(8));
    });

    test('a sleep suspends the run and goes on after it', async ({ expect }) => {
      await emit(tired({ n: 8 }));
      await until(() => expect(noted('rest to')).toHaveLength(1));
      expect(noted('rest from')).toHaveLength(1);
      expect(Number(noted('rest to')[0]) - Number(noted('rest from')[0])).toBeGreaterThanOrEqual(950);
    });

    test('the same event ten times is one run', async ({ expect }) => {
      const event = repeated({ n: 9 });
      await Promise.all(Array.from({ length: 5 }, () => emit(event)));
      await until(() => expect(noted('repeat')).toContain(9));
      await Promise.all(Array.from({ length: 4 }, () => emit(event)));
      await emit(event, repeated({ n: 10 }));
      await until(() => expect(noted('repeat')).toContain(10));
      expect(noted('repeat').filter((n) => n === 9)).toEqual([9]);
    });

    test('a transaction that is rolled back emits nothing', async ({ expect }) => {
      const lost = harness.db.transaction(async (tx) => {
        await harness.emit(tx, [repeated({ n: 11 })]);
        throw new Error('rolled back');
      });
      await expect(lost).rejects.toThrow('rolled back');
      await emit(repeated({ n: 12 }));
      await until(() => expect(noted('repeat')).toContain(12));
      expect(noted('repeat')).not.toContain(11);
    });

    test('a step id used twice is refused', async ({ expect }) => {
      await emit(doubled({ n: 13 }));
      await until(async () => expect((await failureOf('double'))?.error).toContain('passos_invalidos'));
      expect(noted('double')).toEqual([1]);
    });

    test('an event over 256 KB is refused before anything is written', async ({ expect }) => {
      const large = { ...greeted({ n: 14 }), id: 'large', data: { n: 14, ids: 'x'.repeat(256 * 1024) } };
      await expect(emit(large)).rejects.toThrow('262');
    });
  });
}
