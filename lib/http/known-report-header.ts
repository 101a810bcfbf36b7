/** What proxy.ts tells the rewrites of next.config.ts: the address names a week or an artist that has a report. */
export const knownReportHeader = 'x-known-report';
