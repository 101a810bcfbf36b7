/** Loaded before a service (`node --import`): when its launcher is killed, nobody else would tell it to end. */
const startedBy = process.ppid;
const pollMs = 500;

const timer = setInterval(() => {
  if (process.ppid === startedBy) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, pollMs).unref();
export {};
