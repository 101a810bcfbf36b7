const redrawMs = 500;
const remindMs = 10_000;

/** Says what is being done, how far it is and, at the end, how long it took. */
export async function step<T>(title: string, work: (note: (text: string) => void) => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  let note = '';
  const line = () => [title, note, duration(startedAt)].filter(Boolean).join(' · ');
  const isTerminal = process.stdout.isTTY === true;
  if (!isTerminal) say(`… ${title}`);
  // The cursor goes back to the margin: what a service prints meanwhile takes the line over.
  const draw = () => (isTerminal ? process.stdout.write(`\u001b[K  … ${line()}\r`) : say(`… ${line()}`));
  const timer = setInterval(draw, isTerminal ? redrawMs : remindMs);
  const finish = (sign: string) => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write('\u001b[K');
    say(`${sign} ${line()}`);
  };
  try {
    const result = await work((text) => (note = text));
    finish('✓');
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  }
}

export function say(line: string): void {
  console.log(`  ${line}`);
}

export function duration(since: number): string {
  const seconds = (Date.now() - since) / 1_000;
  return `${seconds.toLocaleString('pt-BR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
