import type * as z from 'zod/mini';
import { answerSchema, sentenceSchema, stageSchema, type ShownAnswer, type Stage } from './wire-event';

export type Progress =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'told'; paragraphs: string[] }
  | { kind: 'done'; answer: ShownAnswer }
  | { kind: 'failed' };

/** Tells how the answer comes about by the server's events; returns what ends it. */
export function followAnswer(id: string, tell: (progress: Progress) => void): () => void {
  const events = new EventSource(`/api/perguntas/${id}/eventos`);
  const paragraphs: string[] = [];
  const finish = (progress: Progress) => {
    events.close();
    tell(progress);
  };
  events.addEventListener('etapa', ({ data }) => {
    const parsed = parse(stageSchema, data);
    if (parsed) tell({ kind: 'stage', stage: parsed.etapa });
  });
  events.addEventListener('frase', ({ data }) => {
    const parsed = parse(sentenceSchema, data);
    if (!parsed) return;
    const { paragrafo, texto } = parsed;
    paragraphs[paragrafo] = [paragraphs[paragrafo], texto].filter(Boolean).join(' ');
    tell({ kind: 'told', paragraphs: [...paragraphs] });
  });
  events.addEventListener('fim', ({ data }) => {
    const answer = parse(answerSchema, data);
    finish(answer ? { kind: 'done', answer } : { kind: 'failed' });
  });
  events.addEventListener('falha', () => finish({ kind: 'failed' }));
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) finish({ kind: 'failed' }); // refused: it does not try again by itself
  });
  return () => events.close();
}

function parse<T>(schema: z.ZodMiniType<T>, data: unknown): T | null {
  try {
    return schema.parse(JSON.parse(String(data)));
  } catch {
    return null;
  }
}
