import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { QuietPage } from '@/components/access/quiet-page';
import { defaultLocale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { readLink } from '@/lib/people/read-link';
import { PasswordForm } from './password-form';

type LinkPageProps = { params: Promise<{ token: string }> };

/** The address is a secret: no link and no file of this page tells it to another. */
export const metadata: Metadata = {
  title: getTranslator(defaultLocale, 'password')('title'),
  referrer: 'strict-origin',
};

export default async function LinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const link = await readLinkFor(token);
  const locale = 'locale' in link ? link.locale : defaultLocale;
  const t = getTranslator(locale, 'password');
  if (link.state !== 'open')
    return (
      <QuietPage
        locale={locale}
        title={t(`ended.${link.state}.title`)}
        lead={t(`ended.${link.state}.text`)}
      />
    );
  return (
    <QuietPage locale={locale} title={t('title')} lead={t(link.purpose)}>
      <PasswordForm texts={getMessages(locale).password} token={token} email={link.email} locale={locale} />
    </QuietPage>
  );
}

async function readLinkFor(token: string) {
  try {
    return await readLink({ token, address: clientAddress(await headers()) });
  } catch (error) {
    if (error instanceof AppError && error.status === 429) return { state: 'throttled' } as const;
    throw error;
  }
}
