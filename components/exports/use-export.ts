'use client';

import { useRef, useState } from 'react';
import { fetchFile, type WhyNoFile } from '@/components/exports/fetch-file';

type ExportState = { kind: 'idle' | 'making' | 'done' } | { kind: 'none'; why: WhyNoFile };

/** Until then the browser has begun to save it. */
const keptForMs = 60_000;

/** One file at a time, from the click to the browser's saving it. It goes on when its page is left inside the app. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const leaving = useRef<AbortController>(null);

  async function take(href: string) {
    leaving.current?.abort();
    const mine = new AbortController();
    leaving.current = mine;
    setState({ kind: 'making' });
    const file = await fetchFile(href, mine.signal);
    if (file.kind === 'file') save(file);
    if (leaving.current !== mine) return;
    if (file.kind === 'none') return setState(file);
    setState({ kind: file.kind === 'file' ? 'done' : 'idle' });
  }

  return { state, take, stop: () => leaving.current?.abort() };
}

function save({ content, name }: { content: Blob; name: string }) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}
