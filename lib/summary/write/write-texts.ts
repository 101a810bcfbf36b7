import type { Evidence } from '@/lib/summary/facts';
import type { SummaryTexts } from '@/lib/summary/summary-text';
import { composeText } from '@/lib/summary/write/compose-text';
import { chooseQuotes, outlineWeek } from '@/lib/summary/write/outline';
import { english } from '@/lib/summary/write/english';
import { portuguese } from '@/lib/summary/write/portuguese';

/** The summary by rule: of the same week always the same, and told by what happened in it. */
export function writeTexts(evidence: Evidence): SummaryTexts {
  const outline = outlineWeek(evidence.facts);
  const quotes = chooseQuotes(evidence);
  return {
    'pt-BR': { ...composeText(portuguese, outline), quotes },
    en: { ...composeText(english, outline), quotes },
  };
}
