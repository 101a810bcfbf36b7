import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

export function WeekLinks({ report, locale }: { report: Report; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const { previousWeek: previous, nextWeek: next } = report;
  return (
    <nav aria-label={t('navigation')} className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-sm print:hidden">
      <WeekLink href={reportPath(locale, previous.id)}>← {t('week', { number: previous.number })}</WeekLink>
      {next && <WeekLink href={reportPath(locale, next.id)}>{t('week', { number: next.number })} →</WeekLink>}
      {report.isClosed && <WeekLink href={reportPath(locale)}>{t('currentWeek')}</WeekLink>}
    </nav>
  );
}

function WeekLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="py-1 underline decoration-line underline-offset-4 hover:decoration-ink">
      {children}
    </a>
  );
}
