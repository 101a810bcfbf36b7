import type { ServerResponse } from 'node:http';
import type { Answer } from '@/e2e/stand-ins/llm/answer-question';
import type { Fault, FaultKind } from '@/e2e/stand-ins/llm/control';
import type { Finish, Protocol } from '@/e2e/stand-ins/llm/protocols';

const finishes: Partial<Record<FaultKind, Finish>> = {
  safety: 'filtered',
  block_reason: 'blocked',
  no_candidates: 'nothing',
  max_tokens: 'length',
  continuation: 'continued',
};

export function finishOf(kind: FaultKind | undefined): Finish {
  return (kind && finishes[kind]) ?? 'stop';
}

/** The text of an answer, as the fault leaves it. */
export function writeText(answer: Answer, kind: FaultKind | undefined): string {
  if (kind === 'empty') return '';
  if (kind === 'fenced') return `\`\`\`json\n${JSON.stringify(answer)}\n\`\`\``;
  return JSON.stringify({
    ...answer,
    ...(Array.isArray(answer.itens) && { itens: spoil(answer.itens, kind) }),
  });
}

function spoil(items: Answer[], kind: FaultKind | undefined): Answer[] {
  const [first, second, ...rest] = items;
  if (!first) return items;
  if (kind === 'unknown_category') return [{ ...first, categoria: 'OUTRA' }, ...items.slice(1)];
  if (kind === 'extra_keys') return [{ ...first, confianca: 1 }, ...items.slice(1)];
  if (kind === 'invented_id') return [{ ...first, id: 'inventado-1' }, ...items.slice(1)];
  if (kind === 'missing_id') return items.slice(1);
  if (kind === 'repeated_id') return [first, ...items.slice(1, -1), first];
  if (kind === 'swapped_ids' && second)
    return [{ ...first, id: second.id }, { ...second, id: first.id }, ...rest];
  return items;
}

type Broken = { response: ServerResponse; body: string; protocol: Protocol; fault: Fault };

/** Answers the way a broken connection or an unwilling server does. False when the fault is of another kind. */
export function breakConnection({ response, body, protocol, fault }: Broken): boolean {
  const isGemini = protocol.name === 'gemini';
  const send = (status: number, error: object, headers: Record<string, string> = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ error }));
  switch (fault.kind) {
    case 'rate_limit_body_delay':
      send(429, geminiError('RESOURCE_EXHAUSTED', 429, retryInfo(fault.delayMs ?? 200)));
      return true;
    case 'rate_limit_header':
      send(429, isGemini ? geminiError('RESOURCE_EXHAUSTED', 429) : openaiError('rate_limit_exceeded'), {
        'retry-after': String((fault.delayMs ?? 120_000) / 1000),
      });
      return true;
    case 'overloaded':
      send(503, isGemini ? geminiError('UNAVAILABLE', 503) : openaiError('server_error'));
      return true;
    case 'bad_key':
      if (isGemini) send(400, geminiError('INVALID_ARGUMENT', 400, keyInfo));
      else send(401, openaiError('invalid_api_key'));
      return true;
    case 'bad_request':
      send(400, isGemini ? geminiError('INVALID_ARGUMENT', 400) : openaiError('context_length_exceeded'));
      return true;
    case 'hang':
      return true;
    case 'reset':
      response.destroy();
      return true;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Portal da rede</h1>');
      return true;
    case 'truncated':
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(body.slice(0, Math.floor(body.length / 2)));
      return true;
    case 'slow_drip':
      drip(response, body);
      return true;
    default:
      return false;
  }
}

/** One character every 50 ms, for as long as somebody listens. */
function drip(response: ServerResponse, body: string) {
  response.writeHead(200, { 'content-type': 'application/json' });
  let at = 0;
  const timer = setInterval(() => {
    response.write(body.charAt(at));
    at += 1;
    if (at >= body.length) response.end();
  }, 50);
  response.on('close', () => clearInterval(timer));
}

function geminiError(status: string, code: number, ...details: object[]): object {
  return { code, message: `${status} da chave de alguém: AIza-segredo`, status, details };
}

function openaiError(code: string): object {
  return { message: `${code}: sk-segredo`, type: 'error', param: null, code };
}

function retryInfo(delayMs: number): object {
  return { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${delayMs / 1000}s` };
}

const keyInfo = {
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason: 'API_KEY_INVALID',
  domain: 'googleapis.com',
};
