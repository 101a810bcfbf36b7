import type { ReactNode } from 'react';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { MessageView } from '@/lib/mail/get-message-view';
import { statusTone } from '../status-tone';

export function EmailFacts({ message, locale }: { message: MessageView; locale: Locale }) {
  const t = getTranslator(locale, 'outbox');
  const { status, recipient, sender, kind, week, createdAt, sentAt, attempts, error, providerId } = message;
  return (
    <dl className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2 xl:grid-cols-4">
      <Fact name={t('status')}>
        <Badge tone={statusTone(status)}>{t(`statuses.${status}`)}</Badge>
      </Fact>
      <Fact name={t('to')}>{recipient}</Fact>
      {sender && <Fact name={t('from')}>{sender}</Fact>}
      <Fact name={t('kind')}>{[t(`kinds.${kind}`), week].filter(Boolean).join(' · ')}</Fact>
      <Fact name={t('created')}>
        <LocalTime at={createdAt} locale={locale} />
      </Fact>
      {sentAt && (
        <Fact name={t('sentAt')}>
          <LocalTime at={sentAt} locale={locale} />
        </Fact>
      )}
      {attempts > 0 && <Fact name={t('attempts')}>{attempts}</Fact>}
      {error && <Fact name={t('reason')}>{error}</Fact>}
      {providerId && <Fact name={t('provider')}>{providerId}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{name}</dt>
      <dd className="mt-0.5 font-medium [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
