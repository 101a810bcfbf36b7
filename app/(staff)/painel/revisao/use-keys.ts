'use client';

import { useEffect, useRef, type Dispatch } from 'react';
import { categories } from '@/lib/text/categories';
import type { Step } from './desk-state';

const steps: Record<string, Step> = {
  j: { type: 'move', by: 1 },
  k: { type: 'move', by: -1 },
  s: { type: 'skip' },
  f: { type: 'flag' },
  u: { type: 'undo' },
  x: { type: 'select' },
};
const fields: Record<string, string> = {
  t: 'revisao-tag',
  e: 'revisao-artista',
  n: 'revisao-nota',
  '/': 'q',
};

type Keys = { isOn: boolean; dispatch: Dispatch<Step>; showSheet: () => void };

/** One key a step, wherever the focus is but in a field. */
export function useKeys({ isOn, dispatch, showSheet }: Keys) {
  const sheet = useRef(showSheet);
  useEffect(() => {
    sheet.current = showSheet;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter') return onEnter(event, dispatch);
      if (!isOn || event.ctrlKey || isTyping(event.target)) return;
      const category = categories[Number(event.key) - 1];
      const field = fields[event.key];
      const step = steps[event.key] ?? (category && { type: 'choose', category });
      if (!step && !field && event.key !== '?') return;
      event.preventDefault();
      if (step) dispatch(step);
      if (field) enter(field);
      if (event.key === '?') sheet.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn, dispatch]);
}

/** What stands in a line is selected: typing replaces it. */
function enter(id: string) {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** In a field Enter is the field's, with Ctrl it confirms; on a button or link it presses that. */
function onEnter(event: KeyboardEvent, dispatch: Dispatch<Step>) {
  const isOwn = isTyping(event.target) || isPressable(event.target);
  if (event.shiftKey || event.repeat || (isOwn && !event.ctrlKey) || isElsewhere(event.target)) return;
  event.preventDefault();
  dispatch({ type: 'confirm' });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;
}

const isPressable = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a[href], button, summary') !== null;

/** The filters above the desk are a form of their own. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=search]') !== null;
