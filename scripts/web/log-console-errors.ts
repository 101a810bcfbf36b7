import { log } from '@/lib/log';

/**
 * Next prints what a page or an action throws as it is, and the error of a query carries its parameters: comment
 * text, addresses. Through the log only what went wrong and where remains.
 */
export function logConsoleErrors(): void {
  console.error = (...args: unknown[]) => {
    const error = args.find((arg) => arg instanceof Error);
    log.error({ err: error }, 'a page or action failed');
  };
}
