'use client';

import { useId, useState, type KeyboardEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Input } from '@/components/ui/input';

type Choice = { value: string; detail?: string };
type ComboboxProps = {
  id: string;
  name: string;
  label: string;
  text: string;
  choices: Choice[];
  onText: (text: string) => void;
  onPick: (value: string) => void;
  /** Enter where nothing can be picked. */
  onLeave: () => void;
};

/** A text field with suggestions, after the ARIA pattern; without scripts it is a plain field. */
export function Combobox({ id, name, label, text, choices, onText, onPick, onLeave }: ComboboxProps) {
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(0);
  const shown = isOpen ? choices : [];
  const active = Math.min(at, shown.length - 1);

  function pick(value: string) {
    onPick(value);
    setIsOpen(false);
    setAt(0);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const chosen = shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      if (shown.length > 0)
        setAt((active + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length);
    }
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      if (chosen && text.trim()) pick(chosen.value);
      else leave(event);
    }
    if (event.key === 'Escape') leave(event);
  }

  function leave(event: KeyboardEvent<HTMLInputElement>) {
    setIsOpen(false);
    event.currentTarget.blur();
    onLeave();
  }

  return (
    <div className="relative">
      <Input
        id={id}
        name={name}
        role="combobox"
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-activedescendant={shown[active] ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={200}
        placeholder={label}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setIsOpen(true);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsOpen(false)}
      />
      {shown.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label={label}
          className="absolute z-20 mt-1 max-h-64 w-full overflow-y-auto rounded-md border border-line bg-surface py-1 text-sm shadow-lg"
        >
          {shown.map(({ value, detail }, index) => (
            <li
              key={value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classNames('cursor-pointer px-3 py-1.5', index === active && 'bg-sunken')}
              onPointerDown={(event) => {
                event.preventDefault(); // the field keeps the focus
                pick(value);
              }}
            >
              <span className="block font-medium [overflow-wrap:anywhere]">{value}</span>
              {detail && <span className="block text-muted">{detail}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
