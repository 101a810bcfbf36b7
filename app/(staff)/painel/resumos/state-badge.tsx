import { Badge } from '@/components/ui/badge';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { SummaryState } from '@/lib/summary/wire-summary';

const tones = { rascunho: 'danger', aprovado: 'accent', enviado: 'neutral' } as const;

export function StateBadge({ state, locale }: { state: SummaryState; locale: Locale }) {
  return <Badge tone={tones[state]}>{getTranslator(locale, 'summaries')(`states.${state}`)}</Badge>;
}
