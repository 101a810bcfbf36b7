'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';

const rows = [
  { keys: ['j', 'k'], text: 'move' },
  { keys: ['1', '–', '5'], text: 'category' },
  { keys: ['Enter'], text: 'confirm' },
  { keys: ['Ctrl', 'Enter'], text: 'confirmInField' },
  { keys: ['t'], text: 'tag' },
  { keys: ['e'], text: 'artist' },
  { keys: ['n'], text: 'note' },
  { keys: ['f'], text: 'flag' },
  { keys: ['s'], text: 'skip' },
  { keys: ['u'], text: 'undo' },
  { keys: ['x'], text: 'select' },
  { keys: ['/'], text: 'search' },
  { keys: ['Esc'], text: 'leave' },
  { keys: ['?'], text: 'sheet' },
] as const;

type KeySheetProps = {
  dialog: RefObject<HTMLDialogElement | null>;
  isOn: boolean;
  setIsOn: (isOn: boolean) => void;
};

/** All keys, and the way to switch single letters off for those whose software sends them by itself. */
export function KeySheet({ dialog, isOn, setIsOn }: KeySheetProps) {
  const t = useTranslations('review');
  return (
    <dialog
      ref={dialog}
      aria-labelledby="revisao-teclas"
      className="w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-6 text-ink backdrop:bg-black/40"
    >
      <h2 id="revisao-teclas" className="text-lg font-semibold tracking-tight">
        {t('keys.title')}
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2 text-sm">
        {rows.map(({ keys, text }) => (
          <div key={text} className="contents">
            <dt className="whitespace-nowrap">
              {keys.map((key) => (key === '–' ? <span key={key}> – </span> : <Kbd key={key}>{key}</Kbd>))}
            </dt>
            <dd>{t(`keys.${text}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => setIsOn(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('keys.letters')}
      </label>
      <form method="dialog" className="mt-5">
        <Button type="submit">{t('keys.close')}</Button>
      </form>
    </dialog>
  );
}
