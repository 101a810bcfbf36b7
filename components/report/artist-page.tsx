import { ArtistFigures } from '@/components/report/artist-figures';
import { ArtistReleasesFigure } from '@/components/report/artist-releases-figure';
import { ArtistSplitFigure } from '@/components/report/artist-split-figure';
import { describePeriod } from '@/components/report/describe-period';
import { FootLinks } from '@/components/report/foot-links';
import { Lead } from '@/components/report/lead';
import { Masthead } from '@/components/report/masthead';
import { WeeklyBalanceFigure } from '@/components/report/weekly-balance-figure';
import type { Locale } from '@/i18n/locales';
import { artistPath, reportPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import type { ArtistReport } from '@/lib/report/artist-report';

type ArtistPageProps = { report: ArtistReport; locale: Locale };

/** The report of one artist. */
export function ArtistPage({ report, locale }: ArtistPageProps) {
  const t = getTranslator(locale, 'report');
  const { name: artist, slug, week } = report;
  return (
    <div className="mx-auto max-w-page px-4 sm:px-8">
      <Masthead locale={locale} toOther={(other) => artistPath(other, slug)} />
      <main id="conteudo">
        <Lead
          eyebrow={t('artist.eyebrow', { artist, period: describePeriod(report, locale) })}
          headline={sayReport(locale)(report.headline)}
          number={week.number}
        >
          <nav aria-label={t('artist.back')} className="mt-6 text-sm print:hidden">
            <a
              href={reportPath(locale)}
              className="py-1 underline decoration-line underline-offset-4 hover:decoration-ink"
            >
              ← {t('artist.back')}
            </a>
          </nav>
        </Lead>
        <ArtistFigures report={report} locale={locale} />
        <div className="mt-14 grid gap-14 lg:grid-cols-2 lg:gap-x-12">
          <ArtistSplitFigure report={report} locale={locale} />
          <WeeklyBalanceFigure chart={report.balance} locale={locale} />
          <div className="min-w-0 empty:hidden lg:col-span-2">
            <ArtistReleasesFigure report={report} locale={locale} />
          </div>
        </div>
      </main>
      <footer className="mt-16 border-t-2 border-ink py-8 text-sm text-muted">
        <h2 className="font-semibold text-ink">{t('method.title')}</h2>
        <p className="mt-3 max-w-prose">{t('artist.method', { least: report.least })}</p>
        <FootLinks
          generatedAt={report.generatedAt}
          dataHref={`/api/relatorio/semana/artista/${encodeURIComponent(slug)}`}
          locale={locale}
        />
      </footer>
    </div>
  );
}
