import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { getSender } from '@/lib/mail/provider';
import { chooseMails } from './actions';

type MailsCardProps = { areMailed: boolean; email: string; locale: Locale };

/** Everybody's own choice; the mails lead here to be switched off. */
export function MailsCard({ areMailed, email, locale }: MailsCardProps) {
  const t = getTranslator(locale, 'alerts');
  return (
    <div id="aviso" className="scroll-mt-20">
      <Card title={t('mails.title')}>
        <form action={chooseMails} className="max-w-prose space-y-4">
          <p className="text-sm text-muted [overflow-wrap:anywhere]">
            {t(areMailed ? 'mails.on' : 'mails.off', { email })}
            {areMailed && !getSender() && ` ${t('mails.notSent')}`}
          </p>
          <input type="hidden" name="email" value={areMailed ? 'nao' : 'sim'} />
          <Button type="submit">{t(areMailed ? 'mails.turnOff' : 'mails.turnOn')}</Button>
        </form>
      </Card>
    </div>
  );
}
