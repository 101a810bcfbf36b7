import { reportPath } from '@/i18n/report-path';
import { locales, type Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type MastheadProps = {
  locale: Locale;
  weekId?: string;
  /** Where the same page is in another language; the report of the week unless it is told. */
  toOther?: (locale: Locale) => string;
};

/** The name of the house and the way to the same page in the other language. */
export function Masthead({ locale, weekId, toOther }: MastheadProps) {
  const t = getTranslator(locale, 'report');
  const common = getTranslator(locale, 'common');
  const [other = locale] = locales.filter((candidate) => candidate !== locale);
  return (
    <header className="flex items-center justify-between gap-4 border-b-2 border-ink py-4">
      <a href={reportPath(locale)} className="text-sm font-semibold tracking-tight">
        {common('product')}
      </a>
      <a
        href={toOther ? toOther(other) : reportPath(other, weekId)}
        hrefLang={other}
        lang={other}
        className="py-1 text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink print:hidden"
      >
        {t('otherLanguage')}
      </a>
    </header>
  );
}
