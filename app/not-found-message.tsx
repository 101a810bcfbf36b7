import { buttonClass } from '@/components/ui/button-class';
import { locales } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';

/** In every language: a page that does not exist knows nothing of its reader. */
export function NotFoundMessage() {
  return (
    <main
      id="conteudo"
      className="mx-auto flex min-h-dvh max-w-prose flex-col justify-center gap-10 px-5 py-10"
    >
      <p className="text-8xl font-bold tracking-tighter text-accent">404</p>
      {locales.map((locale, index) => {
        const t = getTranslator(locale, 'notFound');
        const Title = index === 0 ? 'h1' : 'h2';
        return (
          <section key={locale} lang={locale} className="border-t border-line pt-6">
            <Title className="text-2xl font-semibold tracking-tight">{t('title')}</Title>
            <p className="mb-5 mt-1 text-muted">{t('text')}</p>
            <a
              href={reportPath(locale)}
              className={buttonClass({ look: index === 0 ? 'primary' : 'secondary' })}
            >
              {t('action')}
            </a>
          </section>
        );
      })}
    </main>
  );
}
