'use client';

import { useEffect, useState, type Dispatch } from 'react';
import * as z from 'zod/mini';
import { confirmDecision, skip, takeUp, undoLast } from './actions';
import type { Op, Step } from './desk-state';
import type { Decision } from './draft';

const patienceMs = 20_000;
const longestPauseMs = 15_000;

/**
 * Sends what the person decided, one after the other, again and again until the server has answered: a decision sent
 * twice counts once. Returns whether it goes wrong just now, and a way to try at once.
 */
export function useOutbox(outbox: Op[], dispatch: Dispatch<Step>) {
  const [attempt, setAttempt] = useState(0);
  const [failedKey, setFailedKey] = useState<number | null>(null);
  const [head] = outbox;
  const isFailing = head !== undefined && head.key === failedKey;

  useEffect(() => {
    if (!head) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tryAgain = () => setAttempt((last) => last + 1);
    deliver(head).then(
      (answer) => {
        if (!isOver) dispatch({ type: 'sent', key: head.key, answer });
      },
      () => {
        if (isOver) return;
        if (head.type === 'undo')
          return dispatch({
            type: 'sent',
            key: head.key,
            answer: { kind: 'refused', why: 'unreachable' },
          });
        setFailedKey(head.key);
        timer = setTimeout(tryAgain, Math.min(longestPauseMs, 500 * 2 ** Math.min(attempt, 5)));
      },
    );
    const onOnline = () => {
      if (timer) tryAgain(); // else it is under way
    };
    window.addEventListener('online', onOnline);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
    };
    // One delivery an operation and attempt; the list behind it may grow meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [head?.key, attempt]);

  return { isFailing, tryNow: () => setAttempt((last) => last + 1) };
}

async function deliver(op: Op) {
  const answer = op.type === 'confirm' ? confirmDecision(op.id, op.decision) : deliverOther(op);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patienceMs);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function deliverOther(op: Exclude<Op, { type: 'confirm' }>) {
  if (op.type === 'undo') return op.target?.type === 'skip' ? takeUp(op.target.id) : undoLast(op.target?.id);
  await skip(op.id);
  return null;
}

const storedSchema = z.array(z.object({ id: z.string(), decision: z.custom<Decision>() }));
const storageKey = (userId: string) => `revisao:${userId}`;

/** Keeps unsent decisions of this tab over a reload, a sign-in or a crash, and asks before the page is left. */
export function useKeptDecisions(userId: string, outbox: Op[], options: KeptOptions) {
  const { dispatch, question } = options;
  const [isRead, setIsRead] = useState(false);

  useEffect(() => {
    const ops = readStored(storageKey(userId));
    if (ops.length > 0) dispatch({ type: 'kept', ops });
    // eslint-disable-next-line react-hooks/set-state-in-effect -- storage exists in the browser only
    setIsRead(true);
  }, [userId, dispatch]);

  useEffect(() => {
    if (!isRead) return;
    const unsent = outbox.flatMap((op) =>
      op.type === 'confirm' ? [{ id: op.id, decision: op.decision }] : [],
    );
    if (unsent.length > 0) sessionStorage.setItem(storageKey(userId), JSON.stringify(unsent));
    else sessionStorage.removeItem(storageKey(userId));
  }, [isRead, outbox, userId]);

  const hasUnsent = outbox.length > 0;
  useEffect(() => {
    if (!hasUnsent) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!link || link.closest('[data-desk]') || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [hasUnsent, question]);
}
type KeptOptions = { dispatch: Dispatch<Step>; question: string };

function readStored(key: string) {
  try {
    return storedSchema.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  } catch {
    return []; // not ours, or from an older version
  }
}
