import { Card } from '@/components/ui/card';
import { Stat } from '@/components/ui/stat';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ClassificationStatus } from '@/lib/classification/get-classification-status';
import { formatPercent } from './format-percent';

type ThresholdFiguresProps = { status: ClassificationStatus; locale: Locale };

export function ThresholdFigures({ status, locale }: ThresholdFiguresProps) {
  const t = getTranslator(locale, 'classification');
  const { learner, chosen, policyInForce } = status;
  const { askBelow, reviewBelow, figures, version } = learner;
  const never = askBelow >= 1;
  const target = formatPercent(chosen.targetPrecision, locale);
  const isIdle = policyInForce !== 'cascata';
  return (
    <Card title={t('thresholds.title')}>
      <dl className="grid grid-cols-1 gap-6 sm:grid-cols-2 xl:grid-cols-4">
        <Stat
          label={t('thresholds.asks')}
          value={never ? t('thresholds.asksNever') : formatPercent(askBelow, locale)}
          detail={
            <>
              {t(never ? 'thresholds.asksNeverText' : 'thresholds.asksText', { target })}
              {isIdle && <span className="mt-1 block">{t('thresholds.asksIdle')}</span>}
            </>
          }
        />
        <Stat
          label={t('thresholds.review')}
          value={formatPercent(reviewBelow, locale)}
          detail={t('thresholds.reviewText')}
        />
        <Stat
          label={t('thresholds.accuracy')}
          value={formatPercent(figures.accuracy, locale)}
          detail={t('thresholds.accuracyText', { folds: figures.folds })}
        />
        <Stat
          label={t('thresholds.examples')}
          value={new Intl.NumberFormat(locale).format(figures.examples)}
        />
      </dl>
      <p className="mt-6 text-sm text-muted [overflow-wrap:anywhere]">
        {t('thresholds.version', { version })}
      </p>
    </Card>
  );
}
