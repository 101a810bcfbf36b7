'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { foldText } from '@/lib/text/fold';
import { Combobox } from './combobox';
import type { Tag } from './draft';

type TagFieldProps = { tags: Tag[]; approved: Tag[]; onChange: (tags: Tag[]) => void; onLeave: () => void };

const shown = 8;

export function TagField({ tags, approved, onChange, onLeave }: TagFieldProps) {
  const t = useTranslations('review');
  const [text, setText] = useState('');
  const present = new Set(tags.map(({ code }) => code));
  const found = findTags(
    approved.filter(({ code }) => !present.has(code)),
    text,
  );
  const add = (code: string) => {
    const tag = approved.find((each) => each.code === code);
    if (tag) onChange([...tags, tag]);
    setText('');
  };
  return (
    <fieldset>
      <legend className="text-sm text-muted">{t('tags')}</legend>
      {tags.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag.code}>
              <label className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full border border-line bg-sunken px-2.5 text-sm has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent">
                <input
                  type="checkbox"
                  name="tag"
                  value={tag.code}
                  checked
                  onChange={() => onChange(tags.filter(({ code }) => code !== tag.code))}
                  className="size-3.5 accent-accent"
                />
                <span title={tag.explanation} className="[overflow-wrap:anywhere]">
                  {tag.code}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-1.5">
        <Combobox
          id="revisao-tag"
          name="nova_tag"
          label={t('addTag')}
          text={text}
          choices={found.map(({ code, explanation }) => ({ value: code, detail: explanation }))}
          onText={setText}
          onPick={add}
          onLeave={onLeave}
        />
      </div>
    </fieldset>
  );
}

/** All words must be in the code or the explanation; codes that begin so come first. */
function findTags(tags: Tag[], text: string): Tag[] {
  const words = foldText(text)
    .split(/[\s_]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const matches = tags.filter(({ code, explanation }) => {
    const all = foldText(`${code} ${explanation}`);
    return words.every((word) => all.includes(word));
  });
  const isPrefix = ({ code }: Tag) => Number(code.startsWith(words.join('_')));
  return matches.toSorted((a, b) => isPrefix(b) - isPrefix(a)).slice(0, shown);
}
