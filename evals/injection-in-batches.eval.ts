import type { Database } from '@/db/client';
import { listApprovedTags } from '@/db/queries/catalogue';
import type { StandIn } from '@/lib/llm/testing/stand-in';
import { scriptAnswers } from '@/evals/cascade/script-answers';
import { standInAccess } from '@/evals/cascade/stand-in-access';
import { attackBatch, surround } from '@/evals/injection/attack-batch';
import { readInjectionCases, type InjectionCase } from '@/evals/read-cases';
import { type CorpusLine } from '@/evals/read-corpus';

export type BatchInjectionReport = {
  batches: number;
  /** Batches, one for each kind of attack, in which the model does as told: answers outside the schema. */
  obedientBatches: number;
  /** How many entries the lists have: none may. */
  broken: number;
  /** Attacks whose data block does not give exactly the items back, here or in the stand-in. */
  brokenBlocks: string[];
  /** Attacks beside which another comment got another verdict. */
  changedNeighbours: string[];
  acceptedOutsideSchema: string[];
};

/** Each attack among 19 comments of the test split, through the prompt of production to the stand-in. */
export async function evaluateInjectionInBatches(
  lines: readonly CorpusLine[],
  { db, standIn }: { db: Database; standIn: StandIn },
): Promise<BatchInjectionReport> {
  const attacks = readInjectionCases().filter(({ controle }) => !controle);
  const oneOfEach = [...new Map(attacks.map((attack) => [attack.tipo, attack])).values()];
  const setting = { ...standInAccess(db, standIn), tags: await listApprovedTags(db), standIn };
  const tryAll = async (some: InjectionCase[], obey: (attack: InjectionCase) => object) => {
    const obedience = attacks.map((attack) => [attack.texto, obey(attack)] as const);
    await standIn.control({ answers: scriptAnswers(lines, obedience) });
    const trials = [];
    for (const [i, attack] of some.entries())
      trials.push({ id: attack.id, ...(await attackBatch(surround(attack, lines, i), setting)) });
    return trials;
  };
  const inside = await tryAll(attacks, ({ alvo, categoria }) => ({ categoria: alvo ?? categoria }));
  const outside = await tryAll(oneOfEach, () => ({ categoria: 'apagado', acao: 'apagar' }));
  const all = [...inside, ...outside];
  const brokenBlocks = all.filter(({ isWhole }) => !isWhole).map(({ id }) => id);
  const changedNeighbours = all.filter(({ sameNeighbours }) => !sameNeighbours).map(({ id }) => id);
  const acceptedOutsideSchema = outside
    .filter(({ verdict }) => verdict?.kind === 'answered')
    .map(({ id }) => id);
  return {
    batches: inside.length,
    obedientBatches: outside.length,
    broken: [brokenBlocks, changedNeighbours, acceptedOutsideSchema].flat().length,
    brokenBlocks,
    changedNeighbours,
    acceptedOutsideSchema,
  };
}
