import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/access/back-link';
import { LocalTime } from '@/components/comments/local-time';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { webhookPathSchema, webhookSearchSchema } from '@/lib/webhooks/endpoint-input';
import { subscribableTypes } from '@/lib/webhooks/event-types';
import { getDeliveryPage, getWebhook } from '@/lib/webhooks/list-webhooks';
import { auditHref } from '../../pessoas/people-href';
import { webhooksPath } from '../webhook-href';
import { DeliveryList } from './delivery-list';
import { ManageWebhook } from './manage-webhook';
import { TestForm } from './test-form';

type WebhookPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'webhooks')('title') };
}

export default async function WebhookPage({ params, searchParams }: WebhookPageProps) {
  const { locale } = await requireStaff('admin');
  const path = webhookPathSchema.safeParse(await params);
  const webhook = path.success ? await getWebhook(path.data.id) : null;
  if (!webhook) notFound();
  const given = webhookSearchSchema.safeParse(await searchParams);
  const search = given.success ? given.data : webhookSearchSchema.parse({});
  const { entregas, proximo_cursor: next } = await getDeliveryPage(webhook.id, search);
  const t = getTranslator(locale, 'webhooks');
  return (
    <>
      <BackLink href={webhooksPath} text={t('back')} />
      <PageHeader
        title={<span className="text-2xl [overflow-wrap:anywhere]">{webhook.url}</span>}
        lead={t(`stateTexts.${webhook.situacao}`)}
      />
      <p className="text-sm text-muted">
        {t('createdBy', { name: webhook.criado_por ?? t('nobody') })}{' '}
        <LocalTime at={webhook.criado_em} locale={locale} />.{' '}
        {webhook.segredo_anterior_ate && (
          <>
            {t('graceUntil')} <LocalTime at={webhook.segredo_anterior_ate} locale={locale} />.{' '}
          </>
        )}
        <Link
          href={auditHref('assunto', `webhook:${webhook.id}`)}
          prefetch={false}
          className="underline underline-offset-4"
        >
          {t('history')}
        </Link>
      </p>
      <section className="mt-8">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-xl font-semibold tracking-tight">{t('deliveries')}</h2>
          {webhook.situacao === 'ativo' && <TestForm id={webhook.id} />}
        </div>
        <DeliveryList
          webhook={webhook}
          deliveries={entregas}
          next={next}
          isLater={search.cursor !== undefined}
          locale={locale}
        />
      </section>
      <ManageWebhook webhook={webhook} events={subscribableTypes} />
    </>
  );
}
