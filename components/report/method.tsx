import { FootLinks } from '@/components/report/foot-links';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

export function Method({ report, locale }: { report: Report; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  return (
    <footer className="mt-16 border-t-2 border-ink py-8 text-sm text-muted">
      <h2 className="font-semibold text-ink">{t('method.title')}</h2>
      <div className="mt-3 grid gap-4 sm:grid-cols-3 sm:gap-8">
        <p>{t('method.shares')}</p>
        <p>{t('method.weeks')}</p>
        <p>{t('method.machine')}</p>
      </div>
      <FootLinks
        generatedAt={report.generatedAt}
        dataHref={`/api/relatorio/semana/${report.week.id}`}
        locale={locale}
      />
    </footer>
  );
}
