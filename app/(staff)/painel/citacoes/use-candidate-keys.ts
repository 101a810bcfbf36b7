'use client';

import { useEffect, useRef } from 'react';

/** `a` and `p` press the buttons of the row that has the focus, or of the first; `j` and `k` walk the rows. */
export function useCandidateKeys() {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (event.key === 'j') moveFocus(list.current, 1);
      if (event.key === 'k') moveFocus(list.current, -1);
      if (event.key === 'a' || event.key === 'p') press(list.current, event.key);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return list;
}

/** When a row goes with the focus in it, the one that comes in its place takes the focus up. */
export function keepFocus(row: Element | null): void {
  const list = row?.parentElement;
  if (!row || !list) return;
  const at = [...list.children].indexOf(row);
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      approveButton(list.children[Math.min(at, list.children.length - 1)])?.focus();
  });
}

function press(list: Element | null, key: 'a' | 'p') {
  const rows = rowsOf(list);
  rows[Math.max(0, presentOf(rows))]?.querySelector<HTMLButtonElement>(`[data-key=${key}]`)?.click();
}

function moveFocus(list: Element | null, by: 1 | -1) {
  const rows = rowsOf(list);
  const present = presentOf(rows);
  const next = approveButton(rows[present < 0 ? 0 : present + by]);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const rowsOf = (list: Element | null) => [...(list?.children ?? [])];
const presentOf = (rows: Element[]) => rows.findIndex((row) => row.contains(document.activeElement));
const approveButton = (row: Element | undefined) => row?.querySelector<HTMLButtonElement>('[data-key=a]');
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select') !== null;
