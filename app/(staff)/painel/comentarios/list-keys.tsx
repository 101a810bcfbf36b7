'use client';

import { useEffect } from 'react';
import { Kbd } from '@/components/ui/kbd';

type ListKeysProps = { labels: { search: string; move: string; open: string } };

/** `/` goes to the search, `j` and `k` walk the list; Enter opens because what has the focus is a link. */
export function ListKeys({ labels }: ListKeysProps) {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <ul className="hidden gap-4 md:flex">
      <li>
        <Kbd>/</Kbd> {labels.search}
      </li>
      <li>
        <Kbd>j</Kbd> <Kbd>k</Kbd> {labels.move}
      </li>
      <li>
        <Kbd>Enter</Kbd> {labels.open}
      </li>
    </ul>
  );
}

function onKeyDown(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('q')?.focus();
  }
  if (event.key === 'j') moveFocus(1);
  if (event.key === 'k') moveFocus(-1);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function moveFocus(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>('[data-comment-link]')];
  const row = document.activeElement?.closest('li:has([data-comment-link])');
  const present = links.findIndex((link) => row?.contains(link));
  const next = links[present < 0 ? 0 : present + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
