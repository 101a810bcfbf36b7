import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireSuppression } from '@/lib/mail/list-suppressions';
import { LiftForm } from './lift-form';

type SuppressionListProps = { suppressions: WireSuppression[]; mayLift: boolean; locale: Locale };

export function SuppressionList({ suppressions, mayLift, locale }: SuppressionListProps) {
  const t = getTranslator(locale, 'suppressions');
  if (suppressions.length === 0)
    return (
      <div className="mt-8">
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </div>
    );
  return (
    <div className="mt-8">
      <p role="status" className="text-sm text-muted">
        {t('shown', { count: suppressions.length })}
      </p>
      <ul className="mt-2 border-t border-line">
        {suppressions.map(({ id, endereco, motivo, desde }) => (
          <li
            key={id}
            className="grid gap-x-6 gap-y-2 border-b border-line py-4 lg:grid-cols-[minmax(0,1fr)_13rem_18rem]"
          >
            <p className="font-medium [overflow-wrap:anywhere]">{endereco}</p>
            <div>
              <Badge tone={motivo === 'queixa' ? 'danger' : 'accent'}>{t(`reasons.${motivo}`)}</Badge>
              <p className="mt-1 text-sm text-muted">
                <LocalTime at={desde} locale={locale} />
              </p>
            </div>
            {mayLift && <LiftForm id={id} address={endereco} reason={motivo} />}
          </li>
        ))}
      </ul>
      {!mayLift && <p className="mt-4 text-sm text-muted">{t('adminOnly')}</p>}
    </div>
  );
}
