import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Attention } from '@/lib/overview/list-attention';
import { explainDetail } from './classificacao/explain-detail';
import { countText } from './count-text';
import { disputesPath, reviewPath } from './revisao/review-href';

type AttentionListProps = { attention: Attention[]; locale: Locale };

/** Null where there is no page for it. */
const places: Record<Attention['kind'], string | null> = {
  failedRuns: null,
  failedTasks: null,
  failedComments: '/painel/comentarios?status=falha',
  modelPaused: '/painel/classificacao',
  budgetSpent: '/painel/classificacao',
  unseenAlerts: '/painel/alertas?situacao=novo',
  latePending: '/painel/comentarios?status=pendente&ordem=antigos',
  lateReview: reviewPath,
  disputes: disputesPath,
  proposedTags: '/painel/tags',
};

/** One sentence a matter, each a way to it; nothing at all while all is well. */
export function AttentionList({ attention, locale }: AttentionListProps) {
  const t = getTranslator(locale, 'pipeline');
  if (attention.length === 0) return null;
  return (
    <Card title={t('attention.title', { count: attention.length })}>
      <ul className="divide-y divide-line">
        {attention.map((matter) => (
          <li key={matter.kind} className="py-2 first:pt-0 last:pb-0">
            <Matter place={places[matter.kind]}>{sentenceOf(matter, locale)}</Matter>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Matter({ place, children }: { place: string | null; children: string }) {
  if (!place) return children;
  return (
    <Link
      href={place}
      prefetch={false}
      className="underline decoration-line underline-offset-4 hover:decoration-ink"
    >
      {children}
    </Link>
  );
}

function sentenceOf(matter: Attention, locale: Locale): string {
  const t = getTranslator(locale, 'pipeline');
  if (matter.kind === 'budgetSpent') return t('attention.budgetSpent');
  if (matter.kind === 'modelPaused') {
    const why = getTranslator(locale, 'classification')(`use.why.${explainDetail(matter.detail)}`);
    return t('attention.modelPaused', { why });
  }
  const { kind, count } = matter;
  return t(`attention.${kind}`, { count, n: countText(matter, locale) });
}
