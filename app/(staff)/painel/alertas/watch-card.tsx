import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Watch } from '@/lib/alerts/list-alerts';
import { wireKinds } from '@/lib/alerts/wire-alert';
import { SubjectName } from './subject-name';

const tones = { spike: 'accent', quiet: 'neutral', few: 'neutral' } as const;

/** What the last check saw, also where it was silent. */
export function WatchCard({
  watch,
  minimum,
  locale,
}: {
  watch: Watch | null;
  minimum: number;
  locale: Locale;
}) {
  const t = getTranslator(locale, 'alerts');
  return (
    <Card title={t('watch.title')}>
      {watch ? (
        <>
          <p className="max-w-prose text-sm text-muted">
            {t('watch.last')} <LocalTime at={watch.windowEnd} locale={locale} />.{' '}
            {t('watch.counts', { judged: watch.judged, few: watch.few, minimum })}
          </p>
          {watch.subjects.length > 0 && <Subjects watch={watch} locale={locale} />}
        </>
      ) : (
        <p className="max-w-prose text-sm text-muted">{t('watch.never')}</p>
      )}
    </Card>
  );
}

function Subjects({ watch, locale }: { watch: Watch; locale: Locale }) {
  const t = getTranslator(locale, 'alerts');
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (
    <div className="mt-4 max-h-96 overflow-y-auto">
      <Table label={t('watch.title')}>
        <thead>
          <tr>
            <Th>{t('watch.subject')}</Th>
            <Th>{t('watch.span')}</Th>
            <Th numeric>{t('watch.observed')}</Th>
            <Th numeric>{t('watch.expected')}</Th>
            <Th>{t('watch.state')}</Th>
          </tr>
        </thead>
        <tbody>
          {watch.subjects.map(({ kind, key, label, span, observed, expected, state }) => (
            <tr key={`${kind} ${key}`}>
              <Th scope="row" className="min-w-36">
                <SubjectName kind={wireKinds[kind]} name={label} locale={locale} />
              </Th>
              <Td>{span ? t(`spans.${span}`) : '–'}</Td>
              <Td numeric>{observed === null ? '–' : number.format(observed)}</Td>
              <Td numeric>{expected === null ? '–' : number.format(expected)}</Td>
              <Td>
                <Badge tone={tones[state]}>{t(`watch.states.${state}`)}</Badge>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
