import { eventStream } from '@/lib/http/event-stream';
import { splitSentences } from '@/lib/insights/state/list-statements';
import { watchAnswer } from '@/lib/insights/watch-answer';

/** The `Last-Event-ID` of who has seen the end: a browser connects again after every stream, also a complete one. */
export const endId = 'fim';

/**
 * `etapa` while the answer comes about, then `frase` by `frase` what has been checked, then `fim` with all of it; or
 * `falha`, after which the same question may be followed again.
 */
export function streamAnswer(own: { id: string; askedBy: string }): Response {
  return eventStream(({ send, close }) =>
    watchAnswer(own, (seen) => {
      if (seen.kind === 'stage') return send({ name: 'etapa', data: { etapa: seen.stage } });
      if (seen.kind === 'failure') send({ name: 'falha', id: endId, data: {} });
      else {
        for (const sentence of listSentences(seen.answer.resposta)) send({ name: 'frase', data: sentence });
        send({ name: 'fim', id: endId, data: seen.answer });
      }
      close();
    }),
  );
}

function listSentences(answer: string): { paragrafo: number; texto: string }[] {
  return answer
    .split('\n')
    .flatMap((paragraph, paragrafo) => splitSentences(paragraph).map((texto) => ({ paragrafo, texto })));
}
