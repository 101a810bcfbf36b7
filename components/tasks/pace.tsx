'use client';

import { useTranslations } from 'next-intl';
import { estimateRate } from '@/lib/stats/estimate-rate';

/** How fast a long work goes and how long it still takes, as far as that can be told. */
export function Pace(progress: { done: number; total: number; elapsedMs: number }) {
  const t = useTranslations('batch');
  const estimate = estimateRate(progress);
  if (!estimate) return progress.done < progress.total && t('waiting');
  const { perSecond, secondsLeft } = estimate;
  const rate = t('rate', { rate: perSecond < 10 ? perSecond : Math.round(perSecond) });
  if (secondsLeft === 0) return rate;
  const left =
    secondsLeft < 90
      ? t('secondsLeft', { seconds: secondsLeft })
      : t('minutesLeft', { minutes: Math.round(secondsLeft / 60) });
  return `${rate} · ${left}`;
}
