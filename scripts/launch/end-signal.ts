const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const parentPollMs = 500;

/** Aborts when somebody asks for the end, or when who started this process is gone. */
export function endSignal(): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort();
  for (const name of names) process.on(name, end);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), parentPollMs).unref();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // a closed terminal
  return controller.signal;
}
