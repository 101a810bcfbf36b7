/** Loaded before a service (`node --import`): when its launcher is killed, nobody else would tell it to end. */
const parent = process.ppid;
const pollMs = 500;

const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, pollMs).unref();
