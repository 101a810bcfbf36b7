import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Wordmark } from '@/components/shell/wordmark';
import { defaultLocale, locales, type Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { safeCallbackUrl } from '@/lib/auth/safe-callback-url';
import { getStaff } from '@/lib/auth/session';
import { RecordSleeve } from './record-sleeve';
import { SignInForm } from './sign-in-form';

type Query = Partial<Record<'callbackUrl' | 'error' | 'idioma', string | string[]>>;
type SignInPageProps = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: SignInPageProps): Promise<Metadata> {
  return { title: getTranslator(localeOf(await searchParams), 'signIn')('title') };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  const destination = safeCallbackUrl(query.callbackUrl);
  if (await getStaff()) redirect(destination);
  const locale = localeOf(query);
  const t = getTranslator(locale, 'signIn');
  return (
    <div lang={locale} className="grid min-h-dvh grid-rows-[auto_1fr] md:grid-cols-2 md:grid-rows-1">
      <RecordSleeve />
      <main className="flex flex-col px-5 py-8 sm:px-10 md:justify-between md:py-10 lg:px-16">
        <Wordmark name={getTranslator(locale, 'common')('product')} />
        <div className="w-full max-w-sm py-10">
          <h1 className="text-display font-semibold">{t('title')}</h1>
          <p className="mt-3 text-muted">{t('lead')}</p>
          <SignInForm
            texts={getMessages(locale).signIn}
            callbackUrl={destination}
            problem={query.error ? 'failed' : null}
          />
        </div>
        <footer className="mt-auto flex flex-wrap gap-x-6 gap-y-2 text-sm text-muted md:mt-0">
          <Link
            href={locale === 'en' ? '/en/relatorio/semana' : '/relatorio/semana'}
            prefetch={false}
            className="underline underline-offset-4"
          >
            {t('report')}
          </Link>
          <OtherLanguage present={locale} callbackUrl={destination} />
        </footer>
      </main>
    </div>
  );
}

/** Who is not signed in has no language yet: Portuguese, or what the address asks for. */
function localeOf({ idioma }: Query): Locale {
  return locales.find((known) => known === idioma) ?? defaultLocale;
}

function OtherLanguage({ present, callbackUrl }: { present: Locale; callbackUrl: string }) {
  const t = getTranslator(present, 'staff');
  return locales
    .filter((locale) => locale !== present)
    .map((locale) => (
      <Link
        key={locale}
        href={`/entrar?${new URLSearchParams({ callbackUrl, idioma: locale })}`}
        prefetch={false}
        lang={locale}
        hrefLang={locale}
        className="underline underline-offset-4"
      >
        {t(`languages.${locale}`)}
      </Link>
    ));
}
