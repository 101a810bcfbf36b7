import { LocalTime } from '@/components/comments/local-time';
import { Card } from '@/components/ui/card';
import { Stat } from '@/components/ui/stat';
import type { Backlog } from '@/db/queries/pipeline-health';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { countedTo } from '@/lib/overview/list-attention';
import { countText } from './count-text';

/** What waits now, and since when. */
export function QueueFigures({ backlog, locale }: { backlog: Backlog; locale: Locale }) {
  const t = getTranslator(locale, 'pipeline');
  const queues = [
    { name: t('queues.pending'), count: backlog.pending, oldest: backlog.oldestPending },
    { name: t('queues.model'), count: backlog.modelQueue, oldest: backlog.oldestInModelQueue },
    { name: t('queues.review'), count: backlog.inReview, oldest: backlog.oldestInReview },
  ];
  return (
    <Card title={t('queues.title')}>
      <dl className="grid gap-6 sm:grid-cols-3">
        {queues.map(({ name, count, oldest }) => (
          <Stat
            key={name}
            label={name}
            value={countText({ count: Math.min(count, countedTo), isMore: count > countedTo }, locale)}
            detail={
              oldest
                ? t.rich('queues.since', { time: () => <LocalTime at={oldest} locale={locale} /> })
                : t('queues.nothing')
            }
          />
        ))}
      </dl>
    </Card>
  );
}
