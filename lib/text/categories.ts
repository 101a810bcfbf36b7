import { foldText } from '@/lib/text/fold';

export const categories = ['elogio', 'critica', 'sugestao', 'duvida', 'spam'] as const;
export type Category = (typeof categories)[number];

/** What listeners have to say: all but SPAM, which is shown apart and is part of no share. */
export const opinions = categories.filter((category) => category !== 'spam');

const wireNames = {
  elogio: 'ELOGIO',
  critica: 'CRÍTICA',
  sugestao: 'SUGESTÃO',
  duvida: 'DÚVIDA',
  spam: 'SPAM',
} as const satisfies Record<Category, string>;
export type WireCategory = (typeof wireNames)[Category];

/** The accented capitals the wire and the screen show. */
export function toWireCategory(category: Category): WireCategory {
  return wireNames[category];
}

/** Reads a category in any case, with or without accents; null when it is none. */
export function parseCategory(value: string): Category | null {
  const folded = foldText(value.trim());
  return categories.find((category) => category === folded) ?? null;
}
