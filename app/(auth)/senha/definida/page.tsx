import type { Metadata } from 'next';
import { QuietPage } from '@/components/access/quiet-page';
import { ButtonLink } from '@/components/ui/button';
import { defaultLocale, locales, type Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type PasswordSetProps = { searchParams: Promise<{ idioma?: string | string[] }> };

export async function generateMetadata({ searchParams }: PasswordSetProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(searchParams), 'password')('doneTitle') };
}

export default async function PasswordSetPage({ searchParams }: PasswordSetProps) {
  const locale = await localeOf(searchParams);
  const t = getTranslator(locale, 'password');
  return (
    <QuietPage locale={locale} title={t('doneTitle')} lead={t('doneText')}>
      <ButtonLink href={`/entrar?idioma=${locale}`} prefetch={false} look="primary" className="mt-8">
        {t('signIn')}
      </ButtonLink>
    </QuietPage>
  );
}

async function localeOf(searchParams: PasswordSetProps['searchParams']): Promise<Locale> {
  const { idioma } = await searchParams;
  return locales.find((known) => known === idioma) ?? defaultLocale;
}
