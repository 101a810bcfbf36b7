import type { ServerResponse } from 'node:http';

type Problem = { title: string; status: number; detail: string; code: string };

/** Answers as the API's routes do, before any of them is reached. */
export function sendProblem(response: ServerResponse, { title, status, detail, code }: Problem): void {
  const requestId = response.getHeader('x-request-id');
  response.statusCode = status;
  response.setHeader('content-type', 'application/problem+json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify({ type: 'about:blank', title, status, detail, code, requestId }));
}
