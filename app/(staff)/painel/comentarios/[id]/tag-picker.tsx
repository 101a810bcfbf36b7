'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Input } from '@/components/ui/input';

type TagOption = { code: string; explanation: string };
type TagPickerProps = {
  id: string;
  name: string;
  legend: string;
  options: TagOption[];
  chosen: readonly string[];
};

const never = () => () => {};

/** A list of boxes, those chosen at first on top; with scripts, a field that narrows it. */
export function TagPicker({ id, name, legend, options, chosen }: TagPickerProps) {
  const t = useTranslations('correction');
  const [wanted, setWanted] = useState('');
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const isChosen = ({ code }: TagOption) => chosen.includes(code);
  const words = fold(wanted).split(/\s+/);
  const isShown = ({ code, explanation }: TagOption) =>
    words.every((word) => fold(`${code} ${explanation}`).includes(word));
  const sorted = [...options.filter(isChosen), ...options.filter((option) => !isChosen(option))];
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">{legend}</legend>
      {hasScripts && (
        <Input
          id={id}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          aria-label={t('findTag', { list: legend })}
          placeholder={t('findTagHint')}
          autoComplete="off"
          className="mt-1.5"
        />
      )}
      <ul className="mt-1.5 max-h-56 overflow-y-auto rounded-md border border-line">
        {sorted.map((option) => (
          <li key={option.code} hidden={!isShown(option)}>
            <label className="flex min-h-11 items-start gap-2.5 px-3 py-2 text-sm hover:bg-sunken">
              <input
                type="checkbox"
                name={name}
                value={option.code}
                defaultChecked={isChosen(option)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {option.code}
                <span className="block text-muted" lang="pt-BR">
                  {option.explanation}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
