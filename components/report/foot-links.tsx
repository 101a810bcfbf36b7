import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type FootLinksProps = { generatedAt: string; dataHref: string; locale: Locale };

const linkStyle = 'underline decoration-line underline-offset-4 hover:decoration-ink';

/** When the numbers are of, and where a reader goes from here. */
export function FootLinks({ generatedAt, dataHref, locale }: FootLinksProps) {
  const t = getTranslator(locale, 'report');
  return (
    <>
      <p className="mt-6">{t('updated', { at: new Date(generatedAt) })}</p>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <a href={`/assinar?idioma=${locale}`} className={linkStyle}>
          {t('subscribe')}
        </a>
        <a href={dataHref} className={linkStyle}>
          {t('data')}
        </a>
      </p>
    </>
  );
}
