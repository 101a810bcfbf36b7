import type { Evidence } from '@/lib/summary/facts';
import type { SummaryTexts } from '@/lib/summary/summary-text';
import { chooseQuotes, outlineWeek } from '@/lib/summary/write/outline';
import { writeEnglish } from '@/lib/summary/write/write-english';
import { writePortuguese } from '@/lib/summary/write/write-portuguese';

/** The summary by rule: of the same week always the same, and told by what happened in it. */
export function writeTexts(evidence: Evidence): SummaryTexts {
  const outline = outlineWeek(evidence.facts);
  const quotes = chooseQuotes(evidence);
  return {
    'pt-BR': { ...writePortuguese(outline), quotes },
    en: { ...writeEnglish(outline), quotes },
  };
}
