import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Comparison } from '@/lib/overview/compare-weeks';
import { percentOf } from './percent-of';

/** The week in one sentence, computed: a share is named only when it moved beyond chance. */
export function WeekHeadline({ comparison, locale }: { comparison: Comparison; locale: Locale }) {
  const t = getTranslator(locale, 'overview');
  return (
    <header className="mb-10">
      <p className="text-sm font-medium text-accent">{t('eyebrow')}</p>
      <h1 className="mt-2 max-w-4xl text-balance text-display font-semibold">
        {headlineOf(comparison, locale)}
      </h1>
      {comparison.total === 0 && <p className="mt-3 max-w-prose text-muted">{t('emptyText')}</p>}
    </header>
  );
}

function headlineOf({ total, isComparable, mover }: Comparison, locale: Locale): string {
  const t = getTranslator(locale, 'overview');
  if (total === 0) return t('empty');
  if (!isComparable) return t('tooLittle');
  if (!mover) return t('steady');
  return t('headline', {
    category: mover.category,
    direction: mover.share > mover.previousShare ? 'up' : 'down',
    from: percentOf(mover.previousShare, locale),
    to: percentOf(mover.share, locale),
  });
}
