import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Model } from '@/lib/learner/model';
import { startStandIn } from '@/lib/llm/testing/stand-in';
import { evaluateArtists } from '@/evals/artists.eval';
import {
  baselinePath,
  baselineSchema,
  compareToBaseline,
  encodeBaseline,
  toBaseline,
} from '@/evals/baseline';
import { evaluateCalibration } from '@/evals/calibration.eval';
import { evaluateCascade } from '@/evals/cascade.eval';
import { withTemporaryDatabase } from '@/evals/cascade/temporary-database';
import { evaluateCategories } from '@/evals/categories.eval';
import { evaluateInjection } from '@/evals/injection.eval';
import { evaluateInjectionInBatches } from '@/evals/injection-in-batches.eval';
import { evaluatePrivacy } from '@/evals/privacy.eval';
import { evaluateQuestions } from '@/evals/questions.eval';
import { saveConfusion } from '@/evals/measure-confusion';
import { readCorpus } from '@/evals/read-corpus';
import { type Suites } from '@/evals/report/report';
import { evaluateTags } from '@/evals/tags.eval';

type Context = { model: Model; updateBaseline: boolean; say: (message: string) => void };

/** Every suite of the project, without a network or a key. */
export async function runSuites({ model, updateBaseline, say }: Context): Promise<Suites> {
  const lines = (await readCorpus()).filter(({ particao }) => particao === 'test');
  say('categorias, calibração, tags, artistas, privacidade, perguntas');
  const { answers, report: categories } = evaluateCategories(model, lines);
  if (updateBaseline) {
    await mkdir(dirname(baselinePath), { recursive: true });
    await writeFile(baselinePath, encodeBaseline(toBaseline(model.id, lines, answers)));
    await saveConfusion(model, answers);
  }
  const local = {
    categories,
    calibration: evaluateCalibration(model, answers, categories),
    baseline: existsSync(baselinePath)
      ? compareToBaseline(
          baselineSchema.parse(JSON.parse(readFileSync(baselinePath, 'utf8'))),
          lines,
          answers,
        )
      : null,
    tags: evaluateTags(lines),
    artists: evaluateArtists(lines),
    injection: evaluateInjection(model),
    privacy: evaluatePrivacy(),
    questions: await evaluateQuestions(),
  };
  say('cascata e injeções em lote, com o modelo simulado');
  return withTemporaryDatabase(async (db) => {
    const standIn = await startStandIn();
    try {
      const cascade = await evaluateCascade({ model, lines }, { db, standIn });
      const injectionInBatches = await evaluateInjectionInBatches(lines, { db, standIn });
      return { ...local, cascade, injectionInBatches };
    } finally {
      await standIn.stop();
    }
  });
}
