import { MailFrame } from '@/emails/mail-frame';
import { ActionLink, Paragraph, QuietLink, Small, Title } from '@/emails/mail-parts';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type ConfirmationMailProps = { locale: Locale; confirmUrl: string; leaveUrl: string; days: number };

export const confirmationSubject = (locale: Locale) => getTranslator(locale, 'mail')('confirmation.subject');

/** Says nothing that whoever typed the address could have chosen. */
export function ConfirmationMail({ locale, confirmUrl, leaveUrl, days }: ConfirmationMailProps) {
  const t = getTranslator(locale, 'mail');
  return (
    <MailFrame
      locale={locale}
      subject={confirmationSubject(locale)}
      preheader={t('confirmation.preheader')}
      footer={
        <>
          <Small>{t('confirmation.why')}</Small>
          <Small>
            <QuietLink href={leaveUrl}>{t('confirmation.refuse')}</QuietLink>
          </Small>
        </>
      }
    >
      <Title>{t('confirmation.title')}</Title>
      <Paragraph>{t('confirmation.text')}</Paragraph>
      <ActionLink href={confirmUrl}>{t('confirmation.action')}</ActionLink>
      <Small>{t('confirmation.until', { days })}</Small>
    </MailFrame>
  );
}
