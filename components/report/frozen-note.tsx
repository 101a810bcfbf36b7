import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

/** That a closed week keeps its numbers, and what has moved since. */
export function FrozenNote({ report, locale }: { report: Report; locale: Locale }) {
  const { frozen, week } = report;
  if (!frozen) return null;
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const { at, hash, revision } = frozen;
  return (
    <aside className="mt-8 border-l-4 border-accent pl-4 text-sm text-muted" aria-label={t('frozen.label')}>
      <p>
        {t('frozen.at', { at: new Date(at) })}{' '}
        <a
          href={`/api/relatorio/semana/${week.id}/congelado`}
          className="underline decoration-line underline-offset-4 hover:decoration-ink print:hidden"
        >
          {t('frozen.file')}
        </a>{' '}
        <span className="break-all font-mono text-xs">sha256 {hash.slice(0, 16)}…</span>
      </p>
      {revision && (
        <p className="mt-2 text-ink">
          <strong>{t('frozen.revised', { at: new Date(revision.at) })}</strong>{' '}
          {revision.differences
            .map(({ category, frozen: before, now }) =>
              t('frozen.difference', { category: names(category), before, now }),
            )
            .join('; ')}
          .
        </p>
      )}
    </aside>
  );
}
