import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { secondsOf, type Figure } from './measures';
import { memoryMb, type Stack } from './stack';

const source = 'bench-export';
const rows = 500_000;
const lineFeed = 10;

/** One export of 500,000 comments, read as fast as it comes; the comments are removed again. */
export async function measureExport(stack: Stack): Promise<Figure[]> {
  await fill();
  await exportRows(stack, 'bench-none'); // warm-up
  const before = memoryMb(stack.web);
  let highest = before;
  const sampler = setInterval(() => (highest = Math.max(highest, memoryMb(stack.web))), 100);
  let exported = 0;
  const seconds = await secondsOf(async () => {
    exported = await exportRows(stack, source);
  });
  clearInterval(sampler);
  await clear();
  if (exported !== rows) throw new Error(`The export had ${exported} rows.`);
  return [
    {
      what: 'export of 500,000, extra memory of web',
      value: highest - before,
      unit: 'MB',
      limit: { atMost: 100 },
    },
    { what: 'export of 500,000', value: rows / seconds, unit: 'rows/s' },
  ];
}

async function exportRows({ base, token }: Stack, origem: string): Promise<number> {
  const answer = await fetch(`${base}/api/comentarios/export?formato=jsonl&origem=${origem}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok || !answer.body) throw new Error(`The export answered ${answer.status}.`);
  let lines = 0;
  for await (const chunk of answer.body) for (const byte of chunk) if (byte === lineFeed) lines += 1;
  return lines;
}

/** Comments with one decision each, written by the database itself. */
async function fill() {
  const { getDatabase } = await import('@/db/client');
  const batchId = uuidv7();
  await getDatabase().transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`
      insert into batches (id, kind, total, pending, classified) values (${batchId}, 'api', ${rows}, 0, ${rows})`);
    await tx.execute(sql`
      insert into comments (id, batch_id, text, source, occurred_at, received_at, status, category, confidence,
        model_version)
      select gen_random_uuid(), ${batchId}, 'O refrão do show ' || n || ' ficou comigo a semana inteira, que noite',
        ${source}, now() - n * interval '1 second', now() - n * interval '1 second', 'classificado', 'elogio', 0.93, 'bench'
      from generate_series(1, ${rows}::int) n`);
    await tx.execute(sql`
      insert into classifications (comment_id, decided_at, decided_by, model_version, category, confidence, tags)
      select id, now(), 'learner', 'bench', 'elogio', 0.93, '{}' from comments where source = ${source}`);
  });
  await getDatabase().execute(sql`analyze comments, classifications`);
}

async function clear() {
  const { getDatabase } = await import('@/db/client');
  await getDatabase().transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`delete from comments where source = ${source}`);
  });
}
