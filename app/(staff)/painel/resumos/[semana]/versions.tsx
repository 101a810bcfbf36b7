import { LocalTime } from '@/components/comments/local-time';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Attempt } from '@/lib/summary/attempts';
import type { SummaryView } from '@/lib/summary/get-summary-view';
import { RefusalList } from '../refusal-list';
import { sayWriter } from '../say-writer';

/** Who wrote what when, and what verification refused on the way. */
export function Versions({ view: { summary, versions }, locale }: { view: SummaryView; locale: Locale }) {
  const t = getTranslator(locale, 'summaries');
  return (
    <Card title={t('versions')}>
      <ol className="space-y-4">
        {versions.map(({ version, writtenBy, author, at, attempts }) => (
          <li key={version} className="text-sm">
            <p className="[overflow-wrap:anywhere]">
              <span className="font-medium">{t('version', { version })}</span>
              {version === summary.versao && ` (${t('current')})`}{' '}
              {sayWriter({ escrito_por: writtenBy, autor: author }, t)}
            </p>
            <p className="text-muted">
              <LocalTime at={at} locale={locale} />
            </p>
            {attempts.length > 0 && <Attempts attempts={attempts} locale={locale} />}
          </li>
        ))}
      </ol>
      <Approval summary={summary} locale={locale} />
    </Card>
  );
}

function Attempts({ attempts, locale }: { attempts: Attempt[]; locale: Locale }) {
  const t = getTranslator(locale, 'summaries');
  return (
    <details className="mt-2">
      <summary className="cursor-pointer underline-offset-4 hover:underline">{t('refusals')}</summary>
      {attempts.map(({ failure, refusals }, index) => (
        <div key={index} className="mt-2">
          <p className="font-medium">{t('attempt', { number: index + 1 })}</p>
          {failure !== null && (
            <p className="text-muted [overflow-wrap:anywhere]">{t('failure', { failure })}</p>
          )}
          <RefusalList refusals={refusals} t={t} />
        </div>
      ))}
    </details>
  );
}

function Approval({ summary, locale }: { summary: SummaryView['summary']; locale: Locale }) {
  const t = getTranslator(locale, 'summaries');
  const { aprovado_em: approvedAt, aprovado_por: approvedBy, enviado_em: sentAt } = summary;
  return (
    <div className="mt-4 space-y-1 border-t border-line pt-4 text-sm text-muted empty:hidden">
      {approvedAt && (
        <p className="[overflow-wrap:anywhere]">
          {approvedBy === null ? t('approvedByCheck') : t('approvedBy', { name: approvedBy })} ·{' '}
          <LocalTime at={approvedAt} locale={locale} />
        </p>
      )}
      {sentAt && (
        <p>
          {t('sentOn')} <LocalTime at={sentAt} locale={locale} />
        </p>
      )}
    </div>
  );
}
