import type { Metadata } from 'next';
import { QuietPage } from '@/components/access/quiet-page';
import { Button, ButtonLink } from '@/components/ui/button';
import { defaultLocale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { readConfirmation } from '@/lib/stakeholders/read-reader';
import { readLink } from '../../read-link';

type ConfirmPageProps = { params: Promise<{ token: string }> };

export const metadata: Metadata = {
  title: getTranslator(defaultLocale, 'subscription')('confirm.open.title'),
};

/** Looking changes nothing: mail scanners look, too. The form's POST goes to this same address. */
export default async function ConfirmPage({ params }: ConfirmPageProps) {
  const { token } = await params;
  const link = await readLink(token, readConfirmation);
  const locale = 'locale' in link ? link.locale : defaultLocale;
  const t = getTranslator(locale, 'subscription');
  if (!('email' in link))
    return <QuietPage locale={locale} title={t(`${link.state}.title`)} lead={t(`${link.state}.text`)} />;
  const { state, email } = link;
  return (
    <QuietPage
      locale={locale}
      title={t(`confirm.${state}.title`)}
      lead={<span className="[overflow-wrap:anywhere]">{t(`confirm.${state}.text`, { email })}</span>}
    >
      {state === 'open' && (
        <form method="post" action={`/confirmar/${token}`} className="mt-8">
          <Button type="submit" look="primary">
            {t('confirm.submit')}
          </Button>
        </form>
      )}
      {state === 'ended' && (
        <ButtonLink href={`/assinar?idioma=${locale}`} prefetch={false} className="mt-8">
          {t('confirm.again')}
        </ButtonLink>
      )}
    </QuietPage>
  );
}
