import type { Metadata } from 'next';
import { QuietPage } from '@/components/access/quiet-page';
import { Button, ButtonLink } from '@/components/ui/button';
import { defaultLocale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { readLeave } from '@/lib/stakeholders/read-reader';
import { readLink } from '../../read-link';

type LeavePageProps = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: getTranslator(defaultLocale, 'subscription')('leave.open.title') };

/** Looking changes nothing: mail scanners look, too. The form's POST goes to this same address. */
export default async function LeavePage({ params }: LeavePageProps) {
  const { token } = await params;
  const link = await readLink(token, readLeave);
  const locale = 'locale' in link ? link.locale : defaultLocale;
  const t = getTranslator(locale, 'subscription');
  if (link.state === 'gone')
    return <QuietPage locale={locale} title={t('leave.gone.title')} lead={t('leave.gone.text')} />;
  if (!('email' in link))
    return <QuietPage locale={locale} title={t(`${link.state}.title`)} lead={t(`${link.state}.text`)} />;
  const { state, email } = link;
  return (
    <QuietPage
      locale={locale}
      title={t(`leave.${state}.title`)}
      lead={<span className="[overflow-wrap:anywhere]">{t(`leave.${state}.text`, { email })}</span>}
    >
      {state === 'open' ? (
        <form method="post" action={`/sair/${token}`} className="mt-8">
          <Button type="submit" look="primary">
            {t('leave.submit')}
          </Button>
        </form>
      ) : (
        <ButtonLink href={`/assinar?idioma=${locale}`} prefetch={false} className="mt-8">
          {t('leave.back')}
        </ButtonLink>
      )}
    </QuietPage>
  );
}
