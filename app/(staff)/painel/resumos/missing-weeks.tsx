import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Week } from '@/lib/report/week';
import { StepButton } from './step-button';

/** Weeks that are over and have no summary yet, for those who may have one written. */
export function MissingWeeks({ weeks, locale }: { weeks: Week[]; locale: Locale }) {
  const t = getTranslator(locale, 'summaries');
  if (weeks.length === 0) return null;
  return (
    <div className="mb-8">
      <Card title={t('missing')}>
        <ul className="space-y-3">
          {weeks.map(({ id, number, year }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <span>{t('weekOf', { number, year: String(year) })}</span>
              <StepButton step="write" week={id} version={0} label={t('write')} busy={t('writing')} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
