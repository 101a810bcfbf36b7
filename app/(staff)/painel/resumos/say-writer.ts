import type { Translator } from '@/i18n/translator';
import type { WireSummary } from '@/lib/summary/wire-summary';

/** By rule, by the model or by whom. */
export function sayWriter(
  { escrito_por, autor }: Pick<WireSummary, 'escrito_por' | 'autor'>,
  t: Translator<'summaries'>,
): string {
  return t(`writers.${escrito_por}`, { author: autor ?? '' });
}
