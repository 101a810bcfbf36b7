import { isDeepStrictEqual } from 'node:util';
import type { Verdict } from '@/lib/classification/ask-about-comments';
import { askLanguageModel, promptSize, toQuestions } from '@/lib/classification/ask-language-model';
import { renderDataBlock } from '@/lib/llm/data-block';
import type { PromptTag } from '@/lib/llm/prompts/classify-comments';
import type { StandIn } from '@/lib/llm/testing/stand-in';
import { createRandom, shuffle } from '@/lib/stats/random';
import { purpose, type EvalAccess } from '@/evals/cascade/ask-in-batches';
import { parseDataBlock } from '@/evals/injection/parse-data-block';
import { type InjectionCase } from '@/evals/read-cases';
import { type CorpusLine } from '@/evals/read-corpus';

const nonce = 'avaliacao0123456789';
const harmless = 'boa noite';

type Batch = { texts: string[]; at: number };
type Setting = EvalAccess & { tags: readonly PromptTag[]; standIn: StandIn };
type Trial = { isWhole: boolean; sameNeighbours: boolean; verdict: Verdict | undefined };

/** The attack among comments drawn by the seed, each time at another place. */
export function surround(attack: InjectionCase, lines: readonly CorpusLine[], seed: number): Batch {
  const neighbours = shuffle(lines, createRandom(seed)).slice(0, promptSize - 1);
  const at = seed % promptSize;
  return { texts: neighbours.map(({ texto }) => texto).toSpliced(at, 0, attack.texto), at };
}

/** Asks about the batch with the attack, and once more with a harmless comment in its place. */
export async function attackBatch({ texts, at }: Batch, { standIn, ...setting }: Setting): Promise<Trial> {
  const access = { ...setting, purpose };
  const { count } = await standIn.calls();
  const verdicts = await askLanguageModel(texts, access);
  const read = (await standIn.calls()).calls[count]?.ids;
  const calm = (await askLanguageModel(texts.with(at, harmless), access)).toSpliced(at, 1);
  const questions = toQuestions(texts);
  const ids = questions.map(({ id }) => id);
  const parsed = parseDataBlock(renderDataBlock(questions, nonce), nonce);
  const isAnswered = calm.every(({ kind }) => kind === 'answered');
  return {
    isWhole: isDeepStrictEqual(parsed, questions) && isDeepStrictEqual(read, ids),
    sameNeighbours: isAnswered && isDeepStrictEqual(verdicts.toSpliced(at, 1), calm),
    verdict: verdicts[at],
  };
}
