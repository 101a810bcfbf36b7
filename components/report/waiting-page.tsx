import { EmptyDrawing } from '@/components/charts/empty-drawing';
import { Lead } from '@/components/report/lead';
import { Masthead } from '@/components/report/masthead';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

/** What is read before the first report was made. */
export function WaitingPage({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'report');
  return (
    <div className="mx-auto max-w-page px-4 sm:px-8">
      <Masthead locale={locale} />
      <main id="conteudo" className="pb-16">
        <Lead eyebrow={t('title')} headline={t('headline.waiting')} number={null} />
        <EmptyDrawing title={t('charts.emptyTitle')} text={t('charts.waitingText')} />
      </main>
    </div>
  );
}
