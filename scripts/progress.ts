const width = 30;

/** A bar with counts, rate and time left; on a terminal it redraws itself, elsewhere it speaks at the end. */
export function showProgress(label: string): (done: number, total: number) => void {
  const startedAt = Date.now();
  return (done, total) => {
    const seconds = Math.max((Date.now() - startedAt) / 1_000, 0.001);
    const rate = done / seconds;
    const filled = Math.round((width * done) / Math.max(total, 1));
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    const left = Math.ceil((total - done) / Math.max(rate, 0.001));
    const line = `${label} ${bar} ${done}/${total}, ${Math.round(rate)}/s, ${done < total ? `faltam ${left} s` : `${seconds.toFixed(1)} s`}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${done < total ? '' : '\n'}`);
    else if (done >= total) console.log(line);
  };
}
