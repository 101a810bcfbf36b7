import { PageLinks } from '@/components/access/page-links';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireDelivery, WireWebhook } from '@/lib/webhooks/wire-webhook';
import { webhookHref } from '../webhook-href';
import { sayError } from './say-error';
import { ReplayForm } from './replay-form';

type DeliveryListProps = {
  webhook: WireWebhook;
  deliveries: WireDelivery[];
  next: string | null;
  isLater: boolean;
  locale: Locale;
};

const tones = { aguardando: 'accent', entregue: 'neutral', falhou: 'danger' } as const;

export function DeliveryList({ webhook, deliveries, next, isLater, locale }: DeliveryListProps) {
  const t = getTranslator(locale, 'webhooks');
  const href = webhookHref(webhook.id);
  if (deliveries.length === 0) return <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>;
  return (
    <>
      <ul className="border-t border-line">
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} locale={locale} />
        ))}
      </ul>
      <PageLinks
        label={t('pages')}
        start={isLater && { href, text: t('start') }}
        next={next === null ? null : { href: `${href}?cursor=${next}`, text: t('older') }}
      />
    </>
  );
}

type DeliveryRowProps = { webhook: WireWebhook; delivery: WireDelivery; locale: Locale };

function DeliveryRow({ webhook, delivery, locale }: DeliveryRowProps) {
  const t = getTranslator(locale, 'webhooks');
  const { situacao, tipo, tentativas, erro, duracao_ms: took, proxima_em: nextAt } = delivery;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-3 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-start">
      <div className="min-w-0 text-sm">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{tipo}</span>
          <Badge tone={tones[situacao]}>{t(`deliveryStates.${situacao}`)}</Badge>
          <span className="text-muted">
            <LocalTime at={delivery.criada_em} locale={locale} />
          </span>
        </p>
        <p className="mt-1 text-muted [overflow-wrap:anywhere]">
          {t('attempts', { count: tentativas })}
          {took !== null && ` · ${t('took', { ms: took })}`}
          {erro
            ? ` · ${sayError(erro, locale)}`
            : delivery.resposta !== null && ` · HTTP ${delivery.resposta}`}
        </p>
        {situacao === 'aguardando' && tentativas > 0 && nextAt && (
          <p className="mt-1 text-muted">
            {t('nextAt')} <LocalTime at={nextAt} locale={locale} />
          </p>
        )}
        <details className="mt-1">
          <summary className="cursor-pointer py-1 text-muted">{t('body')}</summary>
          <p className="mt-1 text-muted [overflow-wrap:anywhere]">webhook-id: {delivery.evento}</p>
          <pre className="mt-1 whitespace-pre-wrap rounded-md bg-sunken p-3 text-xs [overflow-wrap:anywhere]">
            {delivery.corpo}
          </pre>
        </details>
      </div>
      {webhook.situacao === 'ativo' && (
        <ReplayForm
          id={webhook.id}
          delivery={delivery.id}
          label={`${t('replay')} ${tipo} ${delivery.evento}`}
        />
      )}
    </li>
  );
}
