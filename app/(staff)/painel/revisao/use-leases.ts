'use client';

import { useEffect, useRef, useState, type Dispatch } from 'react';
import type { ReviewSearch } from '@/lib/review/review-search';
import { release, renew, takeMore } from './actions';
import type { Desk, Step } from './desk-state';

const renewEveryMs = 60_000;
const idleAfterMs = 5 * 60_000;
const fewLeft = 7;
const askAgainMs = 3_000;

type Leases = { desk: Desk; search: ReviewSearch; until: string | null; dispatch: Dispatch<Step> };

/** Takes more before the list runs out, keeps what it shows while the person is there, gives it back afterwards. */
export function useLeases({ desk, search, until, dispatch }: Leases) {
  const held = useRef<{ ids: string[]; until: string | null }>({ ids: [], until });
  const ids = desk.items.map(({ id }) => id);
  useEffect(() => {
    held.current.ids = ids;
  });

  const isLow = ids.length < fewLeft;
  const lastKnown = ids.join();
  const isAsking = useRef(false);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (!isLow || isAsking.current) return;
    isAsking.current = true;
    takeMore(search, held.current.ids).then(
      ({ items, progress, until: next }) => {
        isAsking.current = false;
        held.current.until = next ?? held.current.until;
        dispatch({ type: 'arrived', items, progress });
      },
      () => {
        isAsking.current = false;
        setTimeout(() => setFailures((last) => last + 1), askAgainMs);
      },
    );
  }, [isLow, lastKnown, failures, search, dispatch]);

  useEffect(() => {
    const leases = held.current;
    let lastSign = Date.now();
    const sign = () => {
      lastSign = Date.now();
    };
    const timer = setInterval(() => {
      if (document.hidden || Date.now() - lastSign > idleAfterMs) return;
      const asked = leases.ids;
      renew(asked).then(
        (renewed) => {
          leases.until = renewed.until ?? leases.until;
          dispatch({ type: 'lost', ids: asked.filter((id) => !renewed.held.includes(id)) });
        },
        () => undefined, // the next minute tells
      );
    }, renewEveryMs);
    const leave = () => {
      // The call may not outlive the page: the leases end by themselves then.
      if (leases.ids.length > 0) release(leases.ids, leases.until ?? undefined).catch(() => undefined);
    };
    for (const event of ['keydown', 'pointerdown']) document.addEventListener(event, sign);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      for (const event of ['keydown', 'pointerdown']) document.removeEventListener(event, sign);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [dispatch]);
}
