import type { Locale } from '@/i18n/locales';
import { confirmUrl, leaveUrl } from '@/lib/mail/reader-links';
import { confirmationDays } from '@/lib/stakeholders/read-reader';

/** The question whether somebody wants to be a reader. */
export async function composeConfirmation(locale: Locale) {
  const [{ ConfirmationMail, confirmationSubject }, { renderMail }] = await Promise.all([
    import('@/emails/confirmation-mail'),
    import('@/emails/render-mail'),
  ]);
  const links = { confirmUrl: confirmUrl(), leaveUrl: leaveUrl() };
  const mail = <ConfirmationMail locale={locale} {...links} days={confirmationDays} />;
  return { subject: confirmationSubject(locale), ...(await renderMail(mail)) };
}
