import { CategoryBadge } from '@/components/categories/category-badge';
import { Confidence } from '@/components/comments/confidence';
import { StatusBadge } from '@/components/comments/status-badge';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CommentView } from '@/lib/comments/get-comment-view';
import { ProbabilityBars } from './probability-bars';

type PresentDecisionProps = CommentView & { locale: Locale };

/** What holds now. After a person's decision the bars show what the last model had computed. */
export function PresentDecision({ comment, history, tags, locale }: PresentDecisionProps) {
  const t = getTranslator(locale, 'comment');
  const { category, confidence, modelVersion, status } = comment;
  const latest = history.at(0);
  const machine = history.find(({ decidedBy }) => decidedBy !== 'human');
  const probabilities = history.find((entry) => entry.probabilities)?.probabilities;
  return (
    <Card
      title={t('decision')}
      action={<StatusBadge status={status} locale={locale} />}
      className="self-start"
    >
      {!category && <p className="text-muted">{t('undecided')}</p>}
      {category && (
        <p className="text-2xl tracking-tight">
          <CategoryBadge category={category} label={getTranslator(locale, 'categories')(category)} />
        </p>
      )}
      {status === 'em_revisao' && latest?.reviewReason && (
        <p className="mt-1 text-sm text-accent">
          {t('reason', { reason: t(`reasons.${latest.reviewReason}`) })}
        </p>
      )}
      {confidence !== null && (
        <p className="mt-1 text-sm text-muted">
          <Confidence value={confidence} label={t('confidence')} locale={locale} />
        </p>
      )}
      {probabilities && (
        <ProbabilityBars title={t('probabilities')} probabilities={probabilities} locale={locale} />
      )}
      <h3 className="mt-6 text-sm text-muted">{t('tags')}</h3>
      {tags.length === 0 && <p className="mt-1 text-sm">{t('noTags')}</p>}
      <ul className="mt-1 space-y-2 text-sm">
        {tags.map(({ code, explanation }) => (
          <li key={code}>
            <span className="font-medium [overflow-wrap:anywhere]">{code}</span>
            <span className="block text-muted">{explanation}</span>
          </li>
        ))}
      </ul>
      {modelVersion && (
        <p className="mt-6 text-sm text-muted [overflow-wrap:anywhere]">
          {machine ? t(`by.${machine.decidedBy}`) : t('model')}: {modelVersion}
        </p>
      )}
    </Card>
  );
}
