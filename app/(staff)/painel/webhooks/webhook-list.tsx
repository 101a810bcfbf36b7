import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { WebhookDelivery } from '@/db/schema/webhooks';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireWebhook } from '@/lib/webhooks/wire-webhook';
import { webhookHref } from './webhook-href';

type State = WebhookDelivery['status'];
type WebhookListProps = { webhooks: WireWebhook[]; states: Map<string, State>; locale: Locale };

const tones = { ativo: 'neutral', desativado: 'accent', extinto: 'danger' } as const;

export function WebhookList({ webhooks, states, locale }: WebhookListProps) {
  const t = getTranslator(locale, 'webhooks');
  if (webhooks.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <ul className="mt-2 border-t border-line">
      {webhooks.map((webhook) => (
        <WebhookRow key={webhook.id} webhook={webhook} last={states.get(webhook.id)} locale={locale} />
      ))}
    </ul>
  );
}

function WebhookRow({ webhook, last, locale }: { webhook: WireWebhook; last?: State; locale: Locale }) {
  const t = getTranslator(locale, 'webhooks');
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 lg:grid-cols-[minmax(0,1fr)_8rem_16rem] lg:items-baseline">
      <div className="min-w-0">
        <Link
          href={webhookHref(webhook.id)}
          prefetch={false}
          className="font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline"
        >
          {webhook.url}
        </Link>
        {webhook.descricao && <p className="text-sm [overflow-wrap:anywhere]">{webhook.descricao}</p>}
        <p className="text-sm text-muted [overflow-wrap:anywhere]">{webhook.eventos.join(' · ')}</p>
      </div>
      <p>
        <Badge tone={tones[webhook.situacao]}>{t(`states.${webhook.situacao}`)}</Badge>
      </p>
      <p className={last === 'failed' ? 'text-sm text-danger' : 'text-sm text-muted'}>
        {t(`last.${last ?? 'none'}`)}
      </p>
    </li>
  );
}
