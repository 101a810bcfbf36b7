import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

/** The week with every comment, beside the week in which each burst of near-duplicates counts once. */
export function Bursts({ report, locale }: { report: Report; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const { bursts } = report;
  if (!bursts) return <p className="mt-16 text-sm text-muted">{t('bursts.uncounted')}</p>;
  const n = bursts.rows.reduce((sum, { comments }) => sum + comments, 0);
  if (bursts.bursts === 0)
    return (
      <p className="mt-16 text-sm text-muted">
        {t('bursts.none', { period: report.isClosed ? 'closed' : 'open' })}
      </p>
    );
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section className="mt-16 max-w-prose" aria-labelledby="rajadas">
      <h2 id="rajadas" className="text-xl font-semibold">
        {t('bursts.title')}
      </h2>
      <p className="mt-2 text-muted">
        {t('bursts.found', { bursts: bursts.bursts, comments: bursts.comments, n })}
      </p>
      <table className="data-table my-4 text-sm tabular-nums">
        <thead>
          <tr>
            <th>{t('bursts.column.category')}</th>
            <th>{t('bursts.column.with')}</th>
            <th>{t('bursts.column.without')}</th>
          </tr>
        </thead>
        <tbody>
          {bursts.rows.map(({ category, share, shareOnce }) =>
            share === null || shareOnce === null ? null : (
              <tr key={category}>
                <th>{names(category)}</th>
                <td>{percent.format(share)}</td>
                <td>{percent.format(shareOnce)}</td>
              </tr>
            ),
          )}
          <tr>
            <th>{t('bursts.opinions')}</th>
            <td>{count.format(bursts.n)}</td>
            <td>{count.format(bursts.nOnce)}</td>
          </tr>
        </tbody>
      </table>
      <p className="text-sm text-muted">{t('bursts.rule')}</p>
    </section>
  );
}
