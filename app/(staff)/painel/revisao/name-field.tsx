'use client';

import { useEffect, useState } from 'react';
import { suggestNames } from './actions';
import { Combobox } from './combobox';

type NameFieldProps = {
  of: 'artist' | 'release';
  id: string;
  name: string;
  label: string;
  value: string;
  /** The artist whose releases come first. */
  artist: string;
  onChange: (value: string) => void;
  onLeave: () => void;
};

const pauseMs = 120;

/** An artist or a release: one the catalogue knows, or a new one. */
export function NameField({ of, id, name, label, value, artist, onChange, onLeave }: NameFieldProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const [found, setFound] = useState<{ text: string; names: string[] }>({ text: '', names: [] });

  useEffect(() => {
    if (!asked) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const names = await suggestNames({ of, text: asked, artist }).catch(() => []);
      if (!isOver) setFound({ text: asked, names });
    }, pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked, artist, of]);

  // Only what was found for what stands there: Enter must never pick an answer to an older text.
  const names = found.text === value ? found.names : [];
  return (
    <Combobox
      id={id}
      name={name}
      label={label}
      text={value}
      choices={names.filter((each) => each !== value).map((each) => ({ value: each }))}
      onText={(text) => {
        onChange(text);
        setAsked(text.trim() ? text : null);
      }}
      onPick={onChange}
      onLeave={onLeave}
    />
  );
}
