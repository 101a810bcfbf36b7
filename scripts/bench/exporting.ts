import { secondsOf, type Figure } from './measures';
import { memoryMb, type Stack } from './stack';

const rows = 500_000;
const lineFeed = 10;

/** An export of all comments, left after 500,000 rows that were read as fast as they came. */
export async function measureExport(stack: Stack): Promise<Figure[]> {
  await exportRows(stack, 20_000); // warm-up
  const before = memoryMb(stack.web);
  let highest = before;
  const sampler = setInterval(() => (highest = Math.max(highest, memoryMb(stack.web))), 100);
  const seconds = await secondsOf(() => exportRows(stack, rows));
  clearInterval(sampler);
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

async function exportRows({ base, token }: Stack, atMost: number): Promise<void> {
  const answer = await fetch(`${base}/api/comentarios/export?formato=jsonl`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok || !answer.body) throw new Error(`The export answered ${answer.status}.`);
  let lines = 0;
  for await (const chunk of answer.body) {
    for (const byte of chunk) if (byte === lineFeed) lines += 1;
    if (lines >= atMost) return; // leaving cancels the request
  }
  throw new Error(`The export had ${lines} rows.`);
}
