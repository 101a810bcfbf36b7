import type { ComponentProps } from 'react';
import { CategoryBadge } from '@/components/categories/category-badge';
import { Stat } from '@/components/ui/stat';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Comparison, Share } from '@/lib/overview/compare-weeks';
import { percentOf } from './percent-of';

type WeekFiguresProps = { comparison: Comparison; locale: Locale };

export function WeekFigures({ comparison, locale }: WeekFiguresProps) {
  const t = getTranslator(locale, 'overview');
  const categoryName = getTranslator(locale, 'categories');
  const number = new Intl.NumberFormat(locale);
  const { total, previousTotal, spam, shares } = comparison;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-8 md:grid-cols-3 xl:grid-cols-6">
      <Stat
        label={t('comments')}
        value={number.format(total)}
        detail={t('before', { value: number.format(previousTotal) })}
      />
      {shares.map((share) => (
        <Stat
          key={share.category}
          label={<BadgeLine category={share.category} label={categoryName(share.category)} />}
          value={total === 0 ? '–' : percentOf(share.share, locale)}
          detail={previousTotal === 0 ? t('before', { value: '–' }) : changeText(share, locale)}
        />
      ))}
      <Stat
        label={<BadgeLine category="spam" label={t('spam')} />}
        value={number.format(spam)}
        detail={t('before', { value: number.format(comparison.previousSpam) })}
      />
    </dl>
  );
}

/** A line as high as plain text, so that the figures below stand on one line. */
function BadgeLine(badge: ComponentProps<typeof CategoryBadge>) {
  return (
    <span className="flex">
      <CategoryBadge {...badge} />
    </span>
  );
}

function changeText({ share, previousShare }: Share, locale: Locale): string {
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return getTranslator(locale, 'overview')('change', {
    points: points.format((share - previousShare) * 100),
  });
}
