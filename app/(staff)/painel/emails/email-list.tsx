import Link from 'next/link';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListedMessage } from '@/db/queries/messages';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { emailHref } from './email-href';
import { statusTone } from './status-tone';

type EmailListProps = { messages: ListedMessage[]; isFiltered: boolean; locale: Locale };

export function EmailList({ messages, isFiltered, locale }: EmailListProps) {
  const t = getTranslator(locale, 'outbox');
  if (messages.length === 0)
    return <EmptyState title={t(isFiltered ? 'noneOf' : 'none')}>{t('noneText')}</EmptyState>;
  return (
    <div>
      <p role="status" className="text-sm text-muted">
        {t('shown', { count: messages.length })}
      </p>
      <ul className="mt-2 border-t border-line">
        {messages.map((message) => (
          <EmailRow key={message.id} message={message} locale={locale} />
        ))}
      </ul>
    </div>
  );
}

function EmailRow({ message, locale }: { message: ListedMessage; locale: Locale }) {
  const t = getTranslator(locale, 'outbox');
  const { id, subject, recipient, status, kind, week, createdAt } = message;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 lg:grid-cols-[minmax(0,1fr)_8rem_14rem_11rem] lg:items-baseline">
      <div className="min-w-0">
        <Link
          href={emailHref(id)}
          prefetch={false}
          className="font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline"
        >
          {subject}
        </Link>
        <p className="text-sm text-muted [overflow-wrap:anywhere]">{recipient}</p>
      </div>
      <p>
        <Badge tone={statusTone(status)}>{t(`statuses.${status}`)}</Badge>
      </p>
      <p className="text-sm text-muted">{[t(`kinds.${kind}`), week].filter(Boolean).join(' · ')}</p>
      <p className="text-sm text-muted">
        <LocalTime at={createdAt} locale={locale} />
      </p>
    </li>
  );
}
